import { exampleIndicator, exampleTarget } from '@heng/domain/editing/example-records'
import { expect, it } from 'vitest'
import { checkEdition } from './check-edition'

const form = exampleTarget({
  fields: { name: '河道清淤', executionWeight: '10', contact: '示例联系人' },
  printedFields: ['name', 'goal', 'basis', 'contact', 'phone'],
  indicators: [exampleIndicator('i1', { unit: null, weight: '90' })],
})

const found = () => {
  const { findings } = checkEdition({
    head: { fiscalYear: 2026, region: '示例区', organization: null, title: null },
    records: JSON.stringify([{ id: 'r1', lineage: 'l1', data: form }]),
  })
  return (JSON.parse(findings) as { rule: string; key: string; path: string | null }[]).map(
    ({ rule, path, key }) => [rule, path, key],
  )
}

it('a finding on an empty field stands at that field, and is known by the place of its form', () => {
  expect(found()).toEqual(
    expect.arrayContaining([
      ['performance/goal-missing', 'fields/goal', 'performance/goal-missing|l1|title'],
      ['performance/basis-missing', 'fields/basis', 'performance/basis-missing|l1|title'],
      ['performance/contact/phone-missing', 'fields/phone', 'performance/contact/phone-missing|l1|title'],
      ['performance/unit-missing', 'indicators/i1/unit', 'performance/unit-missing|l1|indicators/i1/name'],
    ]),
  )
})

it('a sentence names another form once', () => {
  const filled = {
    ...form,
    fields: { ...form.fields, goal: '全部河段清淤完成，水质达标。' },
    indicators: ['清淤河段数', '清淤长度', '验收合格率', '按期完工率', '居民满意度'].map((name, at) =>
      exampleIndicator(`i${at}`, { name }),
    ),
  }
  const twin = { ...filled, fields: { ...filled.fields, name: '堤岸加固' } }
  const { findings } = checkEdition({
    head: { fiscalYear: 2026, region: '示例区', organization: null, title: null },
    records: JSON.stringify([
      { id: 'r1', lineage: 'l1', data: filled },
      { id: 'r2', lineage: 'l2', data: twin },
    ]),
  })
  const messages = (JSON.parse(findings) as { data: { message: string } }[]).map(({ data }) => data.message)
  expect(messages).toContain('“堤岸加固”的目标和指标与“河道清淤”完全相同')
})
