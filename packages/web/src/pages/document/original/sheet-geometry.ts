import type { CellStyle, SheetLook } from '@heng/domain/original-look'
import { widthOf } from '../../../reading/cells-of-line'

export type Cell = { column: number; text: string; style: CellStyle }
export type Merge = { top: number; left: number; bottom: number; right: number }

/** Where everything on a sheet is drawn. Rows and columns are 0-based, all else CSS pixels at full size. */
export type SheetGeometry = {
  /** The rows that are drawn, from the top; long empty stretches are cut short. */
  rows: readonly number[]
  /** Top of each drawn row, and the end of the last. */
  tops: readonly number[]
  /** Left of each column, and the end of the last. */
  lefts: readonly number[]
  cellsOf: (row: number) => readonly Cell[]
  /** Merges that begin above a row and reach into it. */
  mergesOver: (row: number) => readonly Merge[]
  mergeAt: (row: number, column: number) => Merge | null
  /** Index of a row among those drawn, or of the next that is. */
  indexOf: (row: number) => number
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
}

const usualHeight = 20
const emptyRun = 100
const shortRun = 3
const narrowest = 28
const widest = 320
const tallest = 400
const usualWidth = 72

const pixelsOf = (points: number): number => (points * 4) / 3
/** Width of a text in pixels, about. */
const roughWidth = (text: string, size: number): number => widthOf(text) * pixelsOf(size) * 0.53

const drawnRows = (filled: readonly number[], merges: SheetLook['merges']): number[] => {
  const last = merges.reduce((most, [, , bottom]) => Math.max(most, bottom), filled.at(-1) ?? -1)
  const rows: number[] = []
  let next = 0
  for (const row of [...filled, last + 1]) {
    const from = row - next > emptyRun ? row - shortRun : next
    for (let at = next; at < Math.min(row, next + (from === next ? 0 : shortRun)); at += 1) rows.push(at)
    for (let at = from; at < row; at += 1) rows.push(at)
    if (row <= last) rows.push(row)
    next = row + 1
  }
  return rows
}

const columnWidths = (sheet: SheetLook, styles: readonly CellStyle[], merged: Set<string>): number[] => {
  const widths = sheet.widths.map((width) => width ?? 0)
  const unknown = new Set(sheet.widths.flatMap((width, column) => (width === null ? [column] : [])))
  if (unknown.size > 0)
    for (const { row, cells } of sheet.rows)
      for (const [column, text, style] of cells)
        if (unknown.has(column) && !merged.has(`${row} ${column}`))
          widths[column] = Math.max(
            widths[column] ?? 0,
            Math.min(widest, roughWidth(text, styles[style]?.size ?? 11) + 12),
          )
  return widths.map((width, column) =>
    Math.max(narrowest, width === 0 && unknown.has(column) ? usualWidth : width),
  )
}

/** Height of a row that says none: as high as the texts in it need. */
const neededHeight = (cells: readonly Cell[], widthAt: (column: number) => number): number =>
  Math.min(
    tallest,
    cells.reduce((most, { column, text, style }) => {
      if (text === '') return most
      const room = Math.max(10, widthAt(column) - 8)
      const lines = text
        .split('\n')
        .reduce(
          (sum, part) => sum + (style.wrap ? Math.max(1, Math.ceil(roughWidth(part, style.size) / room)) : 1),
          0,
        )
      return Math.max(most, lines * pixelsOf(style.size) * 1.3 + 4)
    }, usualHeight),
  )

const sums = (sizes: readonly number[]): number[] => {
  const all = [0]
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size)
  return all
}

const plain: CellStyle = { align: 'left', bold: false, wrap: false, ruled: false, size: 11 }

const mergeIndex = (sheet: SheetLook): Map<number, Merge[]> => {
  const byRow = new Map<number, Merge[]>()
  for (const [top, left, bottom, right] of sheet.merges)
    for (let row = top; row <= bottom; row += 1) {
      const found = byRow.get(row)
      if (found) found.push({ top, left, bottom, right })
      else byRow.set(row, [{ top, left, bottom, right }])
    }
  return byRow
}

/** Lays a sheet out. Linear in its cells and the rows its merges cover. */
export const sheetGeometry = (sheet: SheetLook, styles: readonly CellStyle[]): SheetGeometry => {
  const merges = mergeIndex(sheet)
  const mergeAt = (row: number, column: number): Merge | null =>
    merges.get(row)?.find(({ left, right }) => column >= left && column <= right) ?? null
  const wide = new Set(
    sheet.merges.flatMap(([top, left, , right]) => (right > left ? [`${top} ${left}`] : [])),
  )
  const lefts = sums(columnWidths(sheet, styles, wide))
  const cells = new Map<number, Cell[]>()
  const heights = new Map<number, number>()
  for (const { row, height, cells: own } of sheet.rows) {
    if (height !== null) heights.set(row, Math.max(12, height))
    cells.set(
      row,
      own.map(([column, text, style]) => ({ column, text, style: styles[style] ?? plain })),
    )
  }
  const rows = drawnRows(
    sheet.rows.map(({ row }) => row),
    sheet.merges,
  )
  const indices = new Map(rows.map((row, at) => [row, at]))
  const tops = sums(
    rows.map((row) => {
      const known = heights.get(row)
      if (known !== undefined) return known
      const end = lefts.at(-1) ?? 0
      const widthAt = (column: number): number =>
        (lefts[(mergeAt(row, column)?.right ?? column) + 1] ?? end) - (lefts[column] ?? 0)
      const own = (cells.get(row) ?? []).filter(({ column }) => (mergeAt(row, column)?.bottom ?? row) === row)
      return neededHeight(own, widthAt)
    }),
  )
  const indexOf = (row: number): number => indices.get(row) ?? rows.findIndex((one) => one >= row)
  return {
    rows,
    tops,
    lefts,
    cellsOf: (row) => cells.get(row) ?? [],
    mergesOver: (row) => (merges.get(row) ?? []).filter(({ top }) => top < row),
    mergeAt,
    indexOf,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  }
}
