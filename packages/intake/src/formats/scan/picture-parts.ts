import { type RuledTable, tableBox } from '../pdf/ruled-table'
import { ink, type Raster } from './raster'

/** A part of a page that is recognised by itself, and where it was cut from, in pixels. */
export type PicturePart = { raster: Raster; left: number; top: number }

/** White around a part, without which a recogniser misses what stands at the edge; and what is cut off at the lines. */
const margin = 12
const inset = 4
/** A page has no more cells than this; what does is no table. */
const partLimit = 1_500
/** Less ink than this is dirt. */
const leastInk = 12

type Area = { left: number; top: number; right: number; bottom: number }

const areaOf = (
  [x, y, width, height]: readonly [number, number, number, number],
  unit: number,
  raster: Raster,
) => ({
  left: Math.max(0, Math.round(x * unit) + inset),
  top: Math.max(0, Math.round(y * unit) + inset),
  right: Math.min(raster.width, Math.round((x + width) * unit) - inset),
  bottom: Math.min(raster.height, Math.round((y + height) * unit) - inset),
})

const inkOf = ({ width, pixels }: Raster, area: Area): number => {
  let count = 0
  for (let y = area.top; y < area.bottom; y += 1)
    for (let x = area.left; x < area.right; x += 1) if ((pixels[y * width + x] ?? 255) < ink) count += 1
  return count
}

const cut = (raster: Raster, area: Area): PicturePart => {
  const [width, height] = [area.right - area.left + 2 * margin, area.bottom - area.top + 2 * margin]
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = area.top; y < area.bottom; y += 1)
    pixels.set(
      raster.pixels.subarray(y * raster.width + area.left, y * raster.width + area.right),
      (y - area.top + margin) * width + margin,
    )
  return { raster: { width, height, pixels }, left: area.left - margin, top: area.top - margin }
}

const wipe = ({ width, pixels }: Raster, area: Area): void => {
  for (let y = area.top; y < area.bottom; y += 1)
    pixels.fill(255, y * width + area.left, y * width + Math.max(area.left, area.right))
}

/**
 * Takes a page apart: every cell of its tables that holds ink, and the rest of the page. A recogniser reads lines across a
 * page; what stands in two cells beside one another is no line.
 */
export const pictureParts = (
  raster: Raster,
  tables: readonly RuledTable[],
  unit: number,
): { cells: PicturePart[]; rest: PicturePart | null } => {
  const cells: PicturePart[] = []
  const rest: Raster = { ...raster, pixels: new Uint8Array(raster.pixels) }
  for (const table of tables) {
    for (const { box } of table.regions) {
      const area = areaOf(box, unit, raster)
      if (cells.length < partLimit && inkOf(raster, area) >= leastInk) cells.push(cut(raster, area))
    }
    wipe(rest, areaOf(tableBox(table), unit, raster))
  }
  const whole = { left: 0, top: 0, right: raster.width, bottom: raster.height }
  return { cells, rest: inkOf(rest, whole) < leastInk ? null : { raster: rest, left: 0, top: 0 } }
}
