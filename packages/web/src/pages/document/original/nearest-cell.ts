import type { Box, LineOrigin } from '@heng/domain/origin'

/** A line of a page, or a cell of it, and where it stands there in points. */
export type PlacedBox = { line: number; cell: number | null; box: Box }

/** The boxes of every page by its number; a line whose cells are known is its cells. */
export const boxesOfPages = (origins: readonly LineOrigin[]): ReadonlyMap<number, readonly PlacedBox[]> => {
  const pages = new Map<number, PlacedBox[]>()
  origins.forEach((origin, at) => {
    if (origin.kind !== 'page') return
    const line = at + 1
    const boxes: PlacedBox[] =
      origin.cells.length > 0
        ? origin.cells.map((box, cell) => ({ line, cell, box }))
        : [{ line, cell: null, box: origin.box }]
    const found = pages.get(origin.page)
    if (found) found.push(...boxes)
    else pages.set(origin.page, boxes)
  })
  return pages
}

const distance = ([left, top, width, height]: Box, x: number, y: number): number =>
  Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height))

/** The box a point falls in, the smallest where several overlap, else the nearest; null on a page without any. */
export const nearestBox = (boxes: readonly PlacedBox[], x: number, y: number): PlacedBox | null => {
  let best: PlacedBox | null = null
  let [bestDistance, bestArea] = [Infinity, Infinity]
  for (const one of boxes) {
    const [own, area] = [distance(one.box, x, y), one.box[2] * one.box[3]]
    if (own > bestDistance || (own === bestDistance && area >= bestArea)) continue
    ;[best, bestDistance, bestArea] = [one, own, area]
  }
  return best
}
