import { describe, expect, it } from 'vitest'
import { damagedPairsOf } from './damaged-labels'
import { sampleVocabulary } from './sample-form-shape'
import { rowOfCells } from './sample-rows'

const pairsOf = (...texts: string[]) => {
  const { pairs } = damagedPairsOf(rowOfCells(...texts), sampleVocabulary)
  return pairs.map(({ field, values }) => [field, values.map(({ text }) => text).join('')])
}

describe('damagedPairsOf', () => {
  it.each([
    ['split', ['项', '目名称', '示例专项'], [['name', '示例专项']]],
    ['with a stray sign', ['项目]名称', '', '示例专项'], [['name', '示例专项']]],
    ['a sign before it', ['I', '5目概况', '示例内容'], [['overview', '示例内容']]],
    [
      'run into the value',
      ['项目起始时间', '2024年1月1', '日 项目终止时间 20', '24年12月31日'],
      [
        ['periodStart', '2024年1月1日'],
        ['periodEnd', '2024年12月31日'],
      ],
    ],
    ['none', ['示例内容较长的一段文字', '示例'], []],
  ])('%s', (_situation, texts, expected) => {
    expect(pairsOf(...texts)).toEqual(expected)
  })
})
