import type { Box, LineOrigin } from '@heng/domain/origin'
import type { Place } from '@heng/domain/place'

export type PageMark = { page: number; box: Box }

const rangeLimit = 500
/** Points around the text, so that the frame does not touch it. */
const margin = 1.5

const grown = ([left, top, width, height]: Box): Box => [
  left - margin,
  top - margin,
  width + 2 * margin,
  height + 2 * margin,
]

/** What a place is on the pages: the box of its cell, or of each of its lines. */
export const pageMarks = (place: Place | null, origins: readonly LineOrigin[]): PageMark[] => {
  if (!place) return []
  const last = Math.min(place.endLine ?? place.line, place.line + rangeLimit)
  const marks: PageMark[] = []
  for (let line = place.line; line <= last; line += 1) {
    const origin = origins[line - 1]
    if (origin?.kind !== 'page') continue
    const cell = place.cell === undefined ? undefined : origin.cells[place.cell]
    marks.push({ page: origin.page, box: grown(cell ?? origin.box) })
  }
  return marks
}
