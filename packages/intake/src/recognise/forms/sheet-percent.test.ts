import type { Indicator } from '@heng/domain/records/performance-target'
import { expect, test } from 'vitest'
import { withoutSheetPercent } from './sheet-percent'

const indicator = (value: string | null, unit: string | null): Indicator => ({
  place: { line: 1 },
  level1: null,
  level2: null,
  name: { value: '覆盖率', place: { line: 1, cell: 0 } },
  operator: null,
  value: value === null ? null : { value, place: { line: 1, cell: 1 } },
  unit: unit === null ? null : { value: unit, place: { line: 1, cell: 2 } },
  weight: null,
  core: null,
  note: null,
})

test.each([
  ['90%', '%', '90'],
  ['99.5％', '%', '99.5'],
  ['90%', '次', '90%'],
  ['90%', null, '90%'],
  ['优', '%', '优'],
  [null, '%', undefined],
])('%s beside the unit %s is %s', (value, unit, expected) => {
  expect(withoutSheetPercent(indicator(value, unit)).value?.value).toBe(expected)
})
