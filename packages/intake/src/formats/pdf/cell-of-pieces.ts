import { cellText } from '../cell-text'
import type { Piece } from './geometry'
import { lineTextOf, type VisualLine, visualLines } from './visual-lines'

/** Where lines of a cell end when they are full: as near to its right side as they begin to its left one. */
const edgeOf = (lines: readonly VisualLine[], box: readonly number[] | undefined): number => {
  const right = Math.max(...lines.map((line) => line.right))
  const [x, , width] = box ?? []
  if (x === undefined || width === undefined) return right
  const inset = Math.min(...lines.map((line) => line.left)) - x
  const isLeft = inset >= 0 && inset < 1.5 * (lines[0]?.height ?? 0)
  return isLeft ? Math.max(right, x + width - inset) : right
}

/** The distance of the lines of one paragraph. */
const pitchOf = (lines: readonly VisualLine[]): number =>
  Math.min(...lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0)))

/**
 * The text of a cell. A line that ends where full lines end was wrapped there; one that ends before, or that is set
 * apart from the next, may be the end of a paragraph. `box`: x, y, width, height of the cell where lines enclose it.
 */
export const cellOfPieces = (pieces: readonly Piece[], box?: readonly number[]): string => {
  const lines = visualLines(pieces)
  const [first] = lines
  if (!first) return ''
  if (lines.length === 1) return cellText(lineTextOf(first))
  const right = Math.max(...lines.map((line) => line.right))
  const [edge, pitch] = [edgeOf(lines, box), pitchOf(lines)]
  const isWrapped = (before: VisualLine, line: VisualLine): boolean =>
    before.right >= Math.max(right - 1.2 * before.height, edge - 2.2 * before.height) &&
    line.y - before.y <= 1.12 * pitch
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const own = lineTextOf(line)
    if (before && !isWrapped(before, line)) text += '\n'
    else if (before && /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)) text += ' '
    text += own
  })
  return cellText(text)
}
