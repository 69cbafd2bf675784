import { fold } from '@heng/domain/fold'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { termOfCell } from '@heng/engine/identity'
import type { Located, Spot, Term } from '@heng/engine/rule'
import { sameCodeName } from '../code-book'
import { roleOf, totalRow } from '../statement/row-role'
import type { StatementSet } from '../statement/statement-sets'
import { type Measure, revenueSources } from './figure-measure'
import type { NarrativeFigure } from './figures'

/** A cell that prints the same as a figure, whether it holds an amount or is empty. */
export type FigureCell = { spot: Spot; term: Term | null }

const cell = (
  at: Located<Statement> | null,
  row: StatementRow | null | undefined,
  key: string,
): FigureCell[] => {
  const found = at && row ? row.cells[key] : undefined
  if (!at || !row || !found) return []
  return [
    {
      spot: { document: at.document, record: at.record, place: found.place },
      term: termOfCell(at, row, key, { label: at.record.title, sign: 1 }),
    },
  ]
}

const total = (at: Located<Statement> | null, key: string, side: StatementRow['side'] = null): FigureCell[] =>
  cell(at, at && totalRow(at.record, side), key)

const current = (at: Located<Statement> | null, key: string): FigureCell[] =>
  cell(
    at,
    at?.record.rows.find((row) => row.side === 'expenditure' && roleOf(row) === 'current'),
    key,
  )

const sourceCells = (set: StatementSet, label: string): FigureCell[] => {
  const source = revenueSources.find(({ pattern }) => pattern.test(fold(label)))
  const balance = set.of('department-balance')
  if (!source) return []
  const rows = balance?.record.rows.filter(
    (row) => row.side === 'revenue' && source.pattern.test(fold(row.name?.value ?? '')),
  )
  return [
    ...total(set.of('department-revenue'), source.column),
    ...(rows ?? []).flatMap((row) => cell(balance, row, 'budget')),
  ]
}

const classCells = (set: StatementSet, label: string): FigureCell[] => {
  const [balance, table] = [set.of('department-balance'), set.of('department-expenditure')]
  const named = (at: Located<Statement> | null, fits: (row: StatementRow) => boolean): StatementRow[] =>
    at?.record.rows.filter((row) => fits(row) && sameCodeName(row.name?.value ?? '', label)) ?? []
  return [
    ...named(balance, (row) => row.side === 'expenditure').flatMap((row) => cell(balance, row, 'budget')),
    ...named(table, (row) => row.code?.value.length === 3).flatMap((row) => cell(table, row, 'total')),
  ]
}

const procurementCells = (set: StatementSet, word: RegExp, column: string): FigureCell[] => {
  const table = set.of('procurement')
  const rows = table?.record.rows.filter((row) => word.test(fold(row.name?.value ?? ''))) ?? []
  return rows.flatMap((row) => cell(table, row, column))
}

const generalCells = (set: StatementSet): FigureCell[] => {
  const summary = set.of('fiscal-appropriation-summary')
  return [
    ...total(set.of('general-expenditure-by-function'), 'total'),
    ...total(summary, 'generalPublic', 'expenditure'),
    ...current(summary, 'generalPublic'),
  ]
}

const fundCells = (set: StatementSet): FigureCell[] => {
  const summary = set.of('fiscal-appropriation-summary')
  return [
    ...total(set.of('fund-expenditure'), 'total'),
    ...total(summary, 'governmentFund', 'expenditure'),
    ...current(summary, 'governmentFund'),
  ]
}

const threePublicCells = (set: StatementSet, column: string): FigureCell[] =>
  total(set.of('three-public'), `current.${column}`)

type Asked = { set: StatementSet; label: string; procured: 'total' | 'generalPublic' }

const cellsOf: Record<Measure, (asked: Asked) => FigureCell[]> = {
  revenue: ({ set }) => [
    ...total(set.of('department-balance'), 'budget', 'revenue'),
    ...total(set.of('department-revenue'), 'total'),
  ],
  expenditure: ({ set }) => [
    ...total(set.of('department-balance'), 'budget', 'expenditure'),
    ...total(set.of('department-expenditure'), 'total'),
  ],
  'revenue-source': ({ set, label }) => sourceCells(set, label),
  'expenditure-class': ({ set, label }) => classCells(set, label),
  'general-revenue': ({ set }) => generalCells(set),
  'general-expenditure': ({ set }) => generalCells(set),
  'fund-revenue': ({ set }) => fundCells(set),
  'fund-expenditure': ({ set }) => fundCells(set),
  basic: ({ set }) => total(set.of('general-expenditure-by-function'), 'basic'),
  project: ({ set }) => total(set.of('general-expenditure-by-function'), 'project'),
  'department-basic': ({ set }) => total(set.of('department-expenditure'), 'basic'),
  'department-project': ({ set }) => total(set.of('department-expenditure'), 'project'),
  'three-public': ({ set }) => threePublicCells(set, 'total'),
  vehicles: ({ set }) => threePublicCells(set, 'vehicleSubtotal'),
  abroad: ({ set }) => threePublicCells(set, 'abroad'),
  reception: ({ set }) => threePublicCells(set, 'reception'),
  vehicleRunning: ({ set }) => threePublicCells(set, 'vehicleRunning'),
  vehiclePurchase: ({ set }) => threePublicCells(set, 'vehiclePurchase'),
  operating: ({ set }) => total(set.of('basic-expenditure-by-economic'), 'operating'),
  procurement: ({ set }) => total(set.of('procurement'), 'total'),
  'procurement-general': ({ set }) => total(set.of('procurement'), 'generalPublic'),
  goods: ({ set, procured }) => procurementCells(set, /货物/u, procured),
  works: ({ set, procured }) => procurementCells(set, /工程/u, procured),
  services: ({ set, procured }) => procurementCells(set, /服务/u, procured),
  'target-general': ({ set }) => total(set.of('general-expenditure-by-function'), 'project'),
  'target-fund': ({ set }) => total(set.of('fund-expenditure'), 'project'),
}

/**
 * The cells that print what a figure names. One of them being equal is enough: tables differ in whether they count
 * what was carried over. `parent` is the measure of what the figure is a part of.
 */
export const figureCells = (
  set: StatementSet,
  measure: Measure,
  figure: NarrativeFigure,
  parent: Measure | null,
): FigureCell[] =>
  cellsOf[measure]({
    set,
    label: figure.label,
    procured: parent === 'procurement-general' ? 'generalPublic' : 'total',
  })
