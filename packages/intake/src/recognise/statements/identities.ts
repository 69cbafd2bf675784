import type { Money } from '@heng/domain/money'
import type { ColumnShape, TableShape } from '@heng/domain/shapes/table-shape'

/** Rounding that a printed sum may be off by, for each of its parts: 0.01 万元. */
const roundingOf = (parts: number): number => parts * 10_000

/** A row identity: `key` = Σ `parts`, among the columns that are printed. */
export type RowIdentity = { key: string; parts: readonly string[] }

/** The identities of a shape that can be tested with these columns. */
export const identitiesOf = (
  shape: TableShape,
  keys: ReadonlySet<string>,
  open: readonly string[],
): RowIdentity[] => {
  const identities: RowIdentity[] = []
  for (const column of shape.columns) {
    if (!column.sum || !keys.has(column.key)) continue
    const whole = column.sumOtherwise && !column.sum.every((part) => keys.has(part))
    const wanted = (whole ? column.sumOtherwise : column.sum) ?? []
    const parts = wanted.flatMap((part) => (part === '*' ? open : keys.has(part) ? [part] : []))
    if (parts.length >= 1 && partsAreWhole(column, parts)) identities.push({ key: column.key, parts })
  }
  return identities
}

/** A sum can be tested when at least two of its parts are printed. */
const partsAreWhole = (column: ColumnShape, parts: readonly string[]): boolean =>
  parts.length >= Math.min(2, column.sum?.length ?? 0)

/** +1 for every identity that holds in the row, −1 for every one that does not; empty totals do not count. */
export const rowScore = (
  amounts: ReadonlyMap<string, Money | null>,
  identities: readonly RowIdentity[],
): { holds: number; fails: number } => {
  let [holds, fails] = [0, 0]
  for (const { key, parts } of identities) {
    const total = amounts.get(key) ?? null
    const values = parts.map((part) => amounts.get(part) ?? null)
    if (total === null && values.every((value) => value === null)) continue
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
    if (total !== null && Math.abs(total - sum) <= roundingOf(parts.length)) holds += 1
    else fails += 1
  }
  return { holds, fails }
}
