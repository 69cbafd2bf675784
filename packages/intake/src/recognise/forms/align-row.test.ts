import { describe, expect, it } from 'vitest'
import { alignRow } from './align-row'
import type { FormRow } from './form-row'
import { indicatorHeaderOf } from './indicator-header'
import { sampleVocabulary } from './sample-form-shape'
import { rowOfCells } from './sample-rows'

const rowOf = (text: string): FormRow => rowOfCells(...text.split('|').map((cell) => cell.trim()))

const header = indicatorHeaderOf(
  rowOf('绩效指标|指标名称|指标性质|指标值|计量单位|指标权重(%)|是否核心'),
  sampleVocabulary,
)
if (!header) throw new Error('the header of the example is one')

const aligned = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...alignRow(rowOf(text), header, sampleVocabulary).cells]
      .filter(([column, cell]) => cell.text !== '' && column.key !== 'blank')
      .map(([column, cell]) => [column.key, cell.text]),
  )

describe('alignRow', () => {
  const whole = { name: '巡查次数', operator: '≥', value: '12', unit: '次', weight: '15', core: '是' }
  it.each([
    ['a row as printed', '|巡查次数|≥|12|次|15|是', whole],
    ['the empty first cell lost', '巡查次数|≥|12|次|15|是|', whole],
    ['the label of the table in the first cell', '绩效指标|巡查次数|≥|12|次|15|是', whole],
    [
      'one empty cell too many',
      '|环境改善|定性|有效改善|||15',
      { name: '环境改善', operator: '定性', value: '有效改善', weight: '15' },
    ],
    [
      'no unit',
      '|环境改善|定性|有效改善||15|否',
      { name: '环境改善', operator: '定性', value: '有效改善', weight: '15', core: '否' },
    ],
    [
      'weight blank',
      '|出行方便|定性|方便|||是',
      { name: '出行方便', operator: '定性', value: '方便', core: '是' },
    ],
  ])('%s', (_situation, text, columns) => {
    expect(aligned(text)).toEqual(columns)
  })
})
