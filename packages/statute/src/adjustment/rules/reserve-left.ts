import { fold } from '@heng/domain/fold'
import { amountText, termOfCell } from '@heng/engine/identity'
import type { EditionView, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { adjustmentTables } from '../change-columns'

const reserves = (view: EditionView): Term[] =>
  adjustmentTables(view).flatMap((at) =>
    at.record.rows
      .filter((row) => fold(row.name?.value ?? '') === '预备费')
      .flatMap((row) => termOfCell(at, row, 'adjusted') ?? []),
  )

/** No more of the reserve is used than there is. */
export const reserveLeft = defineRule({
  id: 'adjustment/reserve-left',
  title: '预备费余额',
  severity: 'error',
  cites: [budgetLaw(64)],
  needs: '列有预备费的一般公共预算收支总表',
  notCheckable: (view) => (reserves(view).length > 0 ? null : '调整表中没有预备费'),
  *check(view) {
    for (const term of reserves(view))
      if (term.amount < 0) yield { spots: [term], facts: { amount: amountText(term.amount, '万元') } }
  },
  message: (facts) => `预备费调整后为 ${facts.amount}，动用数超过了预备费`,
  remedy: () => '动用预备费以预算安排的预备费为限',
})
