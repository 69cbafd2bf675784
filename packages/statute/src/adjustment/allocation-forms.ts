import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { termOf, termOfCell } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { matchNames, type NameMatch } from '../statement/match-names'
import { totalRow } from '../statement/row-role'
import { allocationTables } from './source-change'

/** Whose money a table allocates: the share of a form's budget to compare with. */
const shares = {
  'transfer-allocation': 'generalPublic',
  'treasury-bond-allocation': 'governmentFund',
} as const

/** The amount of a form that stands against an allocation row: its share of that fund, else its only amount. */
export const shareTerm = (
  { document, record }: Located<PerformanceTarget>,
  allocation: Located<Statement>,
): Term | null => {
  const key =
    allocation.record.kind === 'transfer-allocation'
      ? shares['transfer-allocation']
      : shares['treasury-bond-allocation']
  const { total, generalPublic, governmentFund, stateCapital, other } = record.budget
  const split = [generalPublic, governmentFund, stateCapital, other].some((amount) => amount !== null)
  const amount = split ? record.budget[key] : total
  return (
    amount &&
    termOf({
      document,
      record,
      place: amount.place,
      amount: amount.value,
      unit: record.amountUnit,
      label: `绩效目标表“${record.name?.value ?? ''}”`,
    })
  )
}

type Match = NameMatch<StatementRow, Located<PerformanceTarget>>

export type AllocationForms = {
  at: Located<Statement>
  rows: readonly StatementRow[]
  matches: readonly Match[]
}

const matched = new WeakMap<EditionView, readonly AllocationForms[]>()

/** The allocation tables that have target forms, each with its rows and the form of each row as far as found. */
export const allocationForms = (view: EditionView): readonly AllocationForms[] => {
  const known = matched.get(view)
  if (known) return known
  const forms = view
    .targets('project')
    .flatMap((of) => (of.record.name ? [{ name: of.record.name.value, of }] : []))
  const found = allocationTables(view).flatMap((at): AllocationForms[] => {
    const total = totalRow(at.record)
    const rows = at.record.rows.filter((row) => row !== total && row.texts.project)
    const agree = (row: StatementRow, form: Located<PerformanceTarget>): boolean =>
      termOfCell(at, row, 'amount')?.amount === shareTerm(form, at)?.amount
    const matches = matchNames(
      rows.map((row) => ({ name: row.texts.project?.value ?? '', of: row })),
      forms,
      agree,
    )
    // A table whose projects mostly have no form is not one for which forms were drawn up.
    return matches.length * 2 >= rows.length && rows.length > 0 ? [{ at, rows, matches }] : []
  })
  matched.set(view, found)
  return found
}
