import { cellOfPieces } from './cell-of-pieces'
import type { Piece } from './geometry'
import { piecesByRegion, type Region, type RuledTable } from './ruled-table'
import { lineTextOf, type VisualLine, visualLines } from './visual-lines'

type Box = [number, number, number, number]
export type PdfCell = { text: string; above?: string; box: Box }
export type PdfRow = { cells: readonly PdfCell[]; box: Box }

const isFigure = (text: string): boolean => /^[-+]?[\d,，]+(?:\.\d+)?%?$/.test(text.trim())

type Slot = { region: Region; pieces: Piece[] }

/** The lines of figures a cell holds one below the other; none where it holds anything else. */
const figureLines = ({ pieces }: Slot): readonly VisualLine[] => {
  const lines = visualLines(pieces)
  return lines.length >= 2 && lines.every((line) => isFigure(lineTextOf(line))) ? lines : []
}

/**
 * Where the rows stand that no line parts: two columns or more with figures one below the other at the same heights.
 * Empty where the row is one.
 */
const unruledRows = (slots: readonly Slot[]): number[] => {
  const columns = slots.map(figureLines).filter((lines) => lines.length > 0)
  if (columns.length < 2) return []
  const anchors: number[] = []
  for (const line of columns.flat().sort((one, other) => one.y - other.y))
    if (line.y - (anchors.at(-1) ?? -Infinity) > 0.6 * line.height) anchors.push(line.y)
  return anchors.length >= 2 && columns.some((lines) => lines.length === anchors.length) ? anchors : []
}

const nearest = (anchors: readonly number[], y: number): number => {
  let best = 0
  anchors.forEach((anchor, at) => {
    if (Math.abs(anchor - y) < Math.abs((anchors[best] ?? 0) - y)) best = at
  })
  return best
}

const rowBox = (cells: readonly PdfCell[]): Box => {
  const boxes = cells.filter(({ box }) => box[2] > 0).map(({ box }) => box)
  if (boxes.length === 0) return [0, 0, 0, 0]
  const [left, top] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))]
  return [
    left,
    top,
    Math.max(...boxes.map((box) => box[0] + box[2])) - left,
    Math.max(...boxes.map((box) => box[1] + box[3])) - top,
  ]
}

const finishRow = (cells: PdfCell[]): PdfRow[] =>
  cells.some((cell) => cell.text !== '') ? [{ cells, box: rowBox(cells) }] : []

/** Columns of the finest grid in which some cell begins. */
const usedColumns = (table: RuledTable): number[] => {
  const begun = new Set(table.regions.map((region) => region.left))
  return [...begun].sort((one, other) => one - other)
}

/** The rows of a table that ruling lines enclose; what is merged stands in its first cell. */
export const tableRows = (table: RuledTable, pieces: readonly Piece[]): PdfRow[] => {
  const own = piecesByRegion(table, pieces)
  const columns = usedColumns(table)
  const texts = new Map<Region, string>()
  for (const [region, inside] of own) texts.set(region, cellOfPieces(inside, region.box))
  const rows: PdfRow[] = []
  for (let row = 0; row + 1 < table.ys.length; row += 1) {
    const slots = columns.flatMap((column): Slot[] => {
      const region = table.at(row, column)
      return region && region.left === column && region.top === row && region.bottom === row
        ? [{ region, pieces: own.get(region) ?? [] }]
        : []
    })
    const anchors = unruledRows(slots)
    const cellAt = (column: number, nth: number): PdfCell => {
      const region = table.at(row, column)
      if (!region || region.left !== column) return { text: '', box: [0, 0, 0, 0] }
      const text = texts.get(region) ?? ''
      if (region.top < row || (nth > 0 && region.bottom > row))
        return text === '' || isFigure(text)
          ? { text: '', box: region.box }
          : { text: '', above: text, box: region.box }
      if (anchors.length === 0 || region.bottom > row) return { text, box: region.box }
      const inside = (own.get(region) ?? []).filter((piece) => nearest(anchors, piece.y) === nth)
      return { text: cellOfPieces(inside, region.box), box: region.box }
    }
    for (let nth = 0; nth < Math.max(1, anchors.length); nth += 1)
      rows.push(...finishRow(columns.map((column) => cellAt(column, nth))))
  }
  return rows
}
