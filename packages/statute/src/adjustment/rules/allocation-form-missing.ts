import { amountText, boundedSum } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { allocationForms, projectTerms } from '../allocation-forms'

/** Every project of an allocation for which forms were drawn up has one. */
export const allocationFormMissing = defineRule({
  id: 'adjustment/allocation-form-missing',
  title: '分配的项目有绩效目标申报表',
  severity: 'warning',
  cites: [budgetLaw(32), ministryDocument('渝财绩〔2020〕15号')],
  needs: '资金分配建议表与其项目的绩效目标申报表',
  notCheckable: (view) =>
    allocationForms(view).length > 0 ? null : '没有资金分配建议表，或没有其项目的绩效目标申报表',
  *check(view) {
    for (const { at, projects, matches } of allocationForms(view)) {
      const found = new Set(matches.map(({ left }) => left))
      for (const project of projects) {
        if (found.has(project)) continue
        const [row] = project.rows
        const amount = boundedSum(...projectTerms(at, project).map((term) => term.amount))
        yield {
          spots: [{ ...at, place: row.texts.project?.place ?? row.place }],
          facts: { project: project.name, amount: amountText(amount, at.record.amountUnit) },
        }
      }
    }
  },
  message: (facts) => `项目“${facts.project}”（${facts.amount}）没有绩效目标申报表，或申报表的项目名称不同`,
  remedy: () => '补报绩效目标申报表，或统一项目名称',
})
