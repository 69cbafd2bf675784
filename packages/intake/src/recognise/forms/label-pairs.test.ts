import { describe, expect, test } from 'vitest'
import { labelPairsOf } from './label-pairs'
import { sampleVocabulary } from './sample-form-shape'
import { sampleRow } from './sample-rows'

const pairs = (content: string, inBudget = false) => {
  const found = labelPairsOf(sampleRow(content), sampleVocabulary, inBudget)
  return {
    pairs: found.pairs.map(({ field, values }) => [field, ...values.map(({ text }) => text)]),
    leading: found.leading.map(({ text }) => text),
  }
}

describe('labelPairsOf', () => {
  test.each([
    [
      'two labels of a row',
      '主管部门¦示例区水利局¦当年预算¦120.00',
      [
        ['department', '示例区水利局'],
        ['budget.total', '120.00'],
      ],
    ],
    [
      'label and value in one cell',
      '联系人：甲¦联系电话：00012345',
      [
        ['contact', '甲'],
        ['phone', '00012345'],
      ],
    ],
    ['a label without a value', '立项依据¦', [['basis']]],
    [
      'a weight that its label states',
      '预算执行率权重（10）¦项目概况¦巡查',
      [
        ['executionWeight', '10'],
        ['overview', '巡查'],
      ],
    ],
    ['a colon within the value begins no label', '项目概况¦联系人：甲', [['overview', '联系人：甲']]],
  ])('%s', (_, content, expected) => expect(pairs(content).pairs).toEqual(expected))

  test('words that are labels only among those of the budget', () => {
    expect(pairs('合计¦120.00').pairs).toEqual([])
    expect(pairs('合计¦120.00', true).pairs).toEqual([['budget.total', '120.00']])
  })
  test('what stands before the first label is leading', () =>
    expect(pairs('河道¦主管部门¦示例区水利局').leading).toEqual(['河道']))
})
