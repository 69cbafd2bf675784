import { expect, test } from 'vitest'
import {
  outcomeOf,
  sampleDocument,
  sampleNarrative,
  sampleStatement,
  sampleTarget,
} from '../../statement/statement-sample'
import { formsTotal } from './forms-total'

const claim = '2024年全部项目支出都编制了绩效目标，涉及一般公共预算财政拨款100万元。'
const expenditure = sampleStatement({
  kind: 'department-expenditure',
  columns: ['project'],
  rows: [['合计', '100.00']],
})
const forms = (amounts: readonly string[], townships = '0') =>
  amounts.map((total, at) =>
    sampleTarget({ name: `项目${at}`, line: 400 + 20 * at, budget: { total, townships } }),
  )
const run = (text: string, amounts: readonly string[], townships?: string) =>
  outcomeOf(
    formsTotal,
    sampleDocument({
      statements: [expenditure],
      narratives: [sampleNarrative([text])],
      targets: forms(amounts, townships),
    }),
  ).map((one) => one.replace(/,4\d\d/g, ''))

const unchecked = '未检查：没有全部项目均设绩效目标的说明，或绩效目标表只是部分项目'

test.each([
  ['holds', claim, ['20', '20', '20', '20', '20'], []],
  ['one form is 5 too high', claim, ['20', '20', '20', '20', '25'], ['error @11,200']],
  ['no such claim', '部分项目设置了绩效目标。', ['20', '20', '20', '20', '25'], [unchecked]],
  ['a selection of key programmes', claim, ['20', '20', '20', '5', '5'], [unchecked]],
  ['a few forms are a selection', claim, ['60', '25'], [unchecked]],
] as const)('budget/forms-total: %s', (_, text, amounts, expected) => {
  expect(run(text, amounts)).toEqual(expected)
})

test('programmes that pass money on are larger than the department’s own expenditure', () => {
  expect(run(claim, ['20', '20', '20', '20', '90'], '5')).toEqual([unchecked])
})
