import { describe, expect, test } from 'vitest'
import { formStartsOf } from './form-start'
import { sampleDepartmentShape, sampleVocabulary } from './sample-form-shape'
import { sampleForm, sampleRows } from './sample-rows'
import { vocabularyOf } from './vocabulary'

const starts = (content: string, claimed: readonly number[] = []) => {
  const rows = sampleRows(content)
  return formStartsOf(
    rows,
    [sampleVocabulary, vocabularyOf(sampleDepartmentShape)],
    (row) => !claimed.includes(row.line),
  ).map(({ anchor, first, preamble, damaged, vocabulary }) => ({
    anchor: rows[anchor]?.line,
    first: rows[first]?.line,
    preamble: preamble.map(({ kind }) => kind),
    damaged,
    scope: vocabulary.scope,
  }))
}

describe('formStartsOf', () => {
  test('a form starts at its title, not at its name', () =>
    expect(starts(sampleForm)).toEqual([
      { anchor: 4, first: 1, preamble: ['title', 'preparer', 'unit'], damaged: false, scope: 'project' },
    ]))
  test('forms behind one another', () =>
    expect(starts(`${sampleForm}\n${sampleForm}`).map(({ anchor }) => anchor)).toEqual([4, 18]))
  test('a department form is told by its own labels', () =>
    expect(
      starts(
        '部门(单位)名称¦示例区水利局¦部门支出预算数¦120.00\n当年整体绩效目标¦河道整洁。\n绩效指标¦指标名称¦指标值\n¦巡查次数¦12\n',
      )[0],
    ).toMatchObject({ scope: 'department' }))
  test('the words 项目名称 over a table are no form', () =>
    expect(starts('序号¦项目名称¦金额\n1¦河道巡查¦12.00\n2¦公园管护¦3.00\n')).toEqual([]))
  test('lines that another record has are left alone', () => expect(starts(sampleForm, [4])).toEqual([]))
})
