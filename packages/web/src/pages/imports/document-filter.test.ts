import { expect, it } from 'vitest'
import type { DocumentFilter } from './document-filter'
import { filterDocuments, findingsWeight, yearsOf } from './document-filter'
import { exampleSummary } from './example-summary'

const documents = [
  exampleSummary({ id: 'a', findings: { errors: 1, warnings: 0, hints: 0 } }),
  exampleSummary({
    id: 'b',
    title: null,
    name: 'Plan.TXT',
    fiscalYear: 2023,
    findings: { errors: 0, warnings: 900, hints: 3 },
  }),
  exampleSummary({
    id: 'c',
    status: 'refused',
    title: null,
    fiscalYear: null,
    organization: { code: null, name: '示例区水利局' },
  }),
]
const all: DocumentFilter = { text: '', year: null, state: 'all' }

it.each([
  ['everything', all, ['a', 'b', 'c']],
  ['a year', { ...all, year: 2023 }, ['b']],
  ['errors', { ...all, state: 'errors' as const }, ['a']],
  ['refused', { ...all, state: 'refused' as const }, ['c']],
  ['a name, however written', { ...all, text: 'plan' }, ['b']],
  ['an organization', { ...all, text: '水利' }, ['c']],
])('%s', (_, filter, ids) => {
  expect(filterDocuments(documents, filter).map(({ id }) => id)).toEqual(ids)
})

it('lists the years, the latest first', () => {
  expect(yearsOf(documents)).toEqual([2024, 2023])
})

it('one error weighs more than many warnings; unchecked comes last', () => {
  const order = documents.toSorted((left, right) => findingsWeight(right) - findingsWeight(left))
  expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
