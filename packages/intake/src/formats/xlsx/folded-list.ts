import type { Merge, SheetCells } from './sheet-cells'

/** How far down a sheet the header of a list may stand, and how many columns of rows it may lay side by side. */
const reach = 8
const foldLimit = 6

const seqWord = /^(?:序\s*号|编\s*号)$/

/** The columns at which the halves of a header begin that is printed twice or more side by side; null for any other row. */
const startsOf = (texts: ReadonlyMap<number, string>): number[] | null => {
  const cells = [...texts].sort((one, other) => one[0] - other[0])
  const [first] = cells
  if (!first || !seqWord.test(first[1].trim())) return null
  for (let folds = 2; folds <= foldLimit; folds += 1) {
    const period = cells.length / folds
    if (!Number.isInteger(period) || period < 3) continue
    const repeats = cells.every(([, text], at) => text.trim() === cells[at % period]?.[1].trim())
    if (repeats) return Array.from({ length: folds }, (_, at) => cells[at * period]?.[0] ?? 0)
  }
  return null
}

const isCut = ({ top, bottom, left, right }: Merge, from: number, starts: readonly number[]): boolean =>
  bottom > from && top >= from && starts.slice(1).some((start) => left < start && right >= start)

/**
 * Where a list is laid side by side to save paper (序号 项目 金额 | 序号 项目 金额): the row of its header and the columns at
 * which its parts begin; null where no list is.
 */
export const foldedList = (
  cells: SheetCells,
  rows: readonly number[],
): { row: number; starts: readonly number[] } | null => {
  for (const row of rows.slice(0, reach)) {
    const starts = startsOf(cells.rows.get(row) ?? new Map())
    if (starts && !cells.merges.some((merge) => isCut(merge, row, starts))) return { row, starts }
  }
  return null
}
