import { expect, test } from 'vitest'
import { sampleRaster } from './sample-raster'
import { takeRules } from './scanned-rules'
import { straightened } from './straighten'

const unit = 4
const frame = [
  [40, 40, 400, 3],
  [40, 200, 400, 3],
  [40, 40, 3, 163],
  [437, 40, 3, 163],
] as const

test('finds the lines of a table and wipes them', () => {
  const raster = sampleRaster(480, 240, frame)
  const { horizontal, vertical } = takeRules(raster, unit)
  expect(horizontal.map(({ at }) => Math.round(at))).toEqual([10, 50])
  expect(vertical.map(({ at }) => Math.round(at))).toEqual([10, 110])
  expect(raster.pixels.filter((pixel) => pixel < 128).length).toBeLessThan(20)
})

test('thick areas and free upright strokes of large characters are no lines', () => {
  const raster = sampleRaster(480, 240, [
    [40, 40, 400, 60],
    [200, 130, 4, 90],
  ])
  expect(takeRules(raster, unit)).toEqual({ horizontal: [], vertical: [] })
  expect(raster.pixels[150 * 480 + 201]).toBe(0)
})

test('a page laid askew is turned straight, a straight one is left alone', () => {
  const straight = sampleRaster(480, 240, frame)
  expect(straightened(straight)).toBe(straight)
  const askew = sampleRaster(
    1000,
    500,
    Array.from({ length: 960 }, (_, x) => [20 + x, Math.round(200 + x * 0.02), 1, 3] as const),
  )
  expect(takeRules(straightened(askew), unit).horizontal).toHaveLength(1)
})
