import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import { decimalsOf } from '../../reading/printed-amount'

const known = new WeakMap<EditionRow, readonly (readonly [column: string, decimals: number])[]>()

const ofRow = (row: EditionRow): readonly (readonly [string, number])[] => {
  const cached = known.get(row)
  if (cached) return cached
  const found = Object.entries(row.cells).flatMap(([column, digits]) => {
    const decimals = digits === null ? 0 : decimalsOf(digits)
    return decimals > 0 ? [[column, decimals] as const] : []
  })
  known.set(row, found)
  return found
}

/** Column key → the most decimals any of its amounts prints; rows that stay the same cost next to nothing. */
export const decimalsByColumn = (
  columns: EditionStatement['columns'],
  rows: readonly EditionRow[],
): ReadonlyMap<string, number> => {
  const most = new Map(columns.map(({ key }) => [key, 0]))
  for (const row of rows)
    for (const [column, decimals] of ofRow(row))
      if (decimals > (most.get(column) ?? 0)) most.set(column, decimals)
  return most
}
