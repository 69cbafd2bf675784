import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { reserveShareOf, thresholdsOf } from './own-numbers'

const edition: Edition = { fiscalYear: 2026, region: '示例区', organization: null, documents: [] }
const settings = {
  numbers: { 'performance/mostIndicators': 20, 'budget/reserve-most': 5, other: 1 },
  codes: {},
}

test('what a region has set holds, the rest is built in', () => {
  const builtIn = thresholdsOf(edition)
  expect(thresholdsOf({ ...edition, settings })).toEqual({ ...builtIn, mostIndicators: 20 })
  expect(reserveShareOf({ ...edition, settings })).toEqual({ ...reserveShareOf(edition), most: 5 })
})
