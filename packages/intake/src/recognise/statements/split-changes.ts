import type { Evidence } from './open-columns'
import { partitionChanges, sourceOfTotal } from './open-columns'
import type { LooseRow } from './settle-columns'

/** The key under which the changes of all sources are taken together while columns are settled. */
export const merged = '*'

/** A row with a change; `direct` holds the change of each source where the row prints all of them. */
export type ChangeRow = { loose: LooseRow; direct: readonly number[] | null }

const changeOf = ({ loose }: ChangeRow): number | null => {
  const at = loose.columns?.indexOf(merged) ?? -1
  return at < 0 ? null : (loose.amounts[at] ?? null)
}

const below = <R extends ChangeRow>(row: R, rows: readonly R[]): R[] => {
  const found: R[] = []
  for (const other of rows.slice(rows.indexOf(row) + 1)) {
    if (other.loose.total || other.loose.level <= row.loose.level) break
    found.push(other)
  }
  return found
}

const sumOf = (rows: readonly ChangeRow[]): number => rows.reduce((sum, row) => sum + (changeOf(row) ?? 0), 0)

/**
 * The rows whose changes make up the total, each once: the highest rows below an aggregate when they add up to it,
 * otherwise those and the 其中 rows below them that are printed beside, not inside, their parent.
 */
const itemsOf = <R extends ChangeRow>(rows: readonly R[], total: number): R[] => {
  const changed = rows.filter((row) => !row.loose.total && changeOf(row) !== null)
  const isAggregate = (row: R): boolean => {
    const under = below(row, rows)
    const direct = under.filter((other) => other.loose.level === row.loose.level + 1)
    return (
      under.length > 0 &&
      (sumOf(direct) === changeOf(row) || sumOf(under) === changeOf(row)) &&
      row.direct === null
    )
  }
  const leaves = changed.filter((row) => !(changeOf(row) === total && isAggregate(row)))
  const top = Math.min(...leaves.map((row) => row.loose.level))
  const highest = leaves.filter((row) => row.loose.level === top)
  return sumOf(highest) === total ? highest : leaves
}

/**
 * Which source each row's change belongs to; null where that cannot be told. Rows below an item follow the source
 * in which the item has the same change, or the item's only source.
 */
export const splitChanges = <R extends ChangeRow>(
  rows: readonly R[],
  open: readonly string[],
  evidence: readonly Evidence[],
): Map<R, string | null> | null => {
  if (open.length !== 2) return null
  const totalRow = rows.find((row) => row.loose.total && changeOf(row) !== null)
  const changed = rows.filter((row) => changeOf(row) !== null)
  const total = totalRow ? (changeOf(totalRow) ?? 0) : sumOf(changed.filter((row) => row.loose.level === 1))
  const items = itemsOf(rows, total)
  if (sumOf(items) !== total) return null
  const known = open.map((_, column) => items.reduce((sum, row) => sum + (row.direct?.[column] ?? 0), 0))
  const main = totalRow?.direct ? null : sourceOfTotal(total, open, evidence)
  if (main === null && !totalRow?.direct) return null
  const targets = open.map((_, column) => {
    const whole = totalRow?.direct ? (totalRow.direct[column] ?? 0) : column === main ? total : 0
    return whole - (known[column] ?? 0)
  })
  const loose = items.filter((row) => row.direct === null)
  const picks = partitionChanges(
    loose.map((row) => changeOf(row) ?? 0),
    targets,
  )
  if (!picks) return null
  const keys = new Map<R, string | null>()
  loose.forEach((row, at) => keys.set(row, open[picks[at] ?? -1] ?? null))
  follow(items, rows, open, keys)
  for (const row of changed)
    if (!keys.has(row) && !row.direct)
      keys.set(row, changeOf(row) === total && main !== null ? (open[main] ?? null) : null)
  return keys
}

/** Rows below an item: in the source where the item has the same change, otherwise where the item is. */
const follow = <R extends ChangeRow>(
  items: readonly R[],
  rows: readonly R[],
  open: readonly string[],
  keys: Map<R, string | null>,
): void => {
  for (const item of items)
    for (const row of below(item, rows)) {
      const change = changeOf(row)
      if (change === null || row.direct || keys.has(row)) continue
      const same = item.direct?.flatMap((amount, column) => (amount === change ? [column] : [])) ?? []
      keys.set(
        row,
        item.direct ? (same.length === 1 ? (open[same[0] ?? -1] ?? null) : null) : (keys.get(item) ?? null),
      )
    }
}
