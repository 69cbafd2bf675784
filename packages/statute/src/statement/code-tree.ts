import type { StatementRow } from '@heng/domain/records/statement'

/** Rows of a classification (类 款 项) as a tree: the parent of a code is the longest printed code it starts with. */
export type CodeTree = {
  roots: readonly StatementRow[]
  /** Only rows that have children. */
  parents: readonly { row: StatementRow; children: readonly StatementRow[] }[]
}

const sameCells = (left: StatementRow, right: StatementRow): boolean =>
  Object.keys(left.cells).every((key) => left.cells[key]?.value?.printed === right.cells[key]?.value?.printed)

/**
 * The tree of the rows that carry a numeric code. A row printed twice with the same amounts (over a page break)
 * counts once; one printed twice with different amounts counts twice, as a reader would add it.
 */
export const codeTree = (rows: readonly StatementRow[]): CodeTree => {
  const byCode = new Map<string, StatementRow[]>()
  for (const row of rows) {
    const code = row.code?.value
    if (code === undefined || !/^\d{2,}$/.test(code)) continue
    const same = byCode.get(code)
    if (!same) byCode.set(code, [row])
    else if (!same.some((one) => sameCells(one, row))) same.push(row)
  }
  const roots: StatementRow[] = []
  const children = new Map<string, StatementRow[]>()
  for (const [code, same] of byCode) {
    let parent = code.slice(0, -1)
    while (parent.length > 1 && !byCode.has(parent)) parent = parent.slice(0, -1)
    if (parent.length > 1) children.set(parent, [...(children.get(parent) ?? []), ...same])
    else roots.push(...same)
  }
  const parents = [...children].flatMap(([code, below]) => {
    const [row, ...others] = byCode.get(code) ?? []
    // A class printed twice with different amounts has no single total to hold its items against.
    return row && others.length === 0 ? [{ row, children: below }] : []
  })
  return { roots, parents }
}
