import { boxOf, type Piece } from './geometry'

/** Pieces of text that stand on one line, from the left. */
export type VisualLine = { pieces: readonly Piece[]; y: number; height: number; left: number; right: number }

/** Gathers pieces into the lines a reader sees, from the top. */
export const visualLines = (pieces: readonly Piece[]): VisualLine[] => {
  const sorted = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)
  const groups: { pieces: Piece[]; y: number; height: number }[] = []
  for (const piece of sorted) {
    const group = groups.at(-1)
    if (group && piece.y - group.y <= 0.5 * Math.min(group.height, piece.height)) {
      group.pieces.push(piece)
      // the line is where its largest characters stand
      if (piece.height > group.height) {
        group.y = piece.y
        group.height = piece.height
      }
    } else groups.push({ pieces: [piece], y: piece.y, height: piece.height })
  }
  return groups.map(({ pieces: own, y, height }) => {
    const ordered = own.sort((one, other) => one.x - other.x)
    const [left, , width] = boxOf(ordered)
    return { pieces: ordered, y, height, left, right: left + width }
  })
}

/** Characters whose neighbours are set apart by a space. */
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9.,;:)\]%]/.test(character)

/** Whether the gap between two pieces of a line stands for a space between words. */
const isSpace = (before: Piece, after: Piece): boolean => {
  const gap = after.x - before.x - before.width
  const height = Math.min(before.height, after.height)
  const latin = isLatin(before.text.at(-1)) && /[A-Za-z(]/.test(after.text.charAt(0))
  return gap > (latin ? 0.15 : 0.6) * height
}

/** The text of one line of a cell. */
export const lineTextOf = (line: VisualLine): string => {
  let text = ''
  let before: Piece | null = null
  for (const piece of line.pieces) {
    if (before && isSpace(before, piece)) text += ' '
    text += piece.text
    before = piece
  }
  return text
}

/** A gap that parts cells or fields of a line, as a share of the height of its characters. */
const partGap = 1.4

/** The parts of a line between wide gaps. */
export const partsOf = (line: VisualLine): VisualLine[] => {
  const parts: Piece[][] = []
  let right = -Infinity
  for (const piece of line.pieces) {
    const last = parts.at(-1)
    if (last && piece.x - right <= partGap * line.height) last.push(piece)
    else parts.push([piece])
    right = Math.max(right, piece.x + piece.width)
  }
  return parts.map((pieces) => {
    const [left, , width] = boxOf(pieces)
    return { pieces, y: line.y, height: line.height, left, right: left + width }
  })
}
