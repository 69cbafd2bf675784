import type { FillInCell } from '@heng/render/fill-in-book'

/** "A", … "AA": the letters of a column counted from 1. */
export const columnName = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)

export const sheetMark = (id: string): string => `heng:${id}`
export const rowMark = (row: number): string => `R${row}`
export const columnMark = (column: number): string => `C${column}`

/**
 * What finds a sheet, its rows and its columns again after they were moved: the first cell names the sheet, the hidden
 * first column its rows, the hidden first row its columns.
 */
export const placeMarkers = (id: string, rows: number, columns: number): FillInCell[] => {
  const look = { size: 8, align: 'left', numFmt: '@' } as const
  const cell = (row: number, column: number, value: string): FillInCell => ({
    row,
    column,
    value,
    look,
    color: 'FF999999',
  })
  return [
    cell(1, 1, sheetMark(id)),
    ...Array.from({ length: columns - 1 }, (_, at) => cell(1, at + 2, columnMark(at + 2))),
    ...Array.from({ length: rows - 1 }, (_, at) => cell(at + 2, 1, rowMark(at + 2))),
  ]
}
