import { expect, test } from 'vitest'
import {
  messagesOf,
  outcomeOf,
  sampleDocument,
  type SampleRow,
  sampleStatement,
} from '../../statement/statement-sample'
import { needsApproval } from './needs-approval'

const document = (...rows: [SampleRow['side'] & string, string, string][]) =>
  sampleDocument({
    statements: [
      sampleStatement({
        kind: 'general-budget-adjustment',
        title: '调整表',
        columns: ['approved', 'change', 'adjusted'],
        rows: rows.map(([side, name, change]): SampleRow => ({ side, name, values: ['', change, ''] })),
      }),
    ],
  })

test.each([
  ['nothing changes', document(['expenditure', '支出总计', '']), []],
  ['total expenditure', document(['expenditure', '支出总计', '20']), ['增加 20万元']],
  ['stabilisation fund', document(['revenue', '预算稳定调节基金', '3']), ['调入预算稳定调节基金：3万元']],
  ['key spending', document(['expenditure', '教育支出', '-3']), ['调减重点支出：教育减少 3万元']],
  ['debt', document(['revenue', '专项债券转贷收入', '15']), ['举借债务数额：15万元']],
  [
    'transferred bonds of the state are no debt of the district',
    document(['revenue', '特别国债转移支付收入', '15']),
    [],
  ],
])('adjustment/needs-approval: %s', (_, given, expected) => {
  expect(outcomeOf(needsApproval, given)).toEqual(expected.length > 0 ? ['hint @11'] : [])
  const [message = ''] = messagesOf(needsApproval, given)
  for (const words of expected) expect(message).toContain(words)
})

test('without a table', () => {
  expect(outcomeOf(needsApproval, sampleDocument({}))).toEqual(['未检查：没有预算收支调整表'])
})
