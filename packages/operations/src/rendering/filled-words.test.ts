import { expect, test } from 'vitest'
import { filledWords } from './filled-words'

test.each([
  ['{year}预算数', 2024, '2024年预算数'],
  ['{last}预算数', 2024, '2023年预算数'],
  ['{year}预算数', null, '本年预算数'],
  ['{last}预算数', null, '上年预算数'],
  ['资金总额（{unit}）', 2024, '资金总额（万元）'],
])('%s in %s is %s', (words, fiscalYear, filled) => {
  expect(filledWords(words, { fiscalYear, amountUnit: '万元' })).toBe(filled)
})
