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

const isAmount = (text: string): boolean => /^[-+]?[\d,]+\.\d+$/.test(text)

/** A gap that parts cells or fields of a line, as a share of the height of its characters. */
const partGap = 0.6

/** Whether an amount ends here and an item of the other side of a table begins, however near. */
const beginsItem = (before: Piece | undefined, piece: Piece): boolean =>
  before !== undefined &&
  /\d\.\d\d$/.test(before.text) &&
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(piece.text)

/** Cells of a table may stand nearer to one another than words, where their texts tell them apart. */
const cellGap = 0.2

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** Whether a text begins another cell of a table although the gap before it is narrow: after a code or an amount, or two titles. */
const beginsCell = (before: readonly Piece[], piece: Piece, gap: number, height: number): boolean => {
  if (gap <= cellGap * height) return false
  const text = textOf(before)
  if (/^-?\d[\d,]*(?:\.\d+)?$/.test(piece.text)) return /\p{Script=Han}$/u.test(text)
  if (!/^(?![万亿千元])\p{Script=Han}/u.test(piece.text)) return false
  return (
    /^\d{3,7}$/.test(text) || isAmount(text) || (/^\p{Script=Han}{3,}$/u.test(text) && gap > 0.3 * height)
  )
}

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffe6]/u.test(character) ? 1 : 0.5), 0)

/** The texts of cells in one piece: an amount with the words before or behind it. */
const cellTexts = (text: string): string[] =>
  text.includes('.') && /\p{Script=Han}/u.test(text)
    ? text.split(
        /(?<=\p{Script=Han})\s+(?=\d[\d,]*\.\d\d(?:\s|$))|(?<=\.\d\d)\s+(?=(?![万亿千元])\p{Script=Han})/u,
      )
    : [text]

/** An amount and what stands in the cell beside it may come as one piece. */
const splitPieces = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece) => {
    const texts = cellTexts(piece.text)
    if (texts.length < 2) return [piece]
    const gap = partGap * 1.2 * piece.height
    const scale = (piece.width - gap * (texts.length - 1)) / textWidth(texts.join(''))
    let x = piece.x
    return texts.map((text) => {
      const own = { ...piece, text, x, width: scale * textWidth(text) }
      x += own.width + gap
      return own
    })
  })

/** The parts of a line between wide gaps; `inTable` also those that only their texts set apart. */
export const partsOf = (line: VisualLine, inTable = false): VisualLine[] => {
  const parts: Piece[][] = []
  let right = -Infinity
  for (const piece of inTable ? splitPieces(line.pieces) : line.pieces) {
    const last = parts.at(-1)
    const gap = piece.x - right
    const near = gap <= partGap * line.height && !beginsItem(last?.at(-1), piece)
    if (last && near && !(inTable && beginsCell(last, piece, gap, line.height))) last.push(piece)
    else parts.push([piece])
    right = Math.max(right, piece.x + piece.width)
  }
  return parts.map((pieces) => {
    const [left, , width] = boxOf(pieces)
    return { pieces, y: line.y, height: line.height, left, right: left + width }
  })
}

const overlaps = (one: VisualLine, other: VisualLine): boolean =>
  one.left < other.right && other.left < one.right

/** Lines nearer than this share of their height are not set one below the other in one column. */
const tight = 1.1

/** The parts above and below a line of amounts that together are cells of it, each wrapped over two lines; null where none are. */
const wrappedAround = (up: VisualLine, line: VisualLine, down: VisualLine): Piece[] | null => {
  if (line.y - up.y > tight * line.height || down.y - line.y > tight * line.height) return null
  const [above, own, below] = [partsOf(up), partsOf(line), partsOf(down)]
  if (above.length !== below.length || !own.some((part) => isAmount(lineTextOf(part)))) return null
  const joined: Piece[] = []
  for (const [at, first] of above.entries()) {
    const second = below[at]
    if (!second || !overlaps(first, second)) return null
    if (own.some((part) => overlaps(part, first) || overlaps(part, second))) return null
    const left = Math.min(first.left, second.left)
    joined.push({
      text: lineTextOf(first) + lineTextOf(second),
      x: left,
      y: line.y,
      width: Math.max(first.right, second.right) - left,
      height: line.height,
    })
  }
  return joined
}

const withPieces = (line: VisualLine, more: readonly Piece[]): VisualLine => {
  const pieces = [...line.pieces, ...more].sort((one, other) => one.x - other.x)
  const [left, , width] = boxOf(pieces)
  return { ...line, pieces, left, right: left + width }
}

/** Whether two lines that nearly stand at one height are parts of one row of amounts. */
const isOneRow = (up: VisualLine, down: VisualLine): boolean => {
  if (down.y - up.y > 0.8 * Math.min(up.height, down.height)) return false
  const [above, below] = [partsOf(up), partsOf(down)]
  return (
    [...above, ...below].some((part) => isAmount(lineTextOf(part))) &&
    !above.some((part) => below.some((other) => overlaps(part, other)))
  )
}

/** Puts cells that are wrapped over two lines, one above and one below the rest of their row, into that row. */
export const joinWrapped = (lines: readonly VisualLine[]): VisualLine[] => {
  const joined: VisualLine[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [up, line, down] = [lines[at], lines[at + 1], lines[at + 2]]
    if (!up) break
    const cells = line && down ? wrappedAround(up, line, down) : null
    if (line && cells) {
      joined.push(withPieces(line, cells))
      at += 2
    } else if (line && isOneRow(up, line)) {
      joined.push(withPieces(line, up.pieces))
      at += 1
    } else joined.push(up)
  }
  return joined
}
