import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleAllocation, sampleFundTable } from '../allocation-sample'
import { allocationTotal } from './allocation-total'

const rows = [
  ['水厂', '2340101', '60'],
  ['道路', '2340110', '40'],
] as const

test.each([
  ['holds', sampleFundTable('100'), sampleAllocation(['合计', '', '100'], ...rows), []],
  [
    'the rows do not make the total',
    sampleFundTable('90'),
    sampleAllocation(['合计', '', '90'], ...rows),
    ['error @31,32,33'],
  ],
  [
    'the total is not the source’s change',
    sampleFundTable('90'),
    sampleAllocation(['合计', '', '100'], ...rows),
    ['error @31,11'],
  ],
  ['without a total row', sampleFundTable('90'), sampleAllocation(...rows), ['error @31,32,11']],
])('adjustment/allocation-total: %s', (_, table, allocation, expected) => {
  expect(outcomeOf(allocationTotal, sampleDocument({ statements: [table, allocation] }))).toEqual(expected)
})

test('rounding is a hint, no allocation is not checked', () => {
  const allocation = sampleAllocation(
    ['合计', '', '100.1'],
    ['水厂', '2340101', '60.0'],
    ['道路', '2340110', '40.0'],
  )
  expect(outcomeOf(allocationTotal, sampleDocument({ statements: [allocation] }))).toEqual([
    'hint /rounding@31,32,33',
  ])
  expect(outcomeOf(allocationTotal, sampleDocument({}))).toEqual(['未检查：没有资金分配建议表'])
})
