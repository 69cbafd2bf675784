import type { SumTerm, Table } from '../document'
import { isExactNumber, sumsTo } from '../figures'
import type { PlacedCell, PlacedRow } from '../grid'

type Spot = { row: number; column: number }

/** "A", … "AA": the letters of a column counted from 0. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)

/** Runs of neighbouring spots in one direction as "B3:B7". */
const rangesOf = (spots: readonly Spot[], address: (spot: Spot) => string): string[] => {
  const across = spots.every(({ row }) => row === spots[0]?.row)
  const along = ({ row, column }: Spot): [line: number, at: number] =>
    across ? [row, column] : [column, row]
  const sorted = spots.toSorted((a, b) => along(a)[0] - along(b)[0] || along(a)[1] - along(b)[1])
  const ranges: { first: Spot; last: Spot }[] = []
  for (const spot of sorted) {
    const open = ranges.at(-1)
    const follows =
      open !== undefined &&
      along(open.last)[0] === along(spot)[0] &&
      along(open.last)[1] + 1 === along(spot)[1]
    if (follows) open.last = spot
    else ranges.push({ first: spot, last: spot })
  }
  return ranges.map(({ first, last }) =>
    first === last ? address(first) : `${address(first)}:${address(last)}`,
  )
}

// A function takes at most 255 arguments.
const sumOf = (ranges: readonly string[]): string[] => {
  const sums: string[] = []
  for (let at = 0; at < ranges.length; at += 200) sums.push(`SUM(${ranges.slice(at, at + 200).join(',')})`)
  return sums
}

type Found = Spot & { value: string; subtract: boolean }

/** Finds the formulas of one table. `address` says where a place of the grid lies on the sheet. */
export const liveSums = (
  table: Table,
  rows: readonly PlacedRow[],
  address: (row: number, column: number) => string,
): ((placed: PlacedCell) => string | null) => {
  const columnAt = new Map(table.columns.map(({ key }, at) => [key, at]))
  const rowAt = new Map(
    rows.flatMap(({ source, header }, at) =>
      source.key === undefined || header ? [] : [[source.key, at] as const],
    ),
  )
  const find = ({ row, column, subtract = false }: SumTerm): Found | null => {
    const at = { row: rowAt.get(row) ?? -1, column: columnAt.get(column) ?? -1 }
    const cell = rows[at.row]?.cells.find((one) => one.column === at.column)?.cell
    if (cell?.kind === 'empty') return { ...at, value: '0', subtract }
    if ((cell?.kind !== 'amount' && cell?.kind !== 'integer') || !isExactNumber(cell.value)) return null
    return { ...at, value: cell.value, subtract }
  }
  return ({ row, column, cell }) => {
    if ((cell.kind !== 'amount' && cell.kind !== 'integer') || cell.sum === undefined) return null
    const terms = cell.sum.map(find)
    const found = terms.filter((term) => term !== null)
    const circular = found.some((term) => term.row === row && term.column === column)
    if (found.length === 0 || found.length < terms.length || circular || !sumsTo(found, cell.value))
      return null
    const ranges = (subtract: boolean): string[] =>
      sumOf(
        rangesOf(
          found.filter((term) => term.subtract === subtract),
          (spot) => address(spot.row, spot.column),
        ),
      )
    return [ranges(false).join('+'), ...ranges(true)].join('-').replace(/^-/, '0-')
  }
}
