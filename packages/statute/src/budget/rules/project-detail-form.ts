import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, termOfCell } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { formTerm } from '../../statement/form-term'
import { matchNames } from '../../statement/match-names'
import { totalRow } from '../../statement/row-role'
import { type StatementSet, statementSets } from '../../statement/statement-sets'

const amountOf = (form: Located<PerformanceTarget>): Term | null =>
  formTerm(form, `绩效目标表“${form.record.name?.value ?? ''}”`)

const projectRows = (detail: Located<Statement>) => {
  const total = totalRow(detail.record)
  return detail.record.rows.flatMap((row) =>
    row !== total && row.texts.project ? [{ name: row.texts.project.value, of: row }] : [],
  )
}

const projectForms = (set: StatementSet) =>
  set.targets.flatMap((of) =>
    of.record.scope === 'project' && of.record.name && of.record.budget.total
      ? [{ name: of.record.name.value, of }]
      : [],
  )

const checkable = (set: StatementSet): boolean => {
  const detail = set.of('project-detail')
  return detail !== null && projectRows(detail).length > 0 && projectForms(set).length > 0
}

const pairsOf = (set: StatementSet, detail: Located<Statement>) => {
  const agree = (row: StatementRow, form: Located<PerformanceTarget>): boolean =>
    termOfCell(detail, row, 'total')?.amount === amountOf(form)?.amount
  return matchNames(projectRows(detail), projectForms(set), agree)
}

/** Names less alike than this may be of two projects: the difference is then only asked about. */
const sureName = 0.75

/** A project has the same amount in the detail table and in its target form. */
export const projectDetailForm = defineRule({
  id: 'budget/project-detail-form',
  title: '项目支出明细与绩效目标表金额一致',
  severity: 'error',
  cites: [budgetLaw(32), budgetLawRegulations(41)],
  needs: '项目支出明细表与项目绩效目标表',
  notCheckable: (view) =>
    statementSets(view).some(checkable) ? null : '没有可以按项目名称对照的项目支出明细表和项目绩效目标表',
  *check(view) {
    for (const set of statementSets(view)) {
      const detail = set.of('project-detail')
      if (!detail || !checkable(set)) continue
      for (const { left: row, right: form, similarity } of pairsOf(set, detail)) {
        const check = checkIdentity({
          total: amountOf(form),
          parts: [termOfCell(detail, row, 'total', { label: row.texts.project?.value ?? '' })],
        })
        if (check === null || check.outcome === 'exact') continue
        yield arithmeticBreach(
          check,
          form.record.amountUnit,
          { project: row.texts.project?.value ?? '', form: form.record.name?.value ?? '' },
          similarity >= sureName ? 'error' : 'warning',
        )
      }
    }
  },
  message: (facts, variant) =>
    `项目“${facts.form}”：绩效目标表金额为 ${facts.stated}，项目支出明细表“${facts.project}”为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: () => '核对项目支出明细表与绩效目标表，使同一项目的金额一致',
})
