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

/** One project of an allocation: usually one row; several where it is split over codes under one number. */
export type AllocatedProject = { rows: readonly [StatementRow, ...StatementRow[]]; name: string }

type Match = NameMatch<AllocatedProject, Located<PerformanceTarget>>

export type AllocationForms = {
  at: Located<Statement>
  projects: readonly AllocatedProject[]
  matches: readonly Match[]
}

/** Rows under one number are one project; a row without a number that repeats the project before it belongs to it. */
const projectsOf = ({ record }: Located<Statement>): AllocatedProject[] => {
  const total = totalRow(record)
  const projects: { rows: [StatementRow, ...StatementRow[]]; name: string }[] = []
  for (const row of record.rows) {
    const name = row.texts.project?.value
    if (row === total || !name) continue
    const last = projects.at(-1)
    const seq = row.texts.seq?.value
    const same = last?.name === name && (seq === undefined || seq === last.rows[0].texts.seq?.value)
    if (last && same) last.rows.push(row)
    else projects.push({ rows: [row], name })
  }
  return projects
}

/** What an allocation gives a project, one term per row. */
export const projectTerms = (at: Located<Statement>, { rows, name }: AllocatedProject): Term[] =>
  rows.flatMap((row) => termOfCell(at, row, 'amount', { label: name }) ?? [])

const matched = new WeakMap<EditionView, readonly AllocationForms[]>()

/** The allocation tables that have target forms, each with its rows and the form of each row as far as found. */
export const allocationForms = (view: EditionView): readonly AllocationForms[] => {
  const known = matched.get(view)
  if (known) return known
  const forms = view
    .targets('project')
    .flatMap((of) => (of.record.name ? [{ name: of.record.name.value, of }] : []))
  const found = allocationTables(view).flatMap((at): AllocationForms[] => {
    const projects = projectsOf(at)
    const agree = (project: AllocatedProject, form: Located<PerformanceTarget>): boolean =>
      projectTerms(at, project).reduce((sum, { amount }) => sum + amount, 0) === shareTerm(form, at)?.amount
    const matches = matchNames(
      projects.map((of) => ({ name: of.name, of })),
      forms,
      agree,
    )
    // A table whose projects mostly have no form is not one for which forms were drawn up.
    return matches.length * 2 >= projects.length && projects.length > 0 ? [{ at, projects, matches }] : []
  })
  matched.set(view, found)
  return found
}
