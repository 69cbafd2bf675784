import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, type SampleRow, sampleStatement } from '../../statement/statement-sample'
import { bondPlan } from './bond-plan'

const plan = (...rows: [string, string, string][]) =>
  sampleStatement({
    kind: 'special-bond-plan',
    line: 30,
    columns: ['totalInvestment', 'planned'],
    rows: rows.map(
      ([project, whole, planned]): SampleRow =>
        project === '合计'
          ? { name: '合计', values: [whole, planned] }
          : { name: project, texts: { project }, values: [whole, planned] },
    ),
  })
const fund = (change: string) =>
  sampleStatement({
    kind: 'fund-budget-adjustment',
    columns: ['approved', 'change', 'adjusted'],
    rows: [{ side: 'expenditure', name: '专项债券收入安排的支出', values: ['', change, change] }],
  })

test.each([
  ['holds', [fund('70'), plan(['水厂', '100', '50'], ['道路', '80', '20'], ['合计', '180', '70'])], []],
  [
    'the total is wrong',
    [plan(['水厂', '100', '50'], ['道路', '80', '20'], ['合计', '180', '60'])],
    ['error @33,31,32'],
  ],
  [
    'the bond line differs',
    [fund('90'), plan(['水厂', '100', '50'], ['道路', '80', '20'], ['合计', '180', '70'])],
    ['error @33,11'],
  ],
  ['more bonds than investment', [plan(['水厂', '40', '50'])], ['error /above-investment@31,31']],
  [
    'rounding',
    [plan(['水厂', '100', '50.1'], ['道路', '80', '20.0'], ['合计', '180', '70.0'])],
    ['hint /rounding@33,31,32'],
  ],
])('adjustment/bond-plan: %s', (_, statements, expected) => {
  expect(outcomeOf(bondPlan, sampleDocument({ statements }))).toEqual(expected)
})

test('without a plan', () => {
  expect(outcomeOf(bondPlan, sampleDocument({}))).toEqual(['未检查：没有专项债券计划使用建议表'])
})
