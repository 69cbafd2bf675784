import type { StatementRow } from '@heng/domain/records/statement'

const amountAt = (row: StatementRow, key: string): number => row.cells[key]?.value?.amount ?? 0

const sumsTo = (parts: readonly StatementRow[], total: StatementRow, keys: readonly string[]): boolean =>
  keys.every((key) => parts.reduce((sum, row) => sum + amountAt(row, key), 0) === amountAt(total, key))

const isEmpty = (row: StatementRow, keys: readonly string[]): boolean =>
  keys.every((key) => amountAt(row, key) === 0)

/**
 * The outermost rows of a list that prints subtotals above their parts (a department above its units, goods above
 * what is bought) without saying so: a row that the rows below it add up to, column by column, takes them in.
 */
const outermost = (rows: readonly StatementRow[], keys: readonly string[]): StatementRow[] => {
  const roots: StatementRow[] = []
  for (const row of rows.toReversed()) {
    let taken = 0
    for (let count = 1; count <= roots.length && !isEmpty(row, keys); count += 1)
      if (sumsTo(roots.slice(-count), row, keys)) {
        taken = count
        break
      }
    if (taken > 0) roots.splice(-taken)
    roots.push(row)
  }
  return roots.reverse()
}

/** How many rows a list may have for its subtotals to be looked for. */
const rowLimit = 200

/**
 * The rows of a list that its total adds up: all of them, or, where these do not tie and the rows around the subtotals
 * do, those.
 */
export const listParts = (
  rows: readonly StatementRow[],
  total: StatementRow,
  keys: readonly string[],
): readonly StatementRow[] => {
  if (rows.length > rowLimit || sumsTo(rows, total, keys)) return rows
  const roots = outermost(rows, keys)
  return sumsTo(roots, total, keys) ? roots : rows
}
