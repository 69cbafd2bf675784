import type { Style, Worksheet } from '@cj-tech-master/excelts'
import type { Cell, Row, Section, Table } from '../document'
import { isExactNumber, placesOf } from '../figures'
import {
  alignOf,
  linesBelow,
  type PlacedCell,
  type PlacedRow,
  placedRows,
  plainText,
  printedText,
} from '../grid'
import { looksLikeFormula } from '../neutralise'
import { sheetWidths } from '../table-fit'
import { balancedLines, emWidth, linesIn } from '../text-width'
import { columnLetters, liveSums } from './live-sum'
import { headerFooterOf, pageSetupOf, paperWidth, pointsOfWidth, printArea } from './sheet-page'
import type { styleSheet } from './styles'
import { asText, type SheetLine } from './text-lines'

const bodySize = 10

type Styles = ReturnType<typeof styleSheet>

/** Figures with separators of thousands; words that might be taken for a formula, and codes, as text for good. */
const formatOf = (cell: Cell): string | undefined => {
  switch (cell.kind) {
    case 'amount':
    case 'integer': {
      if (!isExactNumber(cell.value)) return '@'
      const places = placesOf(cell.value, cell.kind === 'amount' ? cell.decimals : 0)
      return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
    }
    case 'code':
      return '@'
    case 'text':
      return looksLikeFormula(cell.text) ? '@' : undefined
    case 'empty':
      return undefined
  }
}

const valueOf = (
  cell: Cell,
  formula: string | null,
): string | number | { formula: string; result: number } | null => {
  if (cell.kind === 'empty') return null
  if ((cell.kind === 'amount' || cell.kind === 'integer') && isExactNumber(cell.value)) {
    const result = Number(plainText(cell))
    return formula === null ? result : { formula, result }
  }
  const text = printedText(cell)
  return text === '' ? null : asText(text)
}

const columnPoints = (table: Table, section: Section): number[] =>
  sheetWidths(table, paperWidth(section), bodySize)

/** Height that shows the words of the cells: what a cell over several rows still lacks goes to its last row. */
const rowHeights = (rows: readonly PlacedRow[], points: readonly number[]): number[] => {
  const least = rows.some(({ header }) => header) ? 18 : 24
  const heights = rows.map(({ source }) => Math.max(least, source.minHeight ?? 0))
  const ending = rows.flatMap(({ cells }) => cells).toSorted((a, b) => a.rowSpan - b.rowSpan)
  for (const { row, column, rowSpan, colSpan, cell } of ending) {
    const width = points.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0)
    const ems = (width - 6) / bodySize - (cell.indent ?? 0)
    const wanted = linesIn(printedText(cell), ems) * bodySize * 1.32 + 5
    const last = row + rowSpan - 1
    const has = heights.slice(row, last + 1).reduce((sum, one) => sum + one, 0)
    if (wanted > has) heights[last] = (heights[last] ?? 0) + wanted - has
  }
  // A spreadsheet knows no higher row.
  return heights.map((height) => Math.min(409, Math.round(height * 4) / 4))
}

const isStrong = (cell: Cell, { kind }: Row): boolean =>
  cell.bold ?? ((kind === 'total' || kind === 'subtotal') && cell.label !== true)

const isFigure = ({ kind }: Cell): boolean => kind === 'amount' || kind === 'integer' || kind === 'code'

const styleOf = (
  styles: Styles,
  table: Table,
  placed: PlacedCell,
  { source, header }: PlacedRow,
): Partial<Style> => {
  const { cell } = placed
  const numFmt = formatOf(cell)
  const label = header || cell.label === true
  return styles({
    size: bodySize,
    align: alignOf(table, placed, header),
    border: true,
    ...(label && { font: 'hei' as const }),
    ...(!label && isFigure(cell) && { font: 'figures' as const }),
    ...(!label && isStrong(cell, source) && { bold: true }),
    ...(cell.indent !== undefined && cell.indent > 0 && { indent: cell.indent }),
    ...(numFmt !== undefined && { numFmt }),
  })
}

const writeGrid = (
  sheet: Worksheet,
  styles: Styles,
  table: Table,
  rows: readonly PlacedRow[],
  above: number,
): void => {
  const formulaOf = liveSums(table, rows, (row, column) => `${columnLetters(column)}${above + row + 1}`)
  for (const placedRow of rows)
    for (const placed of placedRow.cells) {
      const { row, column, rowSpan, colSpan, cell } = placed
      const style = styleOf(styles, table, placed, placedRow)
      const [top, left] = [above + row + 1, column + 1]
      if (rowSpan > 1 || colSpan > 1)
        sheet.mergeCellsWithoutStyle(top, left, top + rowSpan - 1, left + colSpan - 1)
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1)
          sheet.getCell(top + down, left + across).style = style
      const value = valueOf(cell, formulaOf(placed))
      if (value !== null) sheet.getCell(top, left).value = value
    }
}

/** Writes lines over the whole width; gives the number of the last row. */
export const writeLines = (
  sheet: Worksheet,
  styles: Styles,
  lines: readonly SheetLine[],
  { from, columns, points }: { from: number; columns: number; points: number },
): number => {
  let row = from
  for (const { text, look, height } of lines) {
    row += 1
    if (columns > 1) sheet.mergeCellsWithoutStyle(row, 1, row, columns)
    const cell = sheet.getCell(row, 1)
    cell.style = styles({ ...look, ...(looksLikeFormula(text) && { numFmt: '@' }) })
    cell.value = asText(text)
    const wanted = height ?? linesIn(text, points / look.size - 1) * look.size * 1.45 + 3
    sheet.getRow(row).height = Math.min(409, Math.round(wanted * 4) / 4)
  }
  return row
}

const titleLines = ({ number, title, subtitle }: Table, points: number): SheetLine[] => {
  const fitting = [22, 20, 18, 16].find((size) => emWidth(title ?? '') * size < points - size) ?? 16
  return [
    ...(number === undefined
      ? []
      : [{ text: number, look: { font: 'hei' as const, size: 12, align: 'left' as const } }]),
    ...(title === undefined
      ? []
      : [
          {
            text: balancedLines(title, points / fitting - 1),
            look: { font: 'title' as const, size: fitting, align: 'center' as const },
          },
        ]),
    ...(subtitle === undefined ? [] : [{ text: subtitle, look: { size: 12, align: 'center' as const } }]),
  ]
}

/** 编制单位 at the left and 单位 at the right of one row; the right one gets the columns it needs. */
const writeSideNotes = (
  sheet: Worksheet,
  styles: Styles,
  table: Table,
  at: number,
  points: readonly number[],
): number => {
  const { leftNote, rightNote } = table
  if (leftNote === undefined && rightNote === undefined) return at
  const columns = points.length
  let first = columns
  for (let width = 0; first > 1 && width < (emWidth(rightNote ?? '') + 1) * bodySize; first -= 1)
    width += points[first - 1] ?? 0
  const split = leftNote === undefined ? 0 : columns === 1 ? 1 : Math.max(first, 1)
  const write = (
    row: number,
    from: number,
    to: number,
    text: string | undefined,
    align: 'left' | 'right',
  ): void => {
    if (text === undefined) return
    if (to > from) sheet.mergeCellsWithoutStyle(row, from, row, to)
    const cell = sheet.getCell(row, from)
    cell.style = styles({
      size: bodySize,
      align,
      vertical: 'bottom',
      ...(looksLikeFormula(text) && { numFmt: '@' }),
    })
    cell.value = asText(text)
    sheet.getRow(row).height = 18
  }
  write(at + 1, 1, rightNote === undefined ? columns : split, leftNote, 'left')
  const below = split >= columns && leftNote !== undefined && rightNote !== undefined
  if (below) write(at + 2, 1, columns, rightNote, 'right')
  else write(at + 1, split + 1, columns, rightNote, 'right')
  return below ? at + 2 : at + 1
}

const noteLook = { size: bodySize, align: 'left', vertical: 'top' } as const

/** One table or form on its own sheet, as printed. `lead`: headings that stand before it. */
export const writeTableSheet = (
  sheet: Worksheet,
  styles: Styles,
  table: Table,
  { section, lead, first }: { section: Section; lead: readonly SheetLine[]; first: boolean },
): void => {
  const points = columnPoints(table, section)
  const width = points.reduce((sum, one) => sum + one, 0)
  const columns = points.length
  points.forEach((one, at) => {
    sheet.getColumn(at + 1).width = Math.round((one / pointsOfWidth) * 100) / 100
  })
  const titled = writeLines(sheet, styles, [...lead, ...titleLines(table, width)], {
    from: 0,
    columns,
    points: width,
  })
  const above = writeSideNotes(sheet, styles, table, titled, points)
  const rows = placedRows(table)
  writeGrid(sheet, styles, table, rows, above)
  rowHeights(rows, points).forEach((height, at) => {
    sheet.getRow(above + at + 1).height = height
  })
  const last = writeLines(
    sheet,
    styles,
    linesBelow(table).map((text) => ({ text, look: noteLook })),
    { from: above + rows.length, columns, points: width },
  )
  const heads = table.header.length
  const form = heads === 0 || table.repeatHeader === false
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...pageSetupOf(section, first, heads === 0 ? 'one' : 'any'),
    printArea: printArea(columns, last),
    ...(!form && { printTitlesRow: `${above + 1}:${above + heads}` }),
  }
  sheet.headerFooter = { ...sheet.headerFooter, ...headerFooterOf(section) }
  if (!form)
    sheet.views = [
      { state: 'frozen', xSplit: 0, ySplit: above + heads, topLeftCell: `A${above + heads + 1}` },
    ]
}
