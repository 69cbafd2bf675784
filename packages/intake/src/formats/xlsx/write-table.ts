import type { LineOrigin } from '@heng/domain/origin'
import { cellText, lineText } from '../cell-text'
import { columnName } from '../column-name'
import type { LineWriter } from '../line-writer'
import { rowKind } from './row-kind'
import type { SheetTable, TableCell, TableRow } from './sheet-tables'

/** How many empty lines stand for empty rows, however many there are. */
const blankLimit = 3

const trimmedEnd = (cells: readonly TableCell[]): readonly TableCell[] => {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.text.trim() === '') end -= 1
  return cells.slice(0, end)
}

const rawOf = (cells: readonly TableCell[]): string => cells.map(({ text }) => lineText(text)).join('\t')

const hasChinese = /[\u3400-\u9fff]/
const figure = /^\s*[-+]?[\d,]+(?:\.\d+)?\s*%?\s*$/

/**
 * A hidden row is data where it reads like the others: words and a figure. Field codes, helper totals without a
 * label, instructions alone are kept as lines, not as data.
 */
const isHiddenData = (row: TableRow): boolean => {
  const texts = row.cells.map(({ text }) => text).filter((text) => text.trim() !== '')
  return (
    texts.some((text) => hasChinese.test(text)) &&
    texts.some((text) => figure.test(text)) &&
    !texts.some((text) => /^\s*(?:校验|校对|核对|检查|辅助|公式|平衡)/.test(text))
  )
}

export type SheetPlace = { sheet: string; hidden: boolean }

/** Rows of a table stand in the same columns: they share the names of them. */
const columnsOf = (before: LineOrigin | undefined, cells: readonly TableCell[]): string[] => {
  const columns = cells.map(({ column }) => columnName(column))
  const known = before?.kind === 'sheet' ? before.columns : []
  return known.length === columns.length && known.every((name, at) => name === columns[at]) ? known : columns
}

const originOf = (
  writer: LineWriter,
  place: SheetPlace,
  row: TableRow,
  cells: readonly TableCell[],
): LineOrigin => ({
  kind: 'sheet',
  sheet: place.sheet,
  row: row.row + 1,
  columns: columnsOf(writer.origin, cells),
  hidden: place.hidden || row.hidden,
  hiddenCells: row.hiddenCells.length,
})

/** Writes an empty row of a sheet. */
export const writeBlank = (writer: LineWriter, { sheet, hidden }: SheetPlace, row: number): void =>
  writer.blank({ kind: 'sheet', sheet, row: row + 1, columns: [], hidden, hiddenCells: 0 })

const writeRow = (writer: LineWriter, place: SheetPlace, row: TableRow, kind: 'text' | 'table'): void => {
  const all = [...(row.hiddenCells.length > 0 ? row.cells : trimmedEnd(row.cells)), ...row.hiddenCells]
  const origin = originOf(writer, place, row, all)
  const raw = rawOf(all)
  if (kind === 'text') {
    const filled = row.cells.filter(({ text }) => text.trim() !== '')
    const shown = filled.map(({ text }) => cellText(text).replaceAll('\n', ''))
    // a caption and its value are one text, whatever cells they stand in
    const joined = shown.reduce((before, text) => before + (/[:：]$/.test(before) ? '' : '    ') + text)
    writer.text(raw, joined, origin)
    return
  }
  const cells = row.cells.map(({ text, above }) => {
    const own = cellText(text)
    return own === '' && above !== null ? { text: own, above: cellText(above) } : { text: own }
  })
  writer.row(raw, cells, origin)
}

/** Writes a hidden row that is no data: kept and marked, but in no table. */
const writeHelper = (writer: LineWriter, place: SheetPlace, row: TableRow): void => {
  const all = [...row.cells, ...row.hiddenCells]
  writer.line(rawOf(all), originOf(writer, place, row, all))
}

/** How many hidden rows are passed over to see what stands below a row. */
const hiddenRun = 50

const visibleBelow = ({ rows }: SheetTable, nth: number): TableRow | undefined => {
  let at = nth + 1
  while (rows[at]?.hidden && at < nth + hiddenRun) at += 1
  return rows[at]
}

/** Writes the rows of a table of a sheet as lines and blocks. `lineAt` is told on which line each row stands. */
export const writeTable = (
  writer: LineWriter,
  place: SheetPlace,
  table: SheetTable,
  lineAt: (row: TableRow, line: number) => void,
): void => {
  let before: number | null = null
  table.rows.forEach((row, nth) => {
    const gap = before === null ? 0 : row.row - before - 1
    const apart = gap > 0
    const below = visibleBelow(table, nth)
    const hidden =
      place.hidden || (row.hidden && !isHiddenData(row)) || row.cells.every(({ text }) => text.trim() === '')
    const adjacent = below && below.row === row.row + 1 ? below : undefined
    const kind = hidden
      ? null
      : rowKind(row, adjacent ?? below, { inTable: writer.inGrid, apart, width: table.columns.length })
    if (kind === 'text') writer.endGrid()
    for (let blank = 0; blank < Math.min(gap, blankLimit); blank += 1)
      writeBlank(writer, place, (before ?? 0) + 1 + blank)
    lineAt(row, writer.next)
    if (kind === null) writeHelper(writer, place, row)
    else {
      if (row.hidden)
        writer.doubt(
          writer.next,
          null,
          '隐藏的行，已按数据读入',
          rawOf(trimmedEnd(row.cells)).replaceAll('\t', ' '),
        )
      writeRow(writer, place, row, kind)
    }
    before = row.row
  })
  writer.endGrid()
}
