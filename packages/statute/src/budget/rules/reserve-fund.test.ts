import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { reserveFund } from './reserve-fund'

const document = (reserve: string, total: string, own: string) =>
  sampleDocument({
    statements: [
      sampleStatement({
        kind: 'general-budget-adjustment',
        columns: ['approved', 'adjusted'],
        rows: [
          { side: 'revenue', name: '本级财力合计', values: [own, ''] },
          { side: 'expenditure', name: '预备费', level: 2, values: [reserve, ''] },
          { side: 'expenditure', name: '支出总计', values: [total, ''] },
        ],
      }),
    ],
  })

test.each([
  ['2 %', '20', '1000', '900', []],
  ['below 1 % of the whole, above of the own resources', '95', '10000', '9000', []],
  ['too small by any measure', '50', '10000', '9000', ['error @12,13,11']],
  ['too large', '400', '10000', '9500', ['error @12,13,11']],
  ['not printed', '', '1000', '900', ['未检查：没有列出预备费的一般公共预算收支总表']],
])('budget/reserve-fund: %s', (_, reserve, total, own, expected) => {
  expect(outcomeOf(reserveFund, document(reserve, total, own))).toEqual(expected)
})

test('says the share', () => {
  expect(messagesOf(reserveFund, document('50', '10000', '9000'))).toEqual([
    '预备费 50万元，占一般公共预算支出 10,000万元 的 0.5%，应在 1% 至 3% 之间',
  ])
})
