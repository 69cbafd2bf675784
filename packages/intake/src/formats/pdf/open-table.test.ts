import { expect, test } from 'vitest'
import type { Piece } from './geometry'
import { openTables } from './open-table'
import { visualLines } from './visual-lines'

/** Texts at places of a page, with how wide they are by their characters. */
const tablesOf = (...lines: (readonly (readonly [x: number, text: string])[])[]): string[][] => {
  const pieces = lines.flatMap((line, at) =>
    line.map(
      ([x, text]): Piece => ({
        text,
        x,
        y: 20 * (at + 1),
        width: Array.from(text).reduce((sum, one) => sum + (/[ -~]/.test(one) ? 5 : 10), 0),
        height: 10,
      }),
    ),
  )
  return openTables(visualLines(pieces)).map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  )
}

const body = [
  [
    [0, '教育管理事务'],
    [220, '120.00'],
    [320, '30.00'],
  ],
  [
    [0, '普通教育'],
    [220, '100.00'],
    [320, '10.00'],
  ],
  [
    [0, '职业教育'],
    [220, '20.00'],
  ],
  [
    [0, '特殊教育'],
    [325, '5.00'],
    [220, '15.00'],
  ],
] as const

test('titles centred over a column that they do not touch, and a total set in the middle', () => {
  expect(
    tablesOf(
      [
        [100, '科目'],
        [225, '合计'],
        [300, '项目'],
      ],
      [
        [100, '合计'],
        [220, '155.00'],
        [320, '45.00'],
      ],
      ...body,
    )[0]?.slice(0, 3),
  ).toEqual(['科目|合计|项目', '合计|155.00|45.00', '教育管理事务|120.00|30.00'])
})

test('several tables on one page, parted by their titles', () => {
  const header = [
    [0, '科目名称'],
    [225, '合计'],
    [325, '项目'],
  ] as const
  const tables = tablesOf([[100, '支出预算表']], header, ...body, [[100, '基金支出预算表']], header, ...body)
  expect(tables.map((rows) => rows.length)).toEqual([5, 5])
})

test('two sides, whole amounts, names of groups above the titles', () => {
  expect(
    tablesOf(
      [
        [90, '收入'],
        [380, '支出'],
      ],
      [
        [10, '项目'],
        [150, '预算数'],
        [310, '项目'],
        [450, '预算数'],
      ],
      [
        [0, '税收收入'],
        [150, '1,100'],
        [300, '教育支出'],
        [450, '1,000'],
      ],
      [
        [0, '非税收入'],
        [150, '2,100'],
        [300, '卫生支出'],
        [450, '2,000'],
      ],
      [
        [0, '转移收入'],
        [150, '3,100'],
        [300, '住房支出'],
        [450, '3,000'],
      ],
    )[0]?.slice(1, 3),
  ).toEqual(['项目|预算数|项目|预算数', '税收收入|1,100|教育支出|1,000'])
})

/** Texts at places of a page: x, y and the text. */
const placed = (...texts: (readonly [x: number, y: number, text: string])[]): string[][] => {
  const pieces = texts.map(
    ([x, y, text]): Piece => ({
      text,
      x,
      y,
      width: Array.from(text).reduce((sum, one) => sum + (/[ -~]/.test(one) ? 5 : 10), 0),
      height: 10,
    }),
  )
  return openTables(visualLines(pieces)).map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  )
}

test('wrapped names go with the row they stand around, a row without amounts stays one', () => {
  const rows = placed(
    ...([
      [0, 0, '项目'],
      [120, 0, '预算数'],
      [200, 0, '项目'],
      [320, 0, '预算数'],
      [0, 30, '一、拨款收入'],
      [120, 30, '900.00'],
      [200, 30, '一、教育支出'],
      [320, 30, '400.00'],
      [200, 56, '二、社会保障'],
      [0, 70, '二、事业收入'],
      [120, 70, '100.00'],
      [200, 70, '和就业'],
      [320, 70, '600.00'],
      [200, 84, '支出'],
      [0, 110, '上年结转'],
      [200, 110, '结转下年'],
      [0, 130, '收入总计'],
      [120, 130, '1,000.00'],
      [200, 130, '支出总计'],
      [320, 130, '1,000.00'],
    ] as const),
  )
  expect(rows[0]?.slice(1)).toEqual([
    '一、拨款收入|900.00|一、教育支出|400.00',
    '二、事业收入|100.00|二、社会保障和就业支出|600.00',
    '上年结转||结转下年|',
    '收入总计|1,000.00|支出总计|1,000.00',
  ])
})

test('cells that nearly touch are told by what they hold', () => {
  const rows = placed(
    ...[0, 1, 2, 3].flatMap(
      (nth) =>
        [
          [0, 20 * nth, `20${nth}`],
          [19, 20 * nth, '教育支出'],
          [63, 20 * nth, '900.00 本年支出'],
          [150, 20 * nth, '12.50'],
        ] as const,
    ),
  )
  expect(rows[0]?.[0]).toBe('200|教育支出|900.00|本年支出|12.50')
})
