import { describe, expect, it } from 'vitest'
import { sampleVocabulary } from './sample-form-shape'
import { labelText, undoubled } from './vocabulary'

describe('vocabulary', () => {
  it('finds labels whatever their brackets, colons, breaks and units', () => {
    expect(sampleVocabulary.fieldOf('当年绩效目 标：')).toBe('goal')
    expect(sampleVocabulary.fieldOf('资金总额（万元）')).toBe('budget.total')
    expect(sampleVocabulary.fieldOf('2024年预算')).toBe('budget.total')
    expect(sampleVocabulary.fieldOf('项目名称与主管部门')).toBeNull()
    expect(sampleVocabulary.columnOf('权重（%）')).toBe('weight')
    expect(sampleVocabulary.columnOf('绩效指标值')).toBe('value')
  })

  it('knows a title by its words, and takes no sentence for one', () => {
    expect(sampleVocabulary.isTitle('2024 年示例区专项绩效目标表（一级项目）')).toBe(true)
    expect(sampleVocabulary.isTitle('本单位编制了绩效目标表，见附件。')).toBe(false)
  })

  it('takes a level printed twice over a page break once', () => {
    expect(undoubled('产出类指标产出类指标')).toBe('产出类指标')
    expect(sampleVocabulary.level1Of('产出类 指标产出类指标')).toBe('产出指标')
  })

  it('strips ordinals and units', () => {
    expect(labelText('一、项目名称：')).toBe('项目名称')
    expect(labelText('（二）当年预算（万元）')).toBe('当年预算')
  })
})
