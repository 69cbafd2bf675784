import { describe, expect, test } from 'vitest'
import type { Head } from '../../reading'
import { finishForm } from './finish-form'
import { formStartsOf } from './form-start'
import { readForm } from './read-form'
import { sampleVocabulary } from './sample-form-shape'
import { sampleForm, sampleRows } from './sample-rows'

const head: Head = { title: null, fiscalYear: 2023, region: null, organization: null, amountUnit: '万元' }

const finish = (content: string) => {
  const rows = sampleRows(content)
  const [start] = formStartsOf(rows, [sampleVocabulary], () => true)
  if (!start) throw new Error('no form starts')
  const draft = readForm(rows, start, rows.length)
  return { target: finishForm(draft, head), doubts: draft.doubts.map(({ what }) => what) }
}

describe('finishForm', () => {
  test('a form with its places, its year from its own title', () => {
    const { target } = finish(sampleForm)
    expect(target).toMatchObject({
      record: 'performance-target',
      scope: 'project',
      place: { line: 1 },
      title: '2024年项目绩效目标表',
      fiscalYear: 2024,
      amountUnit: '万元',
      name: { value: '河道巡查专项', place: { line: 4 } },
      department: { value: { code: '109', name: '示例区水利局' }, place: { line: 5 } },
      preparer: { value: { code: '109', name: '示例区水利局' }, place: { line: 2 } },
      budget: { total: { value: { printed: '120.00', amount: 120_000_000 }, place: { line: 5 } } },
      goal: { value: '河道整洁，巡查到位。', place: { line: 8 } },
      contact: { value: '甲' },
    })
  })
  test('a title without a year leaves the year of the document', () =>
    expect(finish(sampleForm.replace('2024年', '')).target.fiscalYear).toBe(2023))
  test('what is not printed is null; an amount nobody can read is a doubt, never 0', () => {
    const { target, doubts } = finish(sampleForm.replace('120.00', '一百余'))
    expect(target.implementer).toBeNull()
    expect(target.budget.total).toBeNull()
    expect(doubts.length).toBeGreaterThan(0)
  })
  test('a unit of its own', () =>
    expect(finish(sampleForm.replace('单位：万元', '单位：元')).target).toMatchObject({
      amountUnit: '元',
      budget: { total: { value: { amount: 12_000 } } },
    }))
})
