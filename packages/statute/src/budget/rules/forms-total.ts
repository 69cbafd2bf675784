import { checkBalance } from '@heng/engine/identity'
import type { Spot, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { type StatementSet, statementSets } from '../../statement/statement-sets'
import { formTerm } from '../../statement/form-term'
import { totalTerm } from '../../statement/total-term'

const allProjects = /项目支出(?:均|全部|都)(?:已)?(?:实行|实施|纳入|编制|设置|设定)了?.{0,6}绩效目标/u

/** The sentence that says every project has targets. */
const claimOf = (set: StatementSet): Spot | null => {
  for (const { document, record } of set.narratives)
    for (const paragraph of record.paragraphs)
      if (allProjects.test(paragraph.text)) return { document, place: paragraph.place, record }
  return null
}

/** Fewer forms than this are taken for a selection. */
const leastForms = 5

/**
 * The forms of a set, when they can be all of its projects: every one prints its amount, none passes money to
 * townships or districts (such programmes are larger than the department's own expenditure), and they are not a
 * selection of key programmes, which shows in their being few or far from making up the expenditure.
 */
const completeForms = (set: StatementSet, project: Term): Term[] | null => {
  const forms = set.targets.filter(({ record }) => record.scope === 'project')
  const terms = forms.map((form) => formTerm(form, form.record.name?.value ?? ''))
  const sum = terms.reduce((total, term) => total + (term?.amount ?? 0), 0)
  const passedOn = forms.some(({ record }) => (record.budget.townships?.value.amount ?? 0) !== 0)
  const whole = terms.filter((term) => term !== null)
  return whole.length >= leastForms &&
    whole.length === terms.length &&
    !passedOn &&
    sum * 10 >= project.amount * 8
    ? whole
    : null
}

const projectTerm = (set: StatementSet): Term | null =>
  totalTerm(set.of('department-expenditure'), 'project') ??
  totalTerm(set.of('general-expenditure-by-function'), 'project')

const caseOf = (set: StatementSet) => {
  const claim = claimOf(set)
  const project = projectTerm(set)
  const forms = project && completeForms(set, project)
  return claim && project && forms ? { claim, project, forms } : null
}

/** Σ project forms = project expenditure, where the narrative says that every project has targets. */
export const formsTotal = defineRule({
  id: 'budget/forms-total',
  title: '项目绩效目标表金额合计与项目支出一致',
  severity: 'error',
  cites: [budgetLaw(32), practice('全部项目设置绩效目标的，绩效目标表金额之和等于项目支出')],
  needs: '说明全部项目均设绩效目标的文字、项目绩效目标表、列有项目支出的预算表',
  notCheckable: (view) =>
    statementSets(view).some((set) => caseOf(set) !== null)
      ? null
      : '没有全部项目均设绩效目标的说明，或绩效目标表只是部分项目',
  *check(view) {
    for (const set of statementSets(view)) {
      const found = caseOf(set)
      if (!found) continue
      const check = checkBalance({ left: [found.project], right: found.forms })
      if (check.outcome === 'exact') continue
      const breach = arithmeticBreach(check, '万元', { forms: String(found.forms.length) })
      yield { ...breach, spots: [found.project, found.claim] }
    }
  },
  message: (facts, variant) =>
    `项目支出为 ${facts.stated}，${facts.forms} 份项目绩效目标表合计 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: () => '补齐缺少的绩效目标表，或核对各表金额；未设绩效目标的项目应在说明中写明',
})
