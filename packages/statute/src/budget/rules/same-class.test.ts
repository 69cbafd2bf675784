import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleStatement } from '../../statement/statement-sample'
import { sameClass } from './same-class'

const balance = (name: string, amount: string) =>
  sampleStatement({
    kind: 'department-balance',
    columns: ['budget'],
    rows: [{ side: 'expenditure', name, values: [amount] }],
  })

const expenditure = (...rows: [string, string][]) =>
  sampleStatement({ kind: 'department-expenditure', line: 30, columns: ['total'], rows })

test.each([
  ['same', balance('教育支出', '90.00'), [['205 教育支出', '90.00']], []],
  [
    'the ending 支出 does not matter',
    balance('资源勘探工业信息等', '9.00'),
    [['215 资源勘探工业信息等支出', '8.00']],
    ['error @11,31'],
  ],
  ['different', balance('教育支出', '90.00'), [['205 教育支出', '80.00']], ['error @11,31']],
  ['rounding', balance('教育支出', '90.00'), [['205 教育支出', '90.01']], ['hint /rounding@11,31']],
  [
    'a class of another name is not compared',
    balance('教育支出', '90.00'),
    [['206 科学技术支出', '80.00']],
    [],
  ],
] as [string, ReturnType<typeof balance>, [string, string][], string[]][])(
  'budget/same-class: %s',
  (_, first, rows, expected) => {
    expect(outcomeOf(sameClass, sampleDocument({ statements: [first, expenditure(...rows)] }))).toEqual(
      expected,
    )
  },
)

test('without a second table nothing is checked', () => {
  expect(outcomeOf(sameClass, sampleDocument({ statements: [balance('教育支出', '1')] }))).toEqual([
    '未检查：没有可以对照同一科目的两张部门预算表',
  ])
})
