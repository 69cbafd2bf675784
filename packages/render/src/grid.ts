import type { Align, Cell, Column, Row, Table } from './document'
import { plainFigure, printedFigure } from './figures'

/** A cell at its place; `row` counts from the first header row. */
export type PlacedCell = { row: number; column: number; rowSpan: number; colSpan: number; cell: Cell }

export type PlacedRow = { source: Row; header: boolean; cells: readonly PlacedCell[] }

const nothing: Cell = { kind: 'empty' }

const placeRows = (rows: readonly Row[], width: number, header: boolean, from: number): PlacedRow[] => {
  const taken = rows.map(() => Array.from({ length: width }, () => false))
  return rows.map((source, at) => {
    const place = (cell: Cell, column: number): PlacedCell => {
      const colSpan = cell.colSpan ?? 1
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - at)
      for (const places of taken.slice(at, at + rowSpan))
        for (let across = column; across < column + colSpan; across += 1) {
          if (places[across] !== false)
            throw new RangeError(`Row ${from + at + 1} of the table has no room for its cells`)
          places[across] = true
        }
      return { row: from + at, column, rowSpan, colSpan, cell }
    }
    const free = taken[at] ?? []
    const cells = source.cells.map((cell) => {
      const column = free.indexOf(false)
      return place(cell, column === -1 ? width : column)
    })
    for (let column = free.indexOf(false); column !== -1; column = free.indexOf(false))
      cells.push(place(nothing, column))
    return { source, header, cells }
  })
}

/** Every cell of a table at its place, header rows first; each place of the grid is covered exactly once. */
export const placedRows = ({ columns, header, rows }: Table): PlacedRow[] => [
  ...placeRows(header, columns.length, true, 0),
  ...placeRows(rows, columns.length, false, header.length),
]

/** The words or figure of a cell as printed. */
export const printedText = (cell: Cell): string => {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
    case 'code':
      return cell.text
    case 'amount':
      return printedFigure(cell.value, cell.decimals)
    case 'integer':
      return printedFigure(cell.value, 0)
  }
}

/** The words or figure of a cell for programs: without separators of thousands. */
export const plainText = (cell: Cell): string => {
  switch (cell.kind) {
    case 'amount':
      return plainFigure(cell.value, cell.decimals)
    case 'integer':
      return plainFigure(cell.value, 0)
    case 'empty':
    case 'text':
    case 'code':
      return printedText(cell)
  }
}

const columnAlign = ({ align, kind }: Column): Align => {
  if (align !== undefined) return align
  return kind === 'amount' || kind === 'integer' ? 'right' : 'left'
}

/** Where the words of a cell stand: labels and heads in the middle, figures at the right, the rest as its column says. */
export const alignOf = (table: Table, { column, cell }: PlacedCell, header: boolean): Align => {
  if (cell.align !== undefined) return cell.align
  if (header || cell.label === true) return 'center'
  if (cell.kind === 'amount' || cell.kind === 'integer') return 'right'
  const own = table.columns[column]
  return own === undefined ? 'left' : columnAlign(own)
}

/** Widths of the columns as parts of 1. */
export const columnShares = ({ columns }: Table): number[] => {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  return columns.map(({ weight }) => weight / sum)
}

/** Number and title of a table on one line, as contents call it. */
export const tableName = ({ outlineText, number, title }: Table): string =>
  outlineText ?? [number, title].filter((part) => part !== undefined && part !== '').join('　')

/** Lines below a table: its statement of emptiness, then the notes. */
export const linesBelow = ({ emptyStatement, notes }: Table): string[] => [
  ...(emptyStatement === undefined ? [] : [emptyStatement]),
  ...(notes ?? []),
]
