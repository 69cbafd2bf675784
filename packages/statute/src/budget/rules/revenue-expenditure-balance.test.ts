import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { revenueExpenditureBalance } from './revenue-expenditure-balance'

test.each([
  ['balanced', '100.00', '100.00', []],
  ['not balanced', '100.00', '90.00', ['error @11,12']],
  ['rounding', '100.00', '100.01', ['hint /rounding@11,12']],
  ['a total left empty says nothing', '', '90.00', []],
] as const)('budget/revenue-expenditure-balance: %s', (_, revenue, expenditure, expected) => {
  const statement = sampleStatement({
    kind: 'fiscal-appropriation-summary',
    columns: ['budget', 'total'],
    rows: [
      { side: 'revenue', name: '收入总计', values: { budget: revenue } },
      { side: 'expenditure', name: '支出总计', values: { total: expenditure } },
    ],
  })
  expect(outcomeOf(revenueExpenditureBalance, sampleDocument({ statements: [statement] }))).toEqual(expected)
})

test('without a total nothing is checked', () => {
  expect(outcomeOf(revenueExpenditureBalance, sampleDocument({}))).toEqual([
    '未检查：没有两侧都有合计的收支总表',
  ])
})
