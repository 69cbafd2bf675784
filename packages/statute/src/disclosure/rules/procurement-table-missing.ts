import { amountText } from '@heng/engine/identity'
import type { EditionView, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { noDepartmentBudget, titleSeen } from '../department-budget'
import { figureTerm, setFigures } from '../set-figures'

const procured = new Set(['procurement', 'goods', 'works', 'services'])

/** The first procurement amount that the narrative announces. */
const announced = (view: EditionView): Term | null => {
  for (const { narrative, figures, measures } of setFigures(view))
    for (const figure of figures) {
      const measure = measures.get(figure.index)
      const term = measure && procured.has(measure) ? figureTerm(narrative, figure) : null
      if (term && term.amount > 0) return term
    }
  return null
}

/** Procurement announced in the narrative is broken down in a table. */
export const procurementTableMissing = defineRule({
  id: 'disclosure/procurement-table-missing',
  title: '政府采购预算表',
  severity: 'error',
  cites: [budgetLaw(14), ministryDocument('财预〔2016〕143号')],
  needs: '写有政府采购预算的部门预算公开资料',
  notCheckable: (view) => noDepartmentBudget(view) ?? (announced(view) ? null : '情况说明中没有政府采购预算'),
  *check(view) {
    const term = announced(view)
    if (!term || view.statements('procurement').length > 0) return
    const seen = titleSeen(view.edition.documents, 'procurement')
    yield {
      spots: [term],
      facts: { amount: amountText(term.amount, '万元') },
      root: '缺少政府采购预算明细表',
      ...(seen ? { severity: 'warning' as const } : {}),
    }
  },
  message: (facts) => `说明中政府采购预算为 ${facts.amount}，但没有政府采购预算明细表`,
  remedy: () => '补充公开政府采购预算明细表',
})
