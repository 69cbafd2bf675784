import { expect, test } from 'vitest'
import { excerptOf, nameOf } from './excerpt'
import type { HengRecord } from './rule'
import { sampleStatement } from './sample'

const statement = sampleStatement(
  ['total', 'basic'],
  [
    ['行政运行', '120.50', '100.00'],
    ['住房保障', '', '20.00'],
  ],
)

const narrative: HengRecord = {
  record: 'narrative',
  id: 'n',
  place: { line: 1 },
  title: '编制说明',
  paragraphs: [
    {
      place: { line: 2 },
      ordinal: null,
      level: null,
      heading: false,
      text: `总额为一百万元。${'长'.repeat(90)}`,
    },
  ],
}

test.each([
  ['a cell', statement, { line: 11, cell: 1 }, '120.50'],
  ['a line', statement, { line: 11 }, '行政运行 120.50 100.00'],
  ['an empty cell', statement, { line: 12, cell: 1 }, ''],
  ['the record itself', statement, { line: 10 }, '部门支出总表'],
  ['a place elsewhere', statement, { line: 99 }, ''],
] as const)('%s', (_, record, place, text) => {
  expect(excerptOf(record, place)).toBe(text)
})

test('a long paragraph is cut', () => {
  const text = excerptOf(narrative, { line: 2 })
  expect(Array.from(text)).toHaveLength(80)
  expect(text.startsWith('总额为一百万元。')).toBe(true)
  expect(text.endsWith('…')).toBe(true)
  expect(nameOf(narrative)).toBe('编制说明')
})
