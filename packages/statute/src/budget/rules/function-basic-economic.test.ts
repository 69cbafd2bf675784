import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { functionBasicEconomic } from './function-basic-economic'

const byFunction = (...values: string[]) =>
  sampleStatement({
    kind: 'general-expenditure-by-function',
    columns: ['basic', 'personnel', 'operating'],
    rows: [['合计', ...values]],
  })
const byEconomic = (...values: string[]) =>
  sampleStatement({
    kind: 'basic-expenditure-by-economic',
    line: 30,
    columns: ['total', 'personnel', 'operating'],
    rows: [['合计', ...values]],
  })

test.each([
  ['same', byFunction('60.00', '', ''), byEconomic('60.00', '50.00', '10.00'), []],
  ['different', byFunction('60.00', '', ''), byEconomic('59.00', '50.00', '9.00'), ['error @11,31']],
  [
    'personnel and operating exchanged',
    byFunction('60.00', '50.00', '10.00'),
    byEconomic('60.00', '10.00', '50.00'),
    ['error @11,31', 'error @11,31'],
  ],
  ['rounding', byFunction('60.00', '', ''), byEconomic('60.01', '', ''), ['hint /rounding@11,31']],
])('budget/function-basic-economic: %s', (_, first, second, expected) => {
  expect(outcomeOf(functionBasicEconomic, sampleDocument({ statements: [first, second] }))).toEqual(expected)
})

test('one table alone', () => {
  expect(outcomeOf(functionBasicEconomic, sampleDocument({ statements: [byFunction('1', '', '')] }))).toEqual(
    ['未检查：没有（或不能确定唯一的）一般公共预算基本支出表'],
  )
})
