import { expect, test } from 'vitest'
import { exampleStatement, exampleTarget } from './example-records'
import { recordInYear } from './record-in-year'

test('titles and the year of a record move to another year, amounts and texts stay', () => {
  const statement = exampleStatement([], {
    title: '2025年支出表',
    fiscalYear: 2025,
    columns: [
      { key: 'previous', title: '2024 年预算数' },
      { key: 'total', title: '2025年预算数/总计' },
    ],
  })
  const moved = recordInYear(statement, { from: 2025, to: 2026 })
  expect(moved).toEqual({
    ...statement,
    title: '2026年支出表',
    fiscalYear: 2026,
    columns: [
      { key: 'previous', title: '2025 年预算数' },
      { key: 'total', title: '2026年预算数/总计' },
    ],
  })
  expect(recordInYear(statement, { from: 2025, to: 2025 })).toBe(statement)
})

test('a form of another year than its edition keeps its own', () => {
  const form = exampleTarget({ fiscalYear: 2022, fields: { 'period.end': '2025年12月31日' } })
  expect(recordInYear(form, { from: 2025, to: 2026 })).toEqual(form)
})
