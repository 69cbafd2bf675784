import { fold } from '@heng/domain/fold'
import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import { joinBroken } from '../../normalise'
import type { Block, TextLine } from '../../source'

export type ContentsField = ContentsShape['columns'][number]['field']
export type Piece = { text: string; line: number; endLine: number; cell?: number; above?: string }
/** A row of a table, or a line of text that may be one. */
export type Row = { line: number; endLine: number; pieces: readonly Piece[]; printed: readonly Piece[] }

const fromLine = (block: TextLine): Row => {
  const printed = block.segments.map(({ text }) => ({ text, line: block.line, endLine: block.endLine }))
  return { line: block.line, endLine: block.endLine, pieces: printed, printed }
}

/** The rows of a block; `pieces` are its filled cells, `printed` all of them. */
export const rowsOf = (block: Block): Row[] =>
  block.kind === 'text'
    ? [fromLine(block)]
    : block.rows.map((row) => ({
        line: row.line,
        endLine: row.endLine,
        printed: row.cells,
        pieces: row.cells.filter((cell) => cell.text !== ''),
      }))

/** The field a header cell stands for; null where the shape knows none. */
const fieldOf = (text: string, shape: ContentsShape): ContentsField | null => {
  const folded = fold(text)
  return (
    shape.columns.find(
      (column) => column.titles.includes(folded) || column.patterns?.some((pattern) => pattern.test(folded)),
    )?.field ?? null
  )
}

const ignored = /^(?:备注|说明|备 注|)$/

/** The columns a header row names, in its order; null where the row is no header of the shape. */
export const headerOf = (row: Row, shape: ContentsShape): (ContentsField | null)[] | null => {
  if (row.pieces.length < 3 || row.pieces.length > 8) return null
  if (row.pieces.some((piece) => piece.text.length > 20)) return null
  const fields = row.printed.map((piece) => fieldOf(piece.text, shape))
  const named = fields.filter((field) => field !== null)
  const unknown = row.printed.filter((piece, at) => fields[at] === null && !ignored.test(piece.text))
  const complete =
    unknown.length === 0 &&
    named.length >= 3 &&
    new Set(named).size === named.length &&
    named.includes('name') &&
    (named.includes('amount') || named.includes('page'))
  return complete ? fields : null
}

const isCount = (text: string): boolean => /^\d{1,4}$/.test(text)
const isAmount = (text: string): boolean => /^[+-]?[\d,]+(?:\.\d+)?$/.test(text)

/** Splits off the number a line begins with and the one it ends with, where only single spaces separate them. */
const loosened = (pieces: readonly Piece[]): Piece[] => {
  const parts = [...pieces]
  const [first] = parts
  const head = first ? /^(\d{1,4})[.、]?\s+(\S.*)$/.exec(first.text) : null
  if (first && head) parts.splice(0, 1, { ...first, text: head[1] ?? '' }, { ...first, text: head[2] ?? '' })
  const last = parts.at(-1)
  const tail = last ? /^(.*\S)\s+([+-]?[\d,]+(?:\.\d+)?)$/.exec(last.text) : null
  if (last && tail) parts.splice(-1, 1, { ...last, text: tail[1] ?? '' }, { ...last, text: tail[2] ?? '' })
  return parts
}

export type Fields = Partial<Record<ContentsField, Piece>>

/** Finds the fields of a row whose cells do not stand under their headers, by what they look like. */
const byLooks = (row: Row, columns: readonly (ContentsField | null)[]): Fields | null => {
  const wanted = columns.filter((field) => field !== null)
  const left = loosened(row.pieces)
  const fields: Fields = {}
  const [first] = left
  if (wanted.includes('seq') && first && isCount(first.text)) {
    fields.seq = first
    left.shift()
  }
  const numbers = wanted.filter((field) => field === 'amount' || field === 'page')
  const figures = left.filter((piece) => isAmount(piece.text))
  // one figure for two columns is the amount
  const own = figures.length < numbers.length ? numbers.toSorted().slice(0, figures.length) : numbers
  own.forEach((field, nth) => {
    const found = figures[nth]
    if (!found) return
    fields[field] = found
    left.splice(left.indexOf(found), 1)
  })
  const texts = wanted.filter((field) => field === 'name' || field === 'department')
  if (left.length > texts.length) return null
  left.forEach((piece, index) => {
    const field = texts[index]
    if (field) fields[field] = piece
  })
  return fields
}

/** The fields of a row under a header. */
export const fieldsOf = (
  row: Row,
  columns: readonly (ContentsField | null)[],
  isGrid: boolean,
): Fields | null => {
  const width = row.printed.length
  if (!isGrid || width < columns.filter((field) => field !== null).length) return byLooks(row, columns)
  const fields: Fields = {}
  row.printed.forEach((piece, at) => {
    const field = columns[at]
    if (field && piece.text !== '') fields[field] = piece
    // what is merged over several rows is said of each of them, but an amount is there once
    else if (field && piece.above !== undefined && field !== 'amount' && field !== 'page')
      fields[field] = { ...piece, text: piece.above }
  })
  const misplaced =
    (fields.seq !== undefined && !isCount(fields.seq.text) && !/[计]$/.test(fields.seq.text)) ||
    (fields.amount !== undefined && !isAmount(fields.amount.text))
  return misplaced ? (byLooks(row, columns) ?? fields) : fields
}

/** Joins a piece with its continuation on a later row. */
export const joinPieces = (left: Piece, right: Piece): Piece => ({
  ...left,
  text: joinBroken([left.text, right.text]),
  endLine: right.endLine,
})
