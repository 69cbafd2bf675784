import type { EditionRow } from '@heng/domain/editing/edition-record'

/** The rows of one side as a tree: 类 over 款 over 项. */
export type RowTree = {
  /** Key of the row above, null at the top. */
  parent: ReadonlyMap<string, string | null>
  /** Keys of the rows directly below, in order; only rows that have some. */
  children: ReadonlyMap<string, readonly string[]>
  /** 0 at the top. */
  depth: ReadonlyMap<string, number>
}

const isCode = (code: string | null): code is string => code !== null && /^\d{2,}$/.test(code)

/**
 * A coded row stands under the row with the longest code that its own begins with. A row without a code stands
 * under the nearest row without one before it whose level is higher.
 */
export const rowTree = (rows: readonly EditionRow[]): RowTree => {
  const byCode = new Map<string, string>()
  for (const { key, code } of rows) if (isCode(code) && !byCode.has(code)) byCode.set(code, key)
  const parent = new Map<string, string | null>()
  const above: { key: string; level: number }[] = []
  for (const { key, code, level } of rows)
    if (isCode(code)) {
      let found: string | undefined
      for (let length = code.length - 1; length > 1 && found === undefined; length -= 1)
        found = byCode.get(code.slice(0, length))
      parent.set(key, found ?? null)
    } else {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop()
      parent.set(key, above.at(-1)?.key ?? null)
      above.push({ key, level })
    }
  const children = new Map<string, string[]>()
  for (const [key, over] of parent)
    if (over !== null) {
      const below = children.get(over)
      if (below) below.push(key)
      else children.set(over, [key])
    }
  const depth = new Map<string, number>()
  const depthOf = (key: string): number => {
    const known = depth.get(key)
    if (known !== undefined) return known
    const over = parent.get(key) ?? null
    const found = over === null ? 0 : depthOf(over) + 1
    depth.set(key, found)
    return found
  }
  for (const { key } of rows) depthOf(key)
  return { parent, children, depth }
}

/** The rows that stand under no folded row. */
export const unfolded = (
  rows: readonly EditionRow[],
  tree: RowTree,
  folded: ReadonlySet<string>,
): readonly EditionRow[] => {
  if (folded.size === 0) return rows
  const hidden = new Map<string, boolean>()
  const isHidden = (key: string): boolean => {
    const known = hidden.get(key)
    if (known !== undefined) return known
    const over = tree.parent.get(key) ?? null
    const found = over !== null && (folded.has(over) || isHidden(over))
    hidden.set(key, found)
    return found
  }
  return rows.filter(({ key }) => !isHidden(key))
}

/** The keys of the rows over a row, nearest first. */
export const rowsAbove = (tree: RowTree, key: string): string[] => {
  const above: string[] = []
  for (let over = tree.parent.get(key) ?? null; over !== null; over = tree.parent.get(over) ?? null)
    above.push(over)
  return above
}

/** The level that a new row with this code belongs on: one below the row it will stand under. */
export const levelForCode = (rows: readonly EditionRow[], code: string | null): number | null => {
  if (!isCode(code)) return null
  let best: EditionRow | null = null
  for (const row of rows)
    if (isCode(row.code) && row.code !== code && code.startsWith(row.code))
      if (!best || row.code.length > (best.code?.length ?? 0)) best = row
  if (best) return best.level + 1
  const sibling = rows.find((row) => isCode(row.code) && row.code.length === code.length)
  return sibling?.level ?? null
}
