import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment } from '../department-sample'
import { requiredTable } from './required-table'

const missing = [
  '政府性基金预算支出表',
  '部门收支总表',
  '部门收入总表',
  '部门支出总表',
  '政府采购预算明细表',
  '项目支出明细表',
]

test('the tables that are not there, one finding each', () => {
  const document = sampleDepartment({})
  expect(outcomeOf(requiredTable, document)).toEqual(missing.map(() => 'error @200'))
  const messages = messagesOf(requiredTable, document)
  for (const name of missing) expect(messages).toContain(`缺少${name}（重庆市区县部门预算公开表）`)
})

test('a title that was printed but not read is only asked about', () => {
  const document = sampleDepartment({
    document: { unplaced: [{ place: { line: 500 }, text: '2024年示例区教育委员会政府采购预算明细表' }] },
  })
  expect(outcomeOf(requiredTable, document).filter((one) => one.startsWith('warning'))).toEqual([
    'warning /unread@200',
  ])
})

test.each([
  ['another province', { region: '示例省示例市' }],
  ['a year without a set', { fiscalYear: 2019 }],
])('not checked: %s', (_, document) => {
  expect(outcomeOf(requiredTable, sampleDepartment({ document }))).toEqual([
    '未检查：没有该地区、该年度部门预算公开表样的参数',
  ])
})

test('municipal departments have a set of their own; forms are only expected', () => {
  const document = sampleDepartment({ document: { region: '重庆市', fiscalYear: 2026, targets: [] } })
  const outcome = outcomeOf(requiredTable, document)
  expect(outcome.filter((one) => one.startsWith('error'))).toHaveLength(5)
  expect(outcome.filter((one) => one.startsWith('warning'))).toHaveLength(2)
})

test('no department budget', () => {
  expect(outcomeOf(requiredTable, sampleDocument({}))).toEqual([
    '未检查：不是部门预算公开资料（没有情况说明和部门预算表）',
  ])
})
