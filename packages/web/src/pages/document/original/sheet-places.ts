import type { LineOrigin } from '@heng/domain/origin'
import type { Place } from '@heng/domain/place'
import { columnLetters, columnOfLetters } from './column-letters'

/** A cell of a sheet; rows and columns are 0-based. */
export type SheetCell = { sheet: string; row: number; column: number }

/** From a cell of a sheet to the line and cell it was read into, and back. */
export type SheetPlaces = {
  lineAt: (cell: SheetCell) => { line: number; cell?: number } | null
  /** The cells of a place, its first first; `whole` where the place is no single cell. */
  cellsOf: (place: Place | null) => { cells: readonly SheetCell[]; whole: boolean }
}

const rangeLimit = 200

/** Indexes the rows of sheets by the lines they were read into. */
export const sheetPlaces = (origins: readonly LineOrigin[]): SheetPlaces => {
  const byRow = new Map<string, { line: number; columns: readonly string[] }[]>()
  origins.forEach((origin, at) => {
    if (origin.kind !== 'sheet' || origin.columns.length === 0) return
    const key = `${origin.row} ${origin.sheet}`
    const entry = { line: at + 1, columns: origin.columns }
    const found = byRow.get(key)
    if (found) found.push(entry)
    else byRow.set(key, [entry])
  })
  return {
    lineAt: ({ sheet, row, column }) => {
      const lines = byRow.get(`${row + 1} ${sheet}`) ?? []
      const letters = columnLetters(column)
      for (const { line, columns } of lines) {
        const cell = columns.indexOf(letters)
        if (cell >= 0) return { line, cell }
      }
      const [first] = lines
      return first ? { line: first.line } : null
    },
    cellsOf: (place) => {
      if (!place) return { cells: [], whole: false }
      const cells: SheetCell[] = []
      const last = Math.min(place.endLine ?? place.line, place.line + rangeLimit)
      for (let line = place.line; line <= last; line += 1) {
        const origin = origins[line - 1]
        if (origin?.kind !== 'sheet') continue
        const at = (letters: string): SheetCell => ({
          sheet: origin.sheet,
          row: origin.row - 1,
          column: columnOfLetters(letters),
        })
        const own = place.cell === undefined ? undefined : origin.columns[place.cell]
        if (own !== undefined && line === place.line) return { cells: [at(own)], whole: false }
        cells.push(...(origin.columns.length > 0 ? origin.columns : ['A']).map(at))
      }
      return { cells, whole: true }
    },
  }
}
