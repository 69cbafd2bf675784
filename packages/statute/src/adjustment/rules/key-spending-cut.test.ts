import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { keySpendingCut } from './key-spending-cut'

test.each([
  ['education is cut', '教育支出', ['-5', ''], ['warning @11']],
  ['cut by one source, raised by another', '教育支出', ['-5', '8'], []],
  ['another class is cut', '商业服务业等支出', ['-5', ''], []],
  ['health is cut', '卫生健康支出', ['-5', '2'], ['warning @11,11']],
])('adjustment/key-spending-cut: %s', (_, name, [first = '', second = ''], expected) => {
  const statement = sampleStatement({
    kind: 'general-budget-adjustment',
    columns: ['approved', '防疫调整', '转移支付调整', 'adjusted'],
    rows: [{ side: 'expenditure', name, level: 2, values: ['100', first, second, ''] }],
  })
  expect(outcomeOf(keySpendingCut, sampleDocument({ statements: [statement] }))).toEqual(expected)
})

test('without a table', () => {
  expect(outcomeOf(keySpendingCut, sampleDocument({}))).toEqual(['未检查：没有预算收支调整表'])
})
