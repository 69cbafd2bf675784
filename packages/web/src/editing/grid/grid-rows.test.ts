import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import { applyChanges } from '@heng/domain/editing/apply-changes'
import { exampleRow, exampleStatement } from '@heng/domain/editing/example-records'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTabSeparated } from '../tab-separated'
import { computedTotals, recomputeChanges } from './computed-totals'
import { boxOf, rangeClass } from './range'
import type { Surface } from './range-changes'
import {
  blockOf,
  cellChange,
  clearChanges,
  fillDownChanges,
  fillRightChanges,
  insertChanges,
  pasteChanges,
  removeChanges,
} from './range-changes'
import { fieldsOf, rowsOfSide, sidesOf } from './row-fields'
import { rowsAbove, rowTree, unfolded } from './row-tree'

type Cells = readonly [total: string | null, basic?: string | null, project?: string | null]

const row = (
  key: string,
  code: string | null,
  name: string,
  cells: Cells,
  more: Partial<EditionRow> = {},
): EditionRow =>
  exampleRow(key, {
    level: code === null ? 1 : Math.max(1, (code.length - 1) / 2),
    code,
    name,
    cells: { total: cells[0], basic: cells[1] ?? null, project: cells[2] ?? null },
    ...more,
  })

const statementOf = (rows: EditionRow[]): EditionStatement =>
  exampleStatement(rows, {
    columns: [
      { key: 'total', title: '合计' },
      { key: 'basic', title: '基本支出' },
      { key: 'project', title: '项目支出' },
    ],
  })

const education = [
  row('t', null, '合 计', ['100', '60', '40']),
  row('a', '205', '教育支出', ['100', '60', '40']),
  row('b', '20502', '普通教育', ['100', '60', '40']),
  row('c', '2050201', '学前教育', ['70', '40', '30']),
  row('d', '2050202', '小学教育', ['30', '20', '10']),
]
const sums = { total: ['basic', 'project'] }

const totalsOf = (rows: EditionRow[]): Record<string, string> => {
  const statement = statementOf(rows)
  const found = computedTotals(statement, null, rowTree(rows), sums)
  return Object.fromEntries(
    [...found].flatMap(([key, columns]) =>
      [...columns].map(([column, { stated, computed }]) => [
        `${key}.${column}`,
        `${stated ?? '空'}→${computed}`,
      ]),
    ),
  )
}

const withCell = (
  rows: readonly EditionRow[],
  key: string,
  cells: Record<string, string | null>,
): EditionRow[] => rows.map((one) => (one.key === key ? { ...one, cells: { ...one.cells, ...cells } } : one))

describe('computed totals', () => {
  test.each<[string, EditionRow[], Record<string, string>]>([
    ['a table that adds up', education, {}],
    [
      'an item goes up through 款, 类 and 合计 at once',
      withCell(education, 'c', { basic: '41.50', total: '71.50' }),
      {
        't.total': '100→101.5',
        't.basic': '60→61.5',
        'a.total': '100→101.5',
        'a.basic': '60→61.5',
        'b.total': '100→101.5',
        'b.basic': '60→61.5',
      },
    ],
    ['a column that is a sum of others', withCell(education, 'd', { total: '31' }), { 'd.total': '31→30' }],
    ['an empty total is told, not filled', withCell(education, 'd', { total: null }), { 'd.total': '空→30' }],
    ['a total without parts stays', [row('x', '301', '工资', ['5'])], {}],
    ['no code, no hierarchy', [row('x', null, '甲', ['5']), row('y', null, '乙', ['3'], { level: 2 })], {}],
    ['a doubtful amount is no wrong total', withCell(education, 'd', { total: '30（单位不同）' }), {}],
    [
      '减 takes away',
      [
        row('x', '101', '收入', ['7']),
        row('y', '10101', '增值税', ['10']),
        row('z', '10102', '退税', ['4'], { sign: -1 }),
      ],
      { 'x.total': '7→6' },
    ],
  ])('%s', (_, rows, found) => {
    expect(totalsOf(rows)).toEqual(found)
  })

  test('after recomputing everything adds up, whatever the details are', () => {
    const cell = fc.option(
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((fen) => (fen / 10_000).toFixed(4)),
    )
    const rows = fc
      .uniqueArray(
        fc.constantFrom('205', '20501', '20502', '2050201', '2050202', '208', '20805', '2080505', '221'),
      )
      .chain((codes) => fc.tuple(...codes.map((code) => fc.tuple(fc.constant(code), cell, cell, cell))))
    fc.assert(
      fc.property(rows, (made) => {
        const all = [
          row('t', null, '合计', ['1']),
          ...made.map(([code, total, basic, project]) => row(code, code, code, [total, basic, project])),
        ]
        const statement = statementOf(all)
        const found = computedTotals(statement, null, rowTree(all), sums)
        const after = applyChanges(statement, recomputeChanges(found))
        if (after.record !== 'statement') throw new Error('another record')
        expect(computedTotals(after, null, rowTree(after.rows), sums).size).toBe(0)
      }),
    )
  })
})

describe('rows', () => {
  test('a folded row hides everything below it, also across levels', () => {
    const tree = rowTree(education)
    expect(unfolded(education, tree, new Set(['a'])).map(({ key }) => key)).toEqual(['t', 'a'])
    expect(unfolded(education, tree, new Set(['b'])).map(({ key }) => key)).toEqual(['t', 'a', 'b'])
    expect(rowsAbove(tree, 'c')).toEqual(['b', 'a'])
  })

  test('rows without codes stand under the nearest higher level', () => {
    const rows = [
      row('x', null, '本年收入', ['1']),
      row('y', null, '财政拨款', ['1'], { level: 2 }),
      row('z', null, '一般公共预算', ['1'], { level: 3 }),
      row('w', null, '上年结转', ['1']),
    ]
    expect([...rowTree(rows).parent]).toEqual([
      ['x', null],
      ['y', 'x'],
      ['z', 'y'],
      ['w', null],
    ])
  })

  test('each side has its own rows and columns', () => {
    const left = {
      ...row('l', null, '一般公共预算收入', ['1']),
      side: 'revenue' as const,
      cells: { total: '1' },
    }
    const right = {
      ...row('r', '205', '教育支出', ['1']),
      side: 'expenditure' as const,
      cells: { basic: '1' },
    }
    const statement = statementOf([left, right])
    expect(sidesOf(statement)).toEqual(['revenue', 'expenditure'])
    const fields = (side: 'revenue' | 'expenditure') =>
      fieldsOf(statement, rowsOfSide(statement, side)).map(({ field }) => field)
    expect(fields('revenue')).toEqual(['name', 'cells/total'])
    expect(fields('expenditure')).toEqual(['code', 'name', 'cells/basic'])
  })
})

describe('blocks of cells', () => {
  const statement = statementOf(education)
  let serial = 0
  const surface: Surface = {
    statement,
    side: null,
    rows: education,
    fields: fieldsOf(statement, education),
    newKey: () => `new${(serial += 1)}`,
  }
  // code name total basic project
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })
  const after = (changes: Parameters<typeof applyChanges>[1]): EditionRow[] => {
    const record = applyChanges(statement, changes)
    return record.record === 'statement' ? record.rows : []
  }

  test('what is copied and pasted in the same place changes nothing', () => {
    const box = at(0, 0, 4, 4)
    const block = blockOf(surface, box).map((cells) => cells.map((cell) => cell ?? ''))
    expect(pasteChanges(surface, box, block)).toEqual({ changes: [], rejected: [] })
  })

  test('amounts lose their separators, words in amount cells are left out and told', () => {
    const { changes, rejected } = pasteChanges(surface, at(3, 2), parseTabSeparated('1,234.50\t约 5\n'))
    expect(changes).toEqual([{ change: 'set', path: 'rows/c/cells/total', value: '1234.50' }])
    expect(rejected).toEqual(['约 5'])
  })

  test('more rows than there are append rows, on the level of their codes', () => {
    const { changes } = pasteChanges(
      surface,
      at(4, 0),
      parseTabSeparated('2050203\t初中教育\t5\n20503\t职业教育\t6\n'),
    )
    const rows = after(changes)
    expect(rows.map(({ code }) => code).slice(4)).toEqual(['2050203', '20503'])
    expect(rows.at(-1)).toMatchObject({ name: '职业教育', level: 2, cells: { total: '6', basic: null } })
  })

  test('one value fills a range, a block is repeated in a multiple of it', () => {
    const filled = after(pasteChanges(surface, at(3, 3, 4, 4), [['7']]).changes)
    expect(filled.slice(3).map(({ cells }) => [cells['basic'], cells['project']])).toEqual([
      ['7', '7'],
      ['7', '7'],
    ])
    const repeated = after(pasteChanges(surface, at(1, 3, 4, 3), [['1'], ['2']]).changes)
    expect(repeated.slice(1).map(({ cells }) => cells['basic'])).toEqual(['1', '2', '1', '2'])
  })

  test('columns beyond the last are dropped', () => {
    expect(pasteChanges(surface, at(3, 4), [['1', '2', '3']]).changes).toHaveLength(1)
  })

  test('fill down, clear, insert and remove', () => {
    expect(after(fillDownChanges(surface, at(2, 3, 4, 3))).map(({ cells }) => cells['basic'])).toEqual([
      '60',
      '60',
      '60',
      '60',
      '60',
    ])
    expect(after(fillDownChanges(surface, at(4, 3))).at(-1)?.cells['basic']).toBe('40')
    expect(fillDownChanges(surface, at(0, 3))).toEqual([])
    expect(after(clearChanges(surface, at(0, 2, 4, 4))).every(({ cells }) => cells['total'] === null)).toBe(
      true,
    )
    const inserted = after(insertChanges(surface, 2, education[1], 2))
    expect(inserted.map(({ key }) => key.replace(/\d+$/, ''))).toEqual([
      't',
      'a',
      'new',
      'new',
      'b',
      'c',
      'd',
    ])
    const folded = { ...surface, rows: surface.rows.slice(0, 2) }
    const behindFolded = after(insertChanges(folded, 2, education[1], 1))
    expect(behindFolded.map(({ key }) => key.replace(/\d+$/, ''))).toEqual(['t', 'a', 'b', 'c', 'd', 'new'])
    expect(after(removeChanges(surface, at(1, 0, 2, 0))).map(({ key }) => key)).toEqual(['t', 'c', 'd'])
  })

  test('fill right copies the first column, what is no amount stays out of amounts', () => {
    const filled = after(fillRightChanges(surface, at(3, 2, 3, 4)).changes)
    expect(filled[3]?.cells).toEqual({ total: '70', basic: '70', project: '70' })
    expect(after(fillRightChanges(surface, at(3, 4)).changes)[3]?.cells['project']).toBe('40')
    expect(fillRightChanges(surface, at(3, 1, 3, 2)).rejected).toEqual(['学前教育'])
    expect(fillRightChanges(surface, at(3, 0)).changes).toEqual([])
  })

  test('a dash is an empty amount, and brackets are a minus, as spreadsheets write them', () => {
    const pasted = after(pasteChanges(surface, at(3, 2), [['-', '(1,234.50)', '—']]).changes)
    expect(pasted[3]?.cells).toEqual({ total: null, basic: '-1234.50', project: null })
  })

  test('typing the same again is no change', () => {
    const total = surface.fields[2]
    const first = education[1]
    if (!total || !first) throw new Error('no such cell')
    expect(cellChange(surface, first, total, '100').changes).toEqual([])
    expect(cellChange(surface, first, total, ' ').changes).toEqual([
      { change: 'set', path: 'rows/a/cells/total', value: null },
    ])
  })
})

test('a range knows its edges whichever way it was drawn', () => {
  const range = { row: 4, column: 3, toRow: 2, toColumn: 1 }
  expect(boxOf(range)).toEqual({ top: 2, bottom: 4, left: 1, right: 3 })
  expect(rangeClass(range, 2, 1)).toBe('in-range range-top range-left')
  expect(rangeClass(range, 3, 2)).toBe('in-range')
  expect(rangeClass(range, 1, 2)).toBe('')
  expect(rangeClass({ row: 1, column: 1, toRow: 1, toColumn: 1 }, 1, 1)).toBe('')
})
