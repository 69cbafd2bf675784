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
