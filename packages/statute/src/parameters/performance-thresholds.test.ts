import { expect, test } from 'vitest'
import { versionIn } from './dated'
import { performanceThresholds } from './performance-thresholds'

test('the indicators and the execution rate share the whole', () => {
  const { fullWeight, executionWeight, fewestIndicators, mostIndicators } = versionIn(
    performanceThresholds,
    2024,
  ).value
  expect([fullWeight, executionWeight]).toEqual([100, 10])
  expect(fewestIndicators).toBeLessThan(mostIndicators)
})
