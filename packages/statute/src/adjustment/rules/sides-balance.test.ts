import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { sidesBalance } from './sides-balance'

const run = (revenue: Record<string, string>, expenditure: Record<string, string>) =>
  outcomeOf(
    sidesBalance,
    sampleDocument({
      statements: [
        sampleStatement({
          kind: 'general-budget-adjustment',
          columns: ['approved', '增减额', '防疫调整', '转移支付调整', 'adjusted'],
          rows: [
            { side: 'revenue', name: '收入总计', values: revenue },
            { side: 'expenditure', name: '支出总计', values: expenditure },
          ],
        }),
      ],
    }),
  )

test.each([
  [
    'balanced, changes under several heads',
    { approved: '100', 增减额: '20', adjusted: '120' },
    { approved: '100', 防疫调整: '-5', 转移支付调整: '25', adjusted: '120' },
    [],
  ],
  [
    'approved differs',
    { approved: '100', adjusted: '120' },
    { approved: '90', adjusted: '120' },
    ['error @11,12'],
  ],
  [
    'changes differ',
    { approved: '100', 增减额: '20', adjusted: '120' },
    { approved: '100', 防疫调整: '30', adjusted: '120' },
    ['error @11,12'],
  ],
  [
    'rounding',
    { approved: '100.0', adjusted: '120.0' },
    { approved: '100.1', adjusted: '120.0' },
    ['hint /rounding@11,12'],
  ],
])('adjustment/sides-balance: %s', (_, revenue, expenditure, expected) => {
  expect(run(revenue as Record<string, string>, expenditure as Record<string, string>)).toEqual(expected)
})

test('without totals', () => {
  expect(outcomeOf(sidesBalance, sampleDocument({}))).toEqual(['未检查：没有两侧都有总计的预算收支调整表'])
})
