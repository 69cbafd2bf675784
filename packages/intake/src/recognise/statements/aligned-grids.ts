import { normalise } from '../../normalise'
import type { Reading } from '../../reading'
import type { Block, GridCell, GridRow, TextLine } from '../../source'
import { isFigure } from './figures'
import { isNote, isPageNumber, isTableLabel, isUnitLine, organizationLine, titleShapes } from './title-words'

/**
 * Tables whose cells stand under one another by spaces, as a text extraction that keeps the layout gives them.
 * Where the lines of a stretch leave the same white corridors between them, they are read as the rows of a grid.
 */

type Piece = { text: string; start: number; end: number }
type Line = { block: TextLine; pieces: Piece[]; data: boolean }
type Column = { start: number; end: number }

/** Fewer lines with figures than these show no columns; many columns show themselves sooner. */
const evidentLines = 3
const evidentColumns = 3
const manyColumns = 5

/** How far the figures of one column may stray; what strays farther stands in no column. */
const slack = 4

/** Extractions count a Chinese character as two columns or as one. */
type Metric = 'wide' | 'single'

const cut = (start: number, text: string): Piece[] => {
  const parts = text.split(' ')
  // figures that only one space separates are several cells
  if (parts.length < 2 || !parts.every(isFigure)) return []
  let at = start
  return parts.map((part) => {
    const piece = { text: part, start: at, end: at + part.length }
    at += part.length + 1
    return piece
  })
}

const piecesOf = (block: TextLine, raw: string, metric: Metric): Piece[] => {
  const pieces =
    metric === 'wide'
      ? block.segments.map(({ text, column, endColumn }) => ({ text, start: column, end: endColumn }))
      : [...raw.replace(/\f/g, '').matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
          text: normalise(match[0]),
          start: match.index,
          end: match.index + match[0].length,
        }))
  return pieces.flatMap((piece) => {
    const parts = cut(piece.start, piece.text)
    return parts.length > 0 ? parts : [piece]
  })
}

const lineOf = (block: TextLine, raw: string, metric: Metric): Line => {
  const pieces = piecesOf(block, raw, metric)
  return { block, pieces, data: pieces.length >= 2 && pieces.some(({ text }) => isFigure(text)) }
}

const touches = (left: Column, right: Column): boolean => left.start < right.end && right.start < left.end

/** The spans that pieces cover together; what overlaps is one. */
const covered = (pieces: readonly Column[]): Column[] => {
  const spans: Column[] = []
  for (const { start, end } of pieces.toSorted((left, right) => left.start - right.start)) {
    const last = spans.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

/** The columns of a stretch: what its rows cover, and header words over columns that are empty throughout. */
const columnsOf = (lines: readonly Line[]): Column[] => {
  const spans = covered(lines.filter((line) => line.data).flatMap((line) => line.pieces))
  const headers = lines.filter((line) => !line.data).flatMap((line) => line.pieces)
  const alone = headers.filter((piece) => !spans.some((span) => touches(span, piece)))
  return covered([...spans, ...covered(alone)])
}

/** Where a piece that stands over no column, or over several, belongs. */
const columnAt = (piece: Piece, columns: readonly Column[]): number => {
  const first = columns.findIndex((column) => touches(column, piece))
  if (first >= 0) return first
  const distances = columns.map((column) => Math.max(column.start - piece.end, piece.start - column.end))
  return distances.indexOf(Math.min(...distances))
}

const rowOf = ({ block, pieces }: Line, columns: readonly Column[]): GridRow | null => {
  const texts = new Map<number, string>()
  for (const piece of pieces) {
    const at = columnAt(piece, columns)
    const before = texts.get(at)
    // 收    入: a title drawn apart; two figures in one column are no table
    if (before !== undefined && (isFigure(before) || isFigure(piece.text))) return null
    texts.set(at, (before ?? '') + piece.text)
  }
  const { line, endLine } = block
  const cells: GridCell[] = columns.map((_, cell) => ({ text: texts.get(cell) ?? '', line, endLine, cell }))
  return { line, endLine, cells }
}

/** A group header stands in the middle over its columns: it is moved to the first of them. */
const withGroupsAtLeft = (rows: readonly GridRow[], headerCount: number): GridRow[] => {
  const textAt = (row: GridRow | undefined, at: number): string => row?.cells[at]?.text ?? ''
  return rows.map((row, nth) => {
    const below = rows[nth + 1]
    if (nth >= headerCount - 1 || !below) return row
    const cells = [...row.cells]
    for (let at = 1; at < cells.length; at += 1) {
      const cell = cells[at]
      if (!cell || cell.text === '' || textAt(below, at) === '') continue
      let first = at
      while (first > 0 && textAt(row, first - 1) === '' && textAt(below, first - 1) !== '') first -= 1
      const left = cells[first]
      if (first < at && left) {
        cells[first] = { ...left, text: cell.text }
        cells[at] = { ...cell, text: '' }
      }
    }
    return { ...row, cells }
  })
}

/** The rows of a stretch of lines, or null where they keep no columns. */
const gridRowsOf = (lines: readonly Line[]): GridRow[] | null => {
  const data = lines.filter((line) => line.data)
  // figures broken over lines stand under no column
  if (lines.some(({ pieces }) => pieces.some(({ text }) => /^[.,]\d|\d[.,]$/.test(text)))) return null
  const columns = columnsOf(lines)
  if (columns.length < evidentColumns) return null
  if (data.length < (columns.length >= manyColumns ? 2 : evidentLines)) return null
  const rows: GridRow[] = []
  for (const line of lines) {
    const row = rowOf(line, columns)
    if (!row) return null
    rows.push(row)
  }
  for (const [at, column] of columns.entries()) {
    const own = data.flatMap((line) => line.pieces.filter((piece) => columnAt(piece, columns) === at))
    const amounts = own.filter(({ text }) => isFigure(text) && /[.,]/.test(text))
    const width = Math.max(0, ...amounts.map(({ start, end }) => end - start))
    if (amounts.length >= 2 && column.end - column.start > width + slack) return null
    // words and figures in one column are two columns that run into one another
    if (amounts.length > 0 && own.some(({ text }) => /\p{Script=Han}{2}/u.test(text))) return null
  }
  const headerCount = lines.findIndex((line) => line.data)
  return withGroupsAtLeft(rows, headerCount)
}

const endsStretch = (block: TextLine, reading: Reading): boolean =>
  isUnitLine(block.text) ||
  isNote(block.text) ||
  isTableLabel(block.text) ||
  isPageNumber(block.text) ||
  organizationLine(block.text) !== null ||
  /[。；]/.test(block.text) ||
  titleShapes(block.text, reading.shapes.tables).length > 0

/** The blocks of a source with the aligned lines that nobody has claimed as grids. */
export const withAlignedGrids = (reading: Reading): Block[] => {
  const { source, ledger } = reading
  const blocks: Block[] = []
  let stretch: TextLine[] = []
  const rowsIn = (metric: Metric): GridRow[] | null =>
    gridRowsOf(stretch.map((block) => lineOf(block, source.rawLines[block.line - 1] ?? '', metric)))
  const flush = (): void => {
    const after: TextLine[] = []
    for (let last = stretch.at(-1); last && last.segments.length < 2; last = stretch.at(-1)) {
      after.unshift(last)
      stretch.pop()
    }
    const rows = stretch.length >= evidentLines ? (rowsIn('wide') ?? rowsIn('single')) : null
    const [first, last] = [rows?.[0], rows?.at(-1)]
    if (rows && first && last)
      blocks.push({ kind: 'grid', origin: 'tabs', line: first.line, endLine: last.endLine, rows })
    else for (const block of stretch) blocks.push(block)
    for (const block of after) blocks.push(block)
    stretch = []
  }
  for (const block of source.blocks) {
    const isLine = block.kind === 'text' && !ledger.isClaimed(block.line) && !endsStretch(block, reading)
    if (!isLine || block.blankBefore > 1 || (stretch.length === 0 && block.segments.length < 2)) flush()
    if (isLine && (stretch.length > 0 || block.segments.length >= 2)) stretch.push(block)
    else blocks.push(block)
  }
  flush()
  return blocks
}
