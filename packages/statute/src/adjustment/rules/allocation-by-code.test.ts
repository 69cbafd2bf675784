import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { sampleAllocation, sampleFundTable } from '../allocation-sample'
import { allocationByCode } from './allocation-by-code'

const allocation = sampleAllocation(
  ['合计', '', '100'],
  ['水厂', '2340101', '60'],
  ['医院', '2340299', '25'],
  ['道路', '2340299', '15'],
)

test.each([
  ['same', sampleFundTable('100', ['2340101', '60'], ['2340299', '40']), []],
  [
    'one amount stands under another code',
    sampleFundTable('100', ['2340101', '60'], ['2340102', '25'], ['2340299', '15']),
    ['error /other-code@33,13'],
  ],
  ['amounts differ', sampleFundTable('100', ['2340101', '50'], ['2340299', '40']), ['error @32,12']],
  [
    'other classes of the table are left alone',
    sampleFundTable('100', ['2340101', '60'], ['2340299', '40'], ['2290402', '500']),
    [],
  ],
])('adjustment/allocation-by-code: %s', (_, table, expected) => {
  expect(outcomeOf(allocationByCode, sampleDocument({ statements: [table, allocation] }))).toEqual(expected)
})

test('an amount under another code is named with both places', () => {
  const table = sampleFundTable('100', ['2340101', '60'], ['2340102', '25'], ['2340299', '15'])
  expect(messagesOf(allocationByCode, sampleDocument({ statements: [table, allocation] }))).toEqual([
    '“医院”25万元在资金分配表中列 2340299，在调整表中列“2340102 科目2340102”',
  ])
})

test('a column of the source’s own: classes by name', () => {
  const table = (education: string) =>
    sampleStatement({
      kind: 'general-budget-adjustment',
      columns: ['approved', '特殊转移支付调整', 'adjusted'],
      rows: [
        { side: 'expenditure', name: '教育支出', level: 2, values: ['10', education, '15'] },
        { side: 'expenditure', name: '公共安全支出', level: 2, values: ['10', '', '10'] },
        { side: 'expenditure', name: '支出总计', values: ['20', '5', '25'] },
      ],
    })
  const transfer = sampleStatement({
    kind: 'transfer-allocation',
    title: '2024年特殊转移支付资金分配建议表',
    line: 30,
    columns: ['amount'],
    rows: [{ code: '205', name: '教育支出', texts: { project: '校舍' }, values: ['5'] }],
  })
  expect(outcomeOf(allocationByCode, sampleDocument({ statements: [table('5'), transfer] }))).toEqual([])
  expect(outcomeOf(allocationByCode, sampleDocument({ statements: [table('4'), transfer] }))).toEqual([
    'hint /rounding@31,11',
  ])
  expect(outcomeOf(allocationByCode, sampleDocument({ statements: [table('2'), transfer] }))).toEqual([
    'error @31,11',
  ])
})

test('no table names the source', () => {
  expect(outcomeOf(allocationByCode, sampleDocument({ statements: [allocation] }))).toEqual([
    '未检查：预算收支调整表中找不到所分配资金的调整数',
  ])
})
