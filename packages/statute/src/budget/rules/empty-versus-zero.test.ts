import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { emptyVersusZero } from './empty-versus-zero'

test.each([
  [
    'all empty',
    [
      ['合计', '10'],
      ['205 教育支出', '10'],
      ['206 科学技术支出', ''],
    ],
    [],
  ],
  [
    'all zero',
    [
      ['合计', '10'],
      ['205 教育支出', '10'],
      ['206 科学技术支出', '0'],
    ],
    [],
  ],
  [
    'mixed',
    [
      ['合计', '10'],
      ['205 教育支出', '10'],
      ['206 科学技术支出', '0.00'],
      ['208 社会保障和就业支出', ''],
    ],
    ['hint @13'],
  ],
  [
    'the total is left empty',
    [
      ['合计', ''],
      ['205 教育支出', '10'],
    ],
    ['hint /total@11'],
  ],
] as [string, [string, string][], string[]][])('budget/empty-versus-zero: %s', (_, rows, expected) => {
  const statement = sampleStatement({ kind: 'department-expenditure', columns: ['total'], rows })
  expect(outcomeOf(emptyVersusZero, sampleDocument({ statements: [statement] }))).toEqual(expected)
})

test('without tables', () => {
  expect(outcomeOf(emptyVersusZero, sampleDocument({}))).toEqual(['未检查：没有预算表'])
})
