import type { HengDocument } from '@heng/domain/records/document'
import type { Spot } from './rule'

const doubted = new WeakMap<HengDocument, ReadonlySet<number>>()

const doubtedLines = (document: HengDocument): ReadonlySet<number> => {
  const known = doubted.get(document)
  if (known) return known
  const lines = new Set(document.doubts.map(({ place }) => place.line))
  doubted.set(document, lines)
  return lines
}

/** Whether something on the line of a spot could not be read with certainty. */
export const isDoubted = (spot: Spot): boolean => doubtedLines(spot.document).has(spot.place.line)
