import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { functionEconomicPairs } from './function-economic-pairs'

const run = (functions: [string, string][], economic: [string, string][]) =>
  outcomeOf(
    functionEconomicPairs,
    sampleDocument({
      statements: [
        sampleStatement({ kind: 'general-expenditure-by-function', columns: ['basic'], rows: functions }),
        sampleStatement({
          kind: 'basic-expenditure-by-economic',
          line: 30,
          columns: ['total'],
          rows: economic,
        }),
      ],
    }),
  )

test.each([
  ['pension', [['2080505 养老保险', '70.00']], [['30108 养老保险', '70.00']], []],
  ['pension differs', [['2080505 养老保险', '70.00']], [['30108 养老保险', '60.00']], ['warning @11,31']],
  [
    'two items of medical insurance make one class',
    [
      ['2101101 行政', '4.00'],
      ['2101102 事业', '5.00'],
    ],
    [['30110 医疗', '9.00']],
    [],
  ],
  [
    'they do not',
    [
      ['2101101 行政', '4.00'],
      ['2101102 事业', '6.00'],
    ],
    [['30110 医疗', '9.00']],
    ['warning @11,12,31'],
  ],
  ['rounding', [['2210201 公积金', '4.00']], [['30113 公积金', '4.01']], ['hint /rounding@11,31']],
  ['one side is not printed', [['2210201 公积金', '4.00']], [], []],
] as [string, [string, string][], [string, string][], string[]][])(
  'budget/function-economic-pairs: %s',
  (_, functions, economic, expected) => {
    expect(run(functions, economic)).toEqual(expected)
  },
)

test('without the tables', () => {
  expect(outcomeOf(functionEconomicPairs, sampleDocument({}))).toEqual([
    '未检查：没有（或不能确定唯一的）一般公共预算支出表、一般公共预算基本支出表',
  ])
})
