import { expect, test } from 'vitest'
import { columnSums } from './column-sums'
import { sampleStatement } from './statement-sample'

const sums = (kind: string, ...columns: string[]) =>
  columnSums(sampleStatement({ kind, columns, rows: [] })).map(
    ({ total, parts, complete }) => `${total}=${parts.join('+')}${complete ? '' : '?'}`,
  )

test.each([
  [
    'both parts',
    'basic-expenditure-by-economic',
    ['total', 'personnel', 'operating'],
    ['total=personnel+operating'],
  ],
  ['one of two parts', 'basic-expenditure-by-economic', ['total', 'personnel'], []],
  [
    'the parts a table of the kind must print',
    'department-expenditure',
    ['total', 'basic', 'project'],
    ['total=basic+project'],
  ],
  [
    'some of many sources',
    'department-revenue',
    ['total', 'generalPublic', 'business', 'other'],
    ['total=generalPublic+business+other?'],
  ],
  [
    'a part by its own parts',
    'three-public',
    [
      'current.total',
      'current.abroad',
      'current.vehiclePurchase',
      'current.vehicleRunning',
      'current.reception',
    ],
    ['current.total=current.abroad+current.vehiclePurchase+current.vehicleRunning+current.reception'],
  ],
  [
    'an adjustment after another one',
    'fund-budget-adjustment',
    ['approved', 'previousAdjusted', 'change', 'adjusted'],
    ['adjusted=previousAdjusted+change'],
  ],
  [
    'the first adjustment of the year',
    'fund-budget-adjustment',
    ['approved', 'change', 'adjusted'],
    ['adjusted=approved+change'],
  ],
  ['no such table', 'nothing', ['total'], []],
])('%s', (_, kind, columns, expected) => {
  expect(sums(kind, ...columns)).toEqual(expected)
})
