import { expect, it } from 'vitest'
import { budgetAmounts, budgetHeaderOf, isAmountRow } from './budget-group'
import { labelPairsOf } from './label-pairs'
import { sampleVocabulary } from './sample-form-shape'
import { rowOfCells } from './sample-rows'

const headerRow = rowOfCells('', '项目预算', '合计', '一般公共预算', '政府性基金预算', '其他资金')
const header = budgetHeaderOf(headerRow, labelPairsOf(headerRow, sampleVocabulary, false).pairs)

it.each([
  ['by column', ['', '', '8000', '6000', '2000', '']],
  ['shifted by a lost cell, told by the sum', ['', '8000', '6000', '2000', '']],
])('gives the amounts %s', (_how, texts) => {
  if (!header) throw new Error('the header of the example is one')
  const amounts = budgetAmounts(header, rowOfCells(...texts))
  expect(amounts.map(({ field, cell }) => [field, cell.text])).toEqual([
    ['budget.total', '8000'],
    ['budget.generalPublic', '6000'],
    ['budget.governmentFund', '2000'],
  ])
})

it('takes only rows of amounts', () => {
  expect(isAmountRow(rowOfCells('', '8,000.00', '/'))).toBe(true)
  expect(isAmountRow(rowOfCells('', '8000', '完成建设'))).toBe(false)
  expect(isAmountRow(rowOfCells('', ''))).toBe(false)
})
