import { cellText } from '../cell-text'
import type { Piece } from './geometry'
import { lineTextOf, visualLines } from './visual-lines'

/**
 * The text of a cell. A line that ends where the longest ends was wrapped there; one that ends before may be the end of
 * a paragraph.
 */
export const cellOfPieces = (pieces: readonly Piece[]): string => {
  const lines = visualLines(pieces)
  const [first] = lines
  if (!first) return ''
  if (lines.length === 1) return cellText(lineTextOf(first))
  const right = Math.max(...lines.map((line) => line.right))
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const wrapped = before !== undefined && before.right >= right - 1.2 * before.height
    const own = lineTextOf(line)
    if (before && !wrapped) text += '\n'
    else if (before && /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)) text += ' '
    text += own
  })
  return cellText(text)
}
