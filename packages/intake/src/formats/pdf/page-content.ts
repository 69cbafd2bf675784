import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import { apply, type Matrix, matrixOf, multiply, type Piece, type Rules } from './geometry'
import { plainCharacters } from './plain-characters'
import { type OperationCodes, pageRules } from './page-rules'

/** What stands on a page, in points from its upper left corner as a reader holds it. */
export type PageContent = {
  number: number
  width: number
  height: number
  pieces: Piece[]
  /** Text that runs neither across nor along the others: watermarks and stamps. */
  slanted: readonly string[]
  rules: Rules
  /** Whether something other than text is drawn. */
  drawn: boolean
  /** Turns a box back to the page as the file shows it. */
  shown: (box: readonly [number, number, number, number]) => [number, number, number, number]
}

type RawPiece = { text: string; matrix: Matrix; width: number }

const rawPieces = async (page: PDFPageProxy): Promise<RawPiece[]> => {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.flatMap((item): RawPiece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = matrixOf(item.transform)
    return matrix ? [{ text: plainCharacters(item.str), matrix, width: item.width }] : []
  })
}

/** By how many degrees the text of a page is turned against the page. */
const turnOf = (pieces: readonly RawPiece[], view: Matrix): 0 | 90 | 180 | 270 => {
  const votes = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const { text, matrix } of pieces) {
    const [a, b] = multiply(view, matrix)
    const direction = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 180) : b > 0 ? 270 : 90
    votes[direction] += text.length
  }
  const turns = [90, 180, 270] as const
  return turns.reduce<0 | 90 | 180 | 270>((best, turn) => (votes[turn] > votes[best] ? turn : best), 0)
}

const samePlace = (one: Piece, other: Piece): boolean =>
  one.text === other.text && Math.abs(one.x - other.x) < 1.5 && Math.abs(one.y - other.y) < 1.5

/** Drops what is drawn twice at one place to look bold. */
const once = (pieces: readonly Piece[]): Piece[] => {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const before = seen.get(piece.text)
    if (before?.some((other) => samePlace(piece, other))) return false
    if (before) before.push(piece)
    else seen.set(piece.text, [piece])
    return true
  })
}

/** Leading and trailing spaces belong to no text. */
const trimmed = (piece: Piece): Piece => {
  const text = piece.text.trim()
  if (text.length === piece.text.length) return piece
  const unit = piece.width / piece.text.length
  const lead = piece.text.length - piece.text.trimStart().length
  return { ...piece, text, x: piece.x + lead * unit, width: text.length * unit }
}

/** Some files give digits the width of a character; none is wider than this share of its height. */
const widestDigit = 0.62

const narrowed = (piece: Piece): Piece =>
  /^[\d.,:%+()\s-]+$/.test(piece.text)
    ? { ...piece, width: Math.min(piece.width, piece.text.length * widestDigit * piece.height) }
    : piece

/** Where a file gives digits the width of a character, those of two cells look like one text: each stands alone. */
const singled = (piece: Piece): Piece[] => {
  const pitch = piece.width / piece.text.length
  if (!/^[\d.,]{2,}$/.test(piece.text) || pitch < 0.8 * piece.height) return [piece]
  return Array.from(piece.text, (text, at) => ({ ...piece, text, x: piece.x + at * pitch, width: pitch }))
}

const placed = (raw: readonly RawPiece[], view: Matrix): { pieces: Piece[]; slanted: string[] } => {
  const pieces: Piece[] = []
  const slanted: string[] = []
  for (const { text, matrix, width } of raw) {
    const [a, b, c, d, x, y] = multiply(view, matrix)
    const height = Math.hypot(c, d)
    if (![x, y, width, height].every(Number.isFinite)) continue
    if (a <= 0 || Math.abs(b) > 0.15 * a) slanted.push(text.trim())
    else {
      const piece = trimmed({ text, x, y, width: Math.max(0, width), height: Math.max(1, height) })
      pieces.push(...singled(piece).map(narrowed))
    }
  }
  return { pieces: once(pieces), slanted }
}

/** How the coordinates of a page turned for reading go back to the page as shown. */
const turnBack =
  (from: Matrix, to: Matrix): PageContent['shown'] =>
  ([x, y, width, height]) => {
    const [a, b, c, d, e, f] = from
    const size = a * d - b * c || 1
    const inverse: Matrix = [
      d / size,
      -b / size,
      -c / size,
      a / size,
      (c * f - d * e) / size,
      (b * e - a * f) / size,
    ]
    const back = multiply(to, inverse)
    const [one, other] = [apply(back, x, y), apply(back, x + width, y + height)]
    const tenth = (value: number): number => Math.round(value * 10) / 10
    return [
      tenth(Math.min(one[0], other[0])),
      tenth(Math.min(one[1], other[1])),
      tenth(Math.abs(one[0] - other[0])),
      tenth(Math.abs(one[1] - other[1])),
    ]
  }

const upright: Matrix = [1, 0, 0, -1, 0, 0]

/** Reads the text and the lines of a page. */
export const pageContent = async (
  page: PDFPageProxy,
  number: number,
  codes: OperationCodes,
): Promise<PageContent> => {
  const raw = await rawPieces(page)
  const asShown = page.getViewport({ scale: 1 })
  const shownMatrix = matrixOf(asShown.transform) ?? upright
  const turn = turnOf(raw, shownMatrix)
  const view = turn === 0 ? asShown : page.getViewport({ scale: 1, rotation: page.rotate + turn })
  const matrix = matrixOf(view.transform) ?? upright
  const { fnArray, argsArray } = await page.getOperatorList()
  const args: readonly unknown[] = argsArray
  return {
    number,
    width: view.width,
    height: view.height,
    ...placed(raw, matrix),
    rules: raw.length === 0 ? { horizontal: [], vertical: [] } : pageRules(fnArray, args, codes, matrix),
    // the picture itself is never decoded; what is left of it is that something is put in place
    drawn: fnArray.length > 4 || fnArray.includes(codes['transform'] ?? -1),
    shown: turnBack(matrix, shownMatrix),
  }
}
