import type { CellObject, WorkSheet } from '@e965/xlsx'
import { columnName } from '../column-name'
import type { SheetMarks } from './sheet-marks'
import { withoutNoise } from './without-noise'

/** A stretch of merged cells; rows and columns 0-based, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** What a sheet shows: the texts of its cells as displayed, by row and column, both 0-based. */
export type SheetCells = {
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  merges: readonly Merge[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  doubts: readonly { row: number; column: number; what: string; text: string }[]
}

const mergeLimit = 200_000

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** What a cell shows. A number without a displayed text is written out without the noise of its binary form. */
const shownText = (cell: CellObject): string => {
  if (typeof cell.w === 'string') return cell.w
  if (cell.v === undefined || cell.v === null) return ''
  if (isNumber(cell.v)) return withoutNoise(cell.v)
  return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v)
}

type Gathered = {
  rows: Map<number, Map<number, string>>
  doubts: SheetCells['doubts'][number][]
}

const takeCell = (cell: CellObject, row: number, column: number, uncached: boolean, into: Gathered): void => {
  const text = cell.t === 'z' ? '' : shownText(cell)
  if (uncached || (cell.f !== undefined && cell.v === undefined)) {
    into.doubts.push({ row, column, what: '公式没有保存的计算结果，未作计算', text: `=${cell.f ?? ''}` })
    return
  }
  if (cell.t === 'e') into.doubts.push({ row, column, what: '单元格是错误值', text: text || '#' })
  if (text.trim() === '') return
  const found = into.rows.get(row)
  if (found) found.set(column, text)
  else into.rows.set(row, new Map([[column, text]]))
}

/** How many rows merges may cover in all before the rest are left alone. */
const coverLimit = 5_000_000

/** Removes what stands in a merge beside its first cell: programs keep such values, nobody sees them. */
const clearCovered = (merges: readonly Merge[], rows: Gathered['rows']): void => {
  let spent = 0
  for (const { top, left, bottom, right } of merges) {
    spent += bottom - top + 1
    if (spent > coverLimit) return
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows.get(row)
      if (!cells) continue
      for (const column of cells.keys())
        if (column >= left && column <= right && !(row === top && column === left)) cells.delete(column)
    }
  }
}

const sheetMerges = (sheet: WorkSheet, rows: Gathered['rows']): Merge[] => {
  let last = 0
  for (const row of rows.keys()) last = Math.max(last, row)
  return (sheet['!merges'] ?? [])
    .slice(0, mergeLimit)
    .filter(({ s, e }) => s.r <= last && e.r >= s.r && e.c >= s.c && s.r >= 0 && s.c >= 0)
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, last),
      right: Math.min(e.c, s.c + 1000),
    }))
}

const indicesOfHidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> => {
  const hidden = new Set<number>()
  list?.forEach((one, at) => {
    if (one?.hidden) hidden.add(at)
  })
  return hidden
}

/** Gathers what a sheet shows. Cells that a merge covers are empty; error values and lost results are doubts. */
export const sheetCells = (sheet: WorkSheet, marks: SheetMarks | null): SheetCells => {
  const into: Gathered = { rows: new Map(), doubts: [] }
  // forEach passes over the rows and columns that a sheet leaves out, however far apart the others are
  sheet['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const uncached =
        marks !== null && marks.uncached.size > 0 && marks.uncached.has(columnName(column) + String(row + 1))
      takeCell(cell, row, column, uncached, into)
    })
  })
  const merges = sheetMerges(sheet, into.rows)
  clearCovered(merges, into.rows)
  return {
    rows: into.rows,
    merges,
    hiddenRows: marks?.hiddenRows ?? indicesOfHidden(sheet['!rows']),
    hiddenColumns: marks?.hiddenColumns ?? indicesOfHidden(sheet['!cols']),
    doubts: into.doubts,
  }
}
