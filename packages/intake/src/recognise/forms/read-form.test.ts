import { describe, expect, test } from 'vitest'
import { formStartsOf } from './form-start'
import { readForm } from './read-form'
import { sampleVocabulary } from './sample-form-shape'
import { sampleForm, sampleRows } from './sample-rows'

const read = (content: string) => {
  const rows = sampleRows(content)
  const [start, next] = formStartsOf(rows, [sampleVocabulary], () => true)
  if (!start) throw new Error('no form starts')
  return readForm(rows, start, next?.first ?? rows.length)
}
const text = (draft: ReturnType<typeof read>, field: Parameters<typeof draft.fields.get>[0]) =>
  draft.fields.get(field)?.map((cell) => cell.text)

describe('readForm', () => {
  test('fields by their labels, indicators under their header', () => {
    const draft = read(sampleForm)
    expect(text(draft, 'name')).toEqual(['河道巡查专项'])
    expect(text(draft, 'budget.total')).toEqual(['120.00'])
    expect(text(draft, 'contact')).toEqual(['甲'])
    expect(draft.indicators.map(({ name, weight }) => [name?.value, weight?.value])).toEqual([
      ['巡查次数', '60'],
      ['群众满意度', '30'],
    ])
    expect(draft.doubts).toEqual([])
  })
  test('a row without a label continues the paragraph above', () =>
    expect(text(read(sampleForm), 'goal')).toEqual(['河道整洁，', '巡查到位。']))
  test('every row of the form is claimed, and none behind it', () => {
    const draft = read(`${sampleForm}\n\n本单位负责校舍维修，按计划推进各项工作。\n`)
    const claimed = [...draft.claims, ...draft.headings].map(({ line }) => line)
    expect(new Set(claimed)).toEqual(new Set([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]))
  })
  test.each([
    ['after a blank line', '\n'],
    ['after a page number', '\n— 3 —\n\n'],
  ])('the header of the indicators repeated on the next page, %s, does not end the form', (_, gap) => {
    const header = '绩效指标¦指标名称¦指标性质¦指标值¦计量单位¦指标权重¦是否核心\n'
    const draft = read(sampleForm.replace('¦群众满意度', `${gap}${header}¦群众满意度`))
    expect(draft.indicators.map(({ name }) => name?.value)).toEqual(['巡查次数', '群众满意度'])
    expect(text(draft, 'contact')).toEqual(['甲'])
  })
  test('another header ends it', () => {
    const other = '\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦绿化面积¦≥12亩\n'
    expect(read(`${sampleForm}${other}`).indicators).toHaveLength(2)
  })
})
