import type { EditionNarrative } from '@heng/domain/editing/edition-record'
import { expect, test } from 'vitest'
import { comparedTable } from './compare-rows'

const narrative = (...paragraphs: readonly (readonly [key: string, text: string])[]): EditionNarrative => ({
  record: 'narrative',
  title: '预算说明',
  paragraphs: paragraphs.map(([key, text]) => ({ key, text, ordinal: null, level: null, heading: false })),
})

test('what is gone stands where it stood, what is new where it is, the rest side by side', () => {
  const { rows } = comparedTable(
    narrative(['a', '甲'], ['b', '乙'], ['c', '丙']),
    narrative(['a', '甲'], ['c', '丙改'], ['d', '丁']),
  )
  expect(rows.map(({ key, outcome, cells }) => [key, outcome, cells[0]?.before, cells[0]?.after])).toEqual([
    ['a', 'same', '甲', '甲'],
    ['b', 'removed', '乙', null],
    ['c', 'changed', '丙', '丙改'],
    ['d', 'added', null, '丁'],
  ])
})

test('a record that only one of the two has is all new, or all gone', () => {
  const outcomes = (table: ReturnType<typeof comparedTable>): string[] =>
    table.rows.map(({ outcome }) => outcome)
  expect(outcomes(comparedTable(null, narrative(['a', '甲'])))).toEqual(['added'])
  expect(outcomes(comparedTable(narrative(['a', '甲']), null))).toEqual(['removed'])
})
