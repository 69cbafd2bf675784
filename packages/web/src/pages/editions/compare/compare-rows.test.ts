import type { EditionNarrative } from '@heng/domain/editing/edition-record'
import { expect, test } from 'vitest'
import { exampleRow, exampleStatement, exampleTarget } from '@heng/domain/editing/example-records'
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

test('a row of a project is called by the project, and by both names where it was renamed', () => {
  const row = exampleRow('r', { code: '2050299', name: '其他普通教育支出', texts: { project: '校园安防' } })
  const now = { ...row, texts: { project: '平安校园' } }
  const { rows } = comparedTable(exampleStatement([row]), exampleStatement([now]))
  expect(rows).toMatchObject([
    {
      name: '校园安防 → 平安校园（2050299 其他普通教育支出）',
      outcome: 'changed',
    },
  ])
})

test('the fields of a form that is new or gone are so too', () => {
  const form = exampleTarget()
  expect(comparedTable(form, null).rows[0]?.outcome).toBe('removed')
  expect(comparedTable(null, form).rows[0]?.outcome).toBe('added')
})
