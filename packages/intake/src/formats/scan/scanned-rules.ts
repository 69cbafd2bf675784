import type { Rule, Rules } from '../pdf/geometry'
import { joinedRules } from '../pdf/page-rules'
import type { Raster } from './raster'

/** Shortest line, longest gap within it and thickest line, in points; strokes of characters are shorter. */
const shortest = { across: 30, down: 17 }
const gapLimit = 1.2
const thickest = 3
/** Lines are finer than strokes and come out of a scanner paler than ink. */
const pale = 195
/** How near the ends of lines that meet come to one another, in points. */
const reach = 3

type Run = { at: number; from: number; to: number }
type Reader = (along: number, at: number) => boolean

/** Unbroken dark stretches along one axis that are thin across the other. */
const runsOf = (dark: Reader, long: number, wide: number, unit: number, least: number): Run[] => {
  const runs: Run[] = []
  const [gap, thick] = [Math.round(gapLimit * unit), Math.round(thickest * unit)]
  const isThin = ({ at, from, to }: Run): boolean =>
    [0.25, 0.5, 0.75].filter((share) => {
      const along = Math.round(from + (to - from) * share)
      return !dark(along, at - thick) && !dark(along, at + thick)
    }).length >= 2
  for (let at = 0; at < wide; at += 1) {
    let [from, last] = [-1, -1]
    const end = (): void => {
      const run = { at, from, to: last }
      if (from >= 0 && last - from >= least * unit && isThin(run)) runs.push(run)
    }
    for (let along = 0; along < long; along += 1) {
      if (!dark(along, at)) continue
      if (from < 0 || along - last > gap) {
        end()
        from = along
      }
      last = along
    }
    end()
  }
  return runs
}

/** Whether an upright stretch begins or ends at a line across: one that hangs free is a stroke of a large character. */
const isHeld = (run: Run, across: readonly Run[], near: number): boolean =>
  across.some(
    ({ at, from, to }) =>
      run.at >= from - near &&
      run.at <= to + near &&
      (Math.abs(at - run.from) <= near || Math.abs(at - run.to) <= near),
  )

const erase = (raster: Raster, x: number, y: number): void => {
  if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) raster.pixels[y * raster.width + x] = 255
}

/**
 * Finds the ruling lines of a straightened page, in points (`unit`: pixels in a point), and wipes them from the picture,
 * since a recogniser takes them for strokes of characters.
 */
export const takeRules = (raster: Raster, unit: number): Rules => {
  const { width, height, pixels } = raster
  const isDark = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] ?? 255) < pale
  const across = runsOf((x, y) => isDark(x, y), width, height, unit, shortest.across)
  const down = runsOf((y, x) => isDark(x, y), height, width, unit, shortest.down).filter((run) =>
    isHeld(run, across, Math.round(reach * unit)),
  )
  for (const { at, from, to } of across)
    for (let x = from; x <= to; x += 1)
      for (const y of [at - 2, at - 1, at, at + 1, at + 2]) erase(raster, x, y)
  for (const { at, from, to } of down)
    for (let y = from; y <= to; y += 1)
      for (const x of [at - 2, at - 1, at, at + 1, at + 2]) erase(raster, x, y)
  const inPoints = ({ at, from, to }: Run): Rule => ({ at: at / unit, from: from / unit, to: to / unit })
  return {
    horizontal: joinedRules(across.map(inPoints)),
    vertical: joinedRules(down.map(inPoints)),
  }
}
