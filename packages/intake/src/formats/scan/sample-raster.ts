import type { Raster } from './raster'

/** A white page of a sample with filled rectangles (left, top, width, height in pixels). */
export const sampleRaster = (
  width: number,
  height: number,
  filled: readonly (readonly [number, number, number, number])[],
): Raster => {
  const pixels = new Uint8Array(width * height).fill(255)
  for (const [left, top, wide, high] of filled)
    for (let y = top; y < top + high; y += 1) pixels.fill(0, y * width + left, y * width + left + wide)
  return { width, height, pixels }
}
