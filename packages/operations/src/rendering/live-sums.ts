import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { SumTerm } from '@heng/render/document'
import { roleOf } from '@heng/statute/statement/row-role'
import { tableDefinition } from '@heng/statute/statement/table-definition'

/** How a row and a column of a side are named in the printed table. */
export type SumNames = { row: (row: StatementRow) => string; column: (key: string) => string }

type Part = { row: StatementRow; key: string; subtract: boolean }

const fenOf = (row: StatementRow, key: string): number => row.cells[key]?.value?.amount ?? 0

const gives = (row: StatementRow, key: string, parts: readonly Part[]): boolean =>
  parts.reduce((sum, part) => sum + (part.subtract ? -1 : 1) * fenOf(part.row, part.key), 0) ===
  fenOf(row, key)

const partsOf = (rows: readonly StatementRow[], key: string): Part[] =>
  rows.map((row) => ({ row, key, subtract: row.sign === -1 }))

const isTotal = (row: StatementRow): boolean => roleOf(row) !== 'item' && row.level === 1

/** The rows below another that are its parts: the nearest level beneath it. */
const childrenOf = (rows: readonly StatementRow[], at: number): StatementRow[] => {
  const level = rows[at]?.level ?? 1
  const end = rows.findIndex((row, next) => next > at && row.level <= level)
  const below = rows.slice(at + 1, end < 0 ? rows.length : end)
  const nearest = Math.min(...below.map((row) => row.level))
  return below.filter((row) => row.level === nearest)
}

/** What a row may be the sum of, likeliest first. */
const rowCandidates = (rows: readonly StatementRow[], at: number): StatementRow[][] => {
  const row = rows[at]
  if (!row) return []
  if (!isTotal(row)) return [childrenOf(rows, at)]
  const items = rows.filter((one) => one.level === 1 && !isTotal(one))
  const above = rows.slice(0, at)
  const last = above.findLastIndex(isTotal)
  const since = above.slice(Math.max(0, last)).filter((one) => one.level === 1)
  return [last >= 0 ? since : [], items, childrenOf(rows, at)]
}

const columnCandidates = (statement: Statement, key: string): string[][] => {
  const columns = tableDefinition(statement.kind)?.columns ?? []
  const known = new Set(columns.map((column) => column.key))
  const shape = columns.find((column) => column.key === key)
  const open = statement.columns.flatMap((column) => (known.has(column.key) ? [] : [column.key]))
  return [shape?.sum, shape?.sumOtherwise].flatMap((sum) =>
    sum ? [sum.flatMap((part) => (part === '*' ? open : [part]))] : [],
  )
}

/**
 * The cells that a printed amount is the sum of, by the definition of its column or by the rows under it; null
 * where the figures do not give it to the last 分: then the figure stands as printed.
 */
export const liveSums = (
  statement: Statement,
  rows: readonly StatementRow[],
  names: SumNames,
): ((row: StatementRow, key: string) => SumTerm[] | null) => {
  const byColumn = new Map(statement.columns.map(({ key }) => [key, columnCandidates(statement, key)]))
  const places = new Map(rows.map((row, at) => [row, at]))
  return (row, key) => {
    if (typeof row.cells[key]?.value?.amount !== 'number') return null
    const below = rowCandidates(rows, places.get(row) ?? -1).map((parts) => partsOf(parts, key))
    const beside = (byColumn.get(key) ?? []).map((keys) =>
      keys.filter((one) => one in row.cells).map((one): Part => ({ row, key: one, subtract: false })),
    )
    const found = [
      ...below.filter((parts) => parts.length > 0),
      ...beside.filter((parts) => parts.length > 1),
    ].find((parts) => gives(row, key, parts))
    return (
      found?.map((part) => ({
        row: names.row(part.row),
        column: names.column(part.key),
        ...(part.subtract ? { subtract: true } : {}),
      })) ?? null
    )
  }
}
