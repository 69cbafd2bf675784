import { describe, expect, test } from 'vitest'
import { alignRow } from './align-row'
import { indicatorHeaderOf } from './indicator-header'
import { indicatorOf } from './indicator-row'
import { sampleVocabulary } from './sample-form-shape'
import { sampleRow } from './sample-rows'

const read = (header: string, content: string) => {
  const columns = indicatorHeaderOf(sampleRow(header), sampleVocabulary)
  if (!columns) throw new Error('the header of the example is one')
  const row = sampleRow(content)
  return indicatorOf(alignRow(row, columns, sampleVocabulary), { line: row.line }, columns, sampleVocabulary)
}
const full = '绩效指标¦指标名称¦指标性质¦指标值¦计量单位¦指标权重¦是否核心'
const whole = (content: string) => {
  const made = read(full, content)
  if (!made) return null
  const { name, operator, value, unit, weight, core } = made.indicator
  return [name?.value, operator?.value, value?.value, unit?.value, weight?.value, core?.value]
}

describe('indicatorOf', () => {
  test.each([
    ['a row as printed', '¦巡查次数¦≥¦12¦次¦60¦是', ['巡查次数', '≥', '12', '次', '60', true]],
    [
      'separators taken out of a value',
      '¦受益人数¦≥¦1,200¦人¦60¦否',
      ['受益人数', '≥', '1200', '人', '60', false],
    ],
    ['a weight with its sign', '¦巡查次数¦≥¦12¦次¦60%¦是', ['巡查次数', '≥', '12', '次', '60', true]],
    ['value and unit both with %', '¦达标率¦≥¦99%¦%¦60¦是', ['达标率', '≥', '99%', '%', '60', true]],
    ['% beside an empty unit', '¦达标率¦≥¦99%¦¦60¦是', ['达标率', '≥', '99', '%', '60', true]],
  ])('%s', (_, content, expected) => expect(whole(content)).toEqual(expected))

  test('operator, value and unit in one cell are split', () => {
    const made = read('一级指标¦二级指标¦三级指标¦指标值', '产出指标¦数量指标¦指标1：巡查次数¦≥12次')
    expect(made?.indicator).toMatchObject({
      level1: { value: '产出指标' },
      level2: { value: '数量指标' },
      name: { value: '巡查次数' },
      operator: { value: '≥' },
      value: { value: '12' },
      unit: { value: '次' },
    })
  })
  test('a blank template row is no indicator', () =>
    expect(read('一级指标¦二级指标¦三级指标¦指标值', '产出指标¦数量指标¦指标2：¦')).toBeNull())
  test('what cannot be read is a doubt, and empty', () => {
    const made = read(full, '¦巡查次数¦≥¦12¦次¦六十左右¦是')
    expect(made?.indicator.weight).toBeNull()
    expect(made?.doubts.map(({ what }) => what)).toContain('无法识别的指标权重')
  })
})
