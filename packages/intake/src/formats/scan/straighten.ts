import { ink, type Raster } from './raster'

/** Every so many pixels are looked at to find how far a page is turned. */
const step = 4
const steepest = 0.05
const finest = 0.001

/** Ink of a page as points about its middle. */
const inkPoints = ({ width, height, pixels }: Raster): { x: number; y: number }[] => {
  const points: { x: number; y: number }[] = []
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step)
      if ((pixels[y * width + x] ?? 255) < ink) points.push({ x: x - width / 2, y })
  return points
}

/** How strongly ink gathers in rows when the page is turned back by a slope. */
const sharpness = (points: readonly { x: number; y: number }[], slope: number, height: number): number => {
  const rows = new Uint32Array(Math.ceil(height / step) + 1)
  for (const { x, y } of points) {
    const row = Math.round((y - x * slope) / step)
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}

/** The slope of a page's lines: how far they sink for each step to the right. */
const slopeOf = (raster: Raster): number => {
  const points = inkPoints(raster)
  let [best, most] = [0, sharpness(points, 0, raster.height) * 1.02]
  for (let slope = -steepest; slope <= steepest; slope += finest) {
    const found = sharpness(points, slope, raster.height)
    if (found > most) [best, most] = [slope, found]
  }
  return best
}

/** Turns a page that was laid on the scanner askew, by up to three degrees, so that its lines run straight. */
export const straightened = (raster: Raster): Raster => {
  const slope = slopeOf(raster)
  if (Math.abs(slope) < finest) return raster
  const { width, height, pixels } = raster
  const turned = new Uint8Array(width * height).fill(255)
  const [sine, cosine] = [Math.sin(Math.atan(slope)), Math.cos(Math.atan(slope))]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [x - width / 2, y - height / 2]
      const fromX = Math.round(right * cosine - down * sine + width / 2)
      const fromY = Math.round(right * sine + down * cosine + height / 2)
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        turned[y * width + x] = pixels[fromY * width + fromX] ?? 255
    }
  return { width, height, pixels: turned }
}
