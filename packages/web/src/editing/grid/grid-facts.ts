import type { EditionRow } from '@heng/domain/editing/edition-record'
import { createContext, useContext } from 'react'
import type { FieldComment } from '../field-comment'
import type { FieldFinding } from '../field-finding'
import type { ComputedTotal, ComputedTotals } from './computed-totals'
import type { GridRow } from './grid-row'
import type { RangeStore } from './range-store'
import type { RowTree } from './row-tree'

/** Everything a cell shows beside its value, for the whole grid. */
export type GridFacts = {
  tree: RowTree
  folded: ReadonlySet<string>
  /** Row key → its number in the table. */
  numbers: ReadonlyMap<string, number>
  /** Column key → the most decimals any of its amounts prints. */
  decimals: ReadonlyMap<string, number>
  totals: ComputedTotals
  findings: ReadonlyMap<string, readonly FieldFinding[]>
  /** What is said of cells and rows, by path. */
  comments: ReadonlyMap<string, readonly FieldComment[]>
  unsaved: ReadonlySet<string>
  /** Path → who changed it since the statement was opened. */
  others: ReadonlyMap<string, string>
  /** The paths among them that have just arrived. */
  glowing: ReadonlySet<string>
  ranges: RangeStore
  toggle: (row: string) => void
  /** Keeps what is being written in an open cell; null once it is left. */
  keepTyped: (row: GridRow | null) => void
  /** Opens the cell one stands on with a text in place of its value. */
  openWith: (text: string) => void
  /** The text a cell is being opened with, once; null where it opens with its value. */
  takeOpening: () => string | null
}

export const GridContext = createContext<GridFacts | null>(null)

export const useGridFacts = (): GridFacts => {
  const facts = useContext(GridContext)
  if (!facts) throw new Error('a cell stands outside the grid')
  return facts
}

const noComments: readonly FieldComment[] = []

const rank = { error: 0, warning: 1, hint: 2 } as const

export type CellFacts = {
  finding: FieldFinding | null
  findings: readonly FieldFinding[]
  comments: readonly FieldComment[]
  computed: ComputedTotal | null
  unsaved: boolean
  by: string | null
  glows: boolean
}

/** What is known of one cell; `field` null for the row as a whole. */
export const cellFacts = (facts: GridFacts, row: EditionRow, field: string | null): CellFacts => {
  const path = field === null ? `rows/${row.key}` : `rows/${row.key}/${field}`
  const findings = facts.findings.get(path) ?? []
  const worst = findings.reduce<FieldFinding | null>(
    (best, one) => (best && rank[best.severity] <= rank[one.severity] ? best : one),
    null,
  )
  const column = field?.startsWith('cells/') ? field.slice('cells/'.length) : null
  return {
    finding: worst,
    findings,
    comments: facts.comments.get(path) ?? noComments,
    computed: (column === null ? undefined : facts.totals.get(row.key)?.get(column)) ?? null,
    unsaved: facts.unsaved.has(path) || facts.unsaved.has(`rows/${row.key}`),
    by: facts.others.get(path) ?? null,
    glows: facts.glowing.has(path),
  }
}
