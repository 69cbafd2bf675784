import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, type SampleRow, sampleStatement } from '../../statement/statement-sample'
import { projectDetailTotal } from './project-detail-total'

const project = (code: string, name: string, amount: string): SampleRow => ({
  code,
  name: '一般行政管理事务',
  texts: { project: name },
  values: [amount],
})
const total = (amount: string): SampleRow => ({ texts: { project: '合计' }, values: [amount] })

const run = (rows: readonly SampleRow[], expenditure: readonly [string, string][]) =>
  outcomeOf(
    projectDetailTotal,
    sampleDocument({
      statements: [
        sampleStatement({ kind: 'project-detail', columns: ['total'], rows }),
        sampleStatement({
          kind: 'department-expenditure',
          line: 30,
          columns: ['project'],
          rows: expenditure,
        }),
      ],
    }),
  )

const two = [project('2050102', '校园安全', '60.00'), project('2050102', '教师培训', '40.00')]

test.each([
  [
    'holds',
    [total('100.00'), ...two],
    [
      ['合计', '100.00'],
      ['2050102 一般行政管理事务', '100.00'],
    ],
    [],
  ],
  ['the total row is wrong', [total('90.00'), ...two], [['合计', '90.00']], ['error @11,12,13']],
  ['not project expenditure', [total('100.00'), ...two], [['合计', '90.00']], ['error @11,31']],
  [
    'one code differs',
    [total('100.00'), ...two],
    [
      ['合计', '100.00'],
      ['2050102 一般行政管理事务', '80.00'],
    ],
    ['error @12,13,32'],
  ],
  ['without a total row', two, [['合计', '90.00']], ['error @11,12,31']],
] as [string, SampleRow[], [string, string][], string[]][])(
  'budget/project-detail-total: %s',
  (_, rows, expenditure, expected) => {
    expect(run(rows, expenditure)).toEqual(expected)
  },
)

test('rounding is a hint', () => {
  expect(run([total('100.01'), ...two], [['合计', '100.01']])).toEqual(['hint /rounding@11,12,13'])
})

test('without the table', () => {
  expect(outcomeOf(projectDetailTotal, sampleDocument({}))).toEqual(['未检查：没有项目支出明细表'])
})
