import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'

/** A cell of a sample sheet: a text, a number, a number with its format, a formula with or without a kept result. */
export type SampleCell =
  | string
  | number
  | null
  | { value: number; format: string }
  | { formula: string; value?: number }

export type SampleSheet = {
  name: string
  rows: readonly (readonly SampleCell[])[]
  /** Where the first row begins, as in "C4". */
  at?: string
  /** Merged ranges by their addresses on the sheet. */
  merges?: readonly string[]
  /** Addresses are 1-based rows and letters of columns. */
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly string[]
  hidden?: boolean
}

const cellOf = (cell: SampleCell): CellObject | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if ('format' in cell) return { t: 'n', v: cell.value, z: cell.format }
  return cell.value === undefined ? { t: 'n', f: cell.formula } : { t: 'n', f: cell.formula, v: cell.value }
}

const sheetOf = (sample: SampleSheet): WorkSheet => {
  const origin = utils.decode_cell(sample.at ?? 'A1')
  const sheet: WorkSheet = {}
  let right = origin.c
  sample.rows.forEach((row, down) =>
    row.forEach((cell, across) => {
      const made = cellOf(cell)
      right = Math.max(right, origin.c + across)
      if (made) sheet[utils.encode_cell({ r: origin.r + down, c: origin.c + across })] = made
    }),
  )
  sheet['!ref'] = utils.encode_range(origin, { r: origin.r + sample.rows.length, c: right })
  sheet['!merges'] = (sample.merges ?? []).map((range) => utils.decode_range(range))
  const rows: { hidden: boolean }[] = []
  for (const row of sample.hiddenRows ?? []) rows[row - 1] = { hidden: true }
  const columns: { hidden: boolean }[] = []
  for (const column of sample.hiddenColumns ?? []) columns[utils.decode_col(column)] = { hidden: true }
  if (rows.length > 0) sheet['!rows'] = rows
  if (columns.length > 0) sheet['!cols'] = columns
  return sheet
}

/** Makes a workbook for tests, in one of the kinds that are read. */
export const sampleWorkbook = (
  sheets: readonly SampleSheet[],
  kind: 'xlsx' | 'xls' | 'ods' | 'xlsb' | 'xlml' = 'xlsx',
): Uint8Array => {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'buffer', bookType: kind, compression: true }) as Buffer)
}
