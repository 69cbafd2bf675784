import { expect, test } from 'vitest'
import { tableSet } from './table-sets'

test.each([
  ['重庆市渝中区', 2024, 'district'],
  ['渝中区', 2023, 'district'],
  ['重庆经济技术开发区', 2023, 'district'],
  ['重庆市', 2026, 'municipal'],
  ['重庆市', 2024, undefined],
  ['重庆市渝中区', 2026, undefined],
  ['示例省示例市', 2024, undefined],
  [null, 2024, undefined],
  ['重庆市', null, undefined],
])('%s %s: %s', (region, year, level) => {
  expect(tableSet(region, year)?.level).toBe(level)
})
