import type { WorkSheet } from '@e965/xlsx'
import { Refusal } from '@heng/domain/refusal'
import type { Source } from '../../source'
import { LineWriter } from '../line-writer'
import { sheetCells } from './sheet-cells'
import { openDocumentMarks, type SheetMarks, sheetMarks } from './sheet-marks'
import { sheetTables, type TableRow } from './sheet-tables'
import { type LoadedWorkbook, loadWorkbook } from './workbook'
import { type SheetPlace, writeBlank, writeTable } from './write-table'

const sheetLimit = 5_000
/** Empty lines between two sheets, so that nothing of one runs on into the next unless it says so. */
const betweenSheets = 5

const isWorksheet = (sheet: WorkSheet): boolean => sheet['!type'] === undefined || sheet['!type'] === 'sheet'

/** The library reads a sheet that was cut off as an empty one; nothing may be lost so quietly. */
const isWhole = (part: Buffer | undefined): boolean =>
  part === undefined || /<\/(?:\w+:)?worksheet>\s*$/.test(part.subarray(-200).toString('latin1'))

/** What the file says of a sheet beside its values; null where the library knows it. */
export const marksOf = (loaded: LoadedWorkbook): ((sheet: string) => SheetMarks | null) => {
  const content = loaded.parts.get('content.xml')
  const open = content ? openDocumentMarks(content) : null
  return (sheet) => {
    const part = loaded.parts.get(loaded.pathOf.get(sheet) ?? '')
    return part ? sheetMarks(part) : (open?.get(sheet) ?? null)
  }
}

const writeSheet = (
  writer: LineWriter,
  sheet: WorkSheet,
  marks: SheetMarks | null,
  place: SheetPlace,
): void => {
  const cells = sheetCells(sheet, marks)
  // what was gathered is all that is needed of a sheet, which may be large
  delete sheet['!data']
  const lines = new Map<number, { row: TableRow; line: number }[]>()
  const tables = sheetTables(cells)
  let last = 0
  tables.forEach((table, nth) => {
    if (nth > 0) writeBlank(writer, place, last + 1)
    writeTable(writer, place, table, (row, line) => {
      const found = lines.get(row.row)
      if (found) found.push({ row, line })
      else lines.set(row.row, [{ row, line }])
    })
    last = table.rows.at(-1)?.row ?? last
  })
  for (const { row, column, what, text } of cells.doubts) {
    if (cells.hiddenColumns.has(column) || cells.hiddenRows.has(row) || place.hidden) continue
    const found = (lines.get(row) ?? []).find((one) => one.row.cells.some((cell) => cell.column === column))
    const cell = found?.row.cells.findIndex((one) => one.column === column) ?? -1
    const line = found?.line ?? lines.get(row)?.[0]?.line ?? writer.next - 1
    if (line > 0) writer.doubt(line, cell < 0 ? null : cell, what, text)
  }
  if (tables.length > 0)
    for (let blank = 1; blank <= betweenSheets; blank += 1) writeBlank(writer, place, last + blank)
}

/**
 * Reads a workbook into lines and grids: every row of a sheet is a line, sheets follow in the order of their tabs, hidden
 * ones are kept as lines and marked. Throws a Refusal for what cannot be opened safely.
 */
export const readWorkbook = async (name: string, bytes: Uint8Array, inZip: boolean): Promise<Source> => {
  const loaded = await loadWorkbook(bytes, inZip)
  const { book } = loaded
  const writer = new LineWriter()
  const marks = marksOf(loaded)
  if (book.SheetNames.length > sheetLimit)
    throw new Refusal('file-must-be-within-size-limit', `工作表超过上限 ${sheetLimit} 个`)
  book.SheetNames.forEach((sheet, at) => {
    const found = book.Sheets[sheet]
    const path = loaded.pathOf.get(sheet) ?? ''
    if (!found && /chartsheets|dialogsheets|macrosheets/.test(path)) return
    if (!found || !isWhole(loaded.parts.get(path)))
      throw new Refusal('file-must-be-intact', `工作表“${sheet}”无法读取`)
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    if (isWorksheet(found)) writeSheet(writer, found, marks(sheet), { sheet, hidden })
  })
  const source = writer.source(name, 'xlsx')
  if (source.rawLines.every((line) => line.trim() === '')) throw new Refusal('file-must-not-be-empty')
  return source
}
