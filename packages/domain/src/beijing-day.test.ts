import { expect, test } from 'vitest'
import { beijingDay } from './beijing-day'

test('the day is that of the region, not of Greenwich', () => {
  expect(beijingDay(new Date('2026-02-10T16:30:00Z'))).toBe('2026-02-11')
})
