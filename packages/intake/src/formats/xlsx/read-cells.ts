import type { CellObject, WorkSheet } from '@e965/xlsx'
import { Refusal } from '@heng/domain/refusal'
import { detectType } from '../detect'
import { loadWorkbook } from './workbook'
import { withoutNoise } from './without-noise'

/** A cell as it stands in a workbook: what was meant by its value as text, and its formula where it has one. */
export type RawCell = {
  text: string
  /** Whether the text is the exact digits of a number. */
  isNumber: boolean
  formula: string | null
}

export type RawSheet = {
  name: string
  isHidden: boolean
  /** Row → column → cell, both counted from 1; only cells with a text or a formula. */
  rows: ReadonlyMap<number, ReadonlyMap<number, RawCell>>
}

/** What is shown as a date or a share is not its number: 46023 is 2026年1月1日 and 0.2 is 20%. */
const isShownOtherwise = (shown: string): boolean => /[%年月日]|\d[:/-]\d/u.test(shown)

const rawCell = (cell: CellObject): RawCell => {
  const formula = cell.f ?? null
  const shown = typeof cell.w === 'string' ? cell.w : ''
  if (cell.t === 'n' && typeof cell.v === 'number')
    return isShownOtherwise(shown)
      ? { text: shown.trim(), isNumber: false, formula }
      : { text: withoutNoise(cell.v), isNumber: true, formula }
  const text = cell.t === 'z' ? '' : typeof cell.v === 'string' ? cell.v : shown
  return { text: text.replace(/\r\n?/gu, '\n'), isNumber: false, formula }
}

const rowsOf = (sheet: WorkSheet): RawSheet['rows'] => {
  const rows = new Map<number, Map<number, RawCell>>()
  // forEach passes over the rows and columns that a sheet leaves out, however far apart the others are
  sheet['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const raw = rawCell(cell)
      if (raw.text === '' && raw.formula === null) return
      const found = rows.get(row + 1) ?? new Map<number, RawCell>()
      found.set(column + 1, raw)
      rows.set(row + 1, found)
    })
  })
  return rows
}

/**
 * The cells of a workbook by sheet, in its order, hidden ones too; values are not read as tables. Numbers are their
 * exact digits, not as they are shown. Throws a Refusal for what is no workbook, damaged, encrypted or oversize.
 */
export const readCells = async (bytes: Uint8Array): Promise<RawSheet[]> => {
  const type = detectType(bytes)
  if (type === 'encrypted') throw new Refusal('file-must-not-be-encrypted')
  if (type !== 'workbook-zip' && type !== 'workbook-ole' && type !== 'workbook-xml')
    throw new Refusal('request-must-be-valid', '不是 Excel 工作簿')
  const { book } = await loadWorkbook(bytes, type === 'workbook-zip')
  return book.SheetNames.flatMap((name, at): RawSheet[] => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return [{ name, isHidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0, rows: rowsOf(sheet) }]
  })
}
