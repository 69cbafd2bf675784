import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { rowMarks } from './row-words'

const rowsOf = (...revenue: readonly string[]) => {
  const lines = [
    '2025年示例区一般公共预算收支总表（草案）',
    '收入\t\t\t\t支出\t\t\t',
    '项目\t人大批准数\t增减额\t预算调整数\t项目\t人大批准数\t增减额\t预算调整数',
    ...revenue,
  ]
  const { statements } = readDocument('示例.txt', new TextEncoder().encode(lines.join('\n')), readingShapes)
  return statements[0]?.rows.filter(({ side }) => side === 'revenue') ?? []
}

const words = [
  '一、本级财力合计',
  '①本级收入',
  '其中：税收收入',
  '增值税',
  '房产税',
  '非税收入',
  '②上级补助收入',
  '其中：转移支付',
  '减：上解支出',
  '收入总计',
]
const figures = ['90', '70', '50', '30', '20', '20', '20', '25', '5', '90']
const rows = rowsOf(
  ...words.map((name, at) => `${name}\t${figures[at] ?? ''}\t\t${figures[at] ?? ''}\t支出\t90\t\t90`),
)

test('marks by level, 其中 before the first of a group, 减 where it is taken off, none before a total', () => {
  expect(rows.map(({ level }) => level)).toEqual([1, 2, 3, 4, 4, 3, 2, 3, 3, 1])
  expect(rowMarks(rows, ['一、', '①', '其中：', ''])).toEqual([
    '一、',
    '①',
    '其中：',
    '',
    '',
    '',
    '②',
    '其中：',
    '减：',
    '',
  ])
})

test('rows that sums do not tell from their siblings get ordinals', () => {
  const [, , , , changed] = rows
  const broken = rows.filter((row) => row !== changed)
  expect(rowMarks(broken, ['一、', '①', '其中：', '']).slice(0, 4)).toEqual(['一、', '（一）', '1.', '①'])
})

test('a side without levels has no ordinals', () => {
  expect(
    rowMarks(
      rows.filter(({ level }) => level === 1),
      ['一、'],
    ),
  ).toEqual(['', ''])
})
