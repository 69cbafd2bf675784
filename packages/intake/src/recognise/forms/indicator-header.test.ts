import { describe, expect, it } from 'vitest'
import { indicatorHeaderOf } from './indicator-header'
import { sampleVocabulary } from './sample-form-shape'
import { rowOfCells } from './sample-rows'

const keysOf = (...texts: string[]) =>
  indicatorHeaderOf(rowOfCells(...texts), sampleVocabulary)?.map(({ key }) => key) ?? null

describe('indicatorHeaderOf', () => {
  it('reads columns in any order', () => {
    expect(keysOf('绩效指标', '计量单位', '指标值', '指标性质', '三级指标')).toEqual([
      'blank',
      'unit',
      'value',
      'operator',
      'name',
    ])
  })
  it('adds the level that 指标类型 spans', () => {
    expect(keysOf('', '指标类型', '指标名称', '指标值')).toEqual([
      'blank',
      'level1',
      'level2',
      'name',
      'value',
    ])
  })
  it('takes the value of the year where there are several', () => {
    expect(keysOf('三级指标', '年度指标值', '指标值')).toEqual(['name', 'value', 'other'])
  })
  it('parts two titles that a text layout put into one', () => {
    const row = {
      ...rowOfCells('指标名称', '指标值', '指标权重(%) 是否核心'),
      columns: [
        { start: 0, end: 8 },
        { start: 20, end: 26 },
        { start: 30, end: 50 },
      ],
    }
    expect(indicatorHeaderOf(row, sampleVocabulary)?.map(({ key }) => key)).toEqual([
      'name',
      'value',
      'weight',
      'core',
    ])
  })
  it('is not the header of another table, nor of an evaluation', () => {
    expect(keysOf('序号', '项目名称', '总投资')).toBeNull()
    expect(keysOf('三级指标', '指标值', '实际完成值', '得分')).toBeNull()
  })
})
