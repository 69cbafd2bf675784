import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import { useCallback, useMemo, useState } from 'react'
import { decimalsByColumn } from './column-decimals'
import type { ComputedTotals } from './computed-totals'
import { computedTotals } from './computed-totals'
import type { Side } from './row-fields'
import { fieldsOf, rowsOfSide, sidesOf } from './row-fields'
import { sameOutline } from './row-outline'
import type { RowTree } from './row-tree'
import { rowsAbove, rowTree, unfolded } from './row-tree'

const none: ComputedTotals = new Map()

/** Which rows are folded, and how that changes. */
const useFolds = (tree: RowTree) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const fold = useCallback(
    (row: string, folds: boolean): void =>
      setFolded((old) => {
        const rest = [...old].filter((one) => one !== row)
        return new Set(folds && tree.children.has(row) ? [...rest, row] : rest)
      }),
    [tree],
  )
  const toggle = useCallback(
    (row: string): void =>
      setFolded((old) => new Set(old.has(row) ? [...old].filter((one) => one !== row) : [...old, row])),
    [],
  )
  /** Folds everything below a depth; null unfolds all. */
  const foldTo = (depth: number | null): void => {
    const parents = depth === null ? [] : [...tree.children.keys()]
    setFolded(new Set(parents.filter((key) => (tree.depth.get(key) ?? 0) >= (depth ?? 0))))
  }
  /** Unfolds what hides a row. */
  const reveal = (row: string): void => {
    const above = rowsAbove(tree, row)
    if (above.some((key) => folded.has(key)))
      setFolded((old) => new Set([...old].filter((key) => !above.includes(key))))
  }
  return { folded, fold, toggle, foldTo, reveal }
}

/** The same rows as long as their tree and columns are the same: amounts that are written leave them as they are. */
const useOutline = (rows: readonly EditionRow[]): readonly EditionRow[] => {
  const [kept, keep] = useState(rows)
  if (kept === rows || sameOutline(kept, rows)) return kept
  keep(rows)
  return rows
}

/** What of a statement the grid shows: its side, columns, tree, folds and computed totals. */
export const useGridModel = (
  statement: EditionStatement,
  sums: Readonly<Record<string, readonly string[]>>,
  computes: boolean,
) => {
  const [wanted, setSide] = useState<Side>(null)
  const sides = useMemo(() => sidesOf(statement), [statement])
  const side = sides.includes(wanted) ? wanted : (sides[0] ?? null)
  const all = useMemo(() => rowsOfSide(statement, side), [statement, side])
  const outline = useOutline(all)
  const tree = useMemo(() => rowTree(outline), [outline])
  const folds = useFolds(tree)
  const { folded } = folds
  const rows = useMemo(() => unfolded(all, tree, folded), [all, tree, folded])
  const { columns } = statement
  const fields = useMemo(() => fieldsOf({ columns }, outline), [columns, outline])
  const totals = useMemo(
    () => (computes ? computedTotals(statement, side, tree, sums) : none),
    [computes, statement, side, tree, sums],
  )
  const numbers = useMemo(() => new Map(outline.map(({ key }, at) => [key, at + 1])), [outline])
  const decimals = useMemo(() => decimalsByColumn(columns, all), [columns, all])
  const depths = tree.children.size === 0 ? 1 : Math.max(...tree.depth.values()) + 1
  return { sides, side, setSide, all, tree, rows, fields, totals, numbers, decimals, depths, ...folds }
}
