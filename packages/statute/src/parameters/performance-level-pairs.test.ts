import { expect, test } from 'vitest'
import { versionIn } from './dated'
import { performanceLevelPairs } from './performance-level-pairs'

test.each([
  [2020, '产出指标', '成本指标', true],
  [2020, '产出指标', '进度指标', true],
  [2024, '产出指标', '成本指标', false],
  [2024, '成本指标', '经济成本指标', true],
  [2024, '效益指标', '可持续影响指标', true],
  [2024, '效益指标', '可持续发展指标', false],
  [2024, '满意度指标', '满意度指标', false],
  [2024, '满意度指标', '服务对象满意度指标', true],
] as const)('%s: %s / %s', (year, first, second, allowed) => {
  expect(versionIn(performanceLevelPairs, year).value[first]?.includes(second)).toBe(allowed)
})

test('every version names the authority it rests on', () => {
  expect(performanceLevelPairs.every(({ cites }) => cites.length > 0)).toBe(true)
})
