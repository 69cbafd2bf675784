import { money } from '@heng/domain/money'
import { amountText } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { noAdjustment } from '../change-columns'
import { keySpendingCuts } from '../key-spending-cuts'

/** Cutting key spending needs approval by the standing committee, so a reviewer must see it. */
export const keySpendingCut = defineRule({
  id: 'adjustment/key-spending-cut',
  title: '调减重点支出',
  severity: 'warning',
  cites: [budgetLaw(67)],
  needs: '预算收支调整表',
  notCheckable: noAdjustment,
  *check(view) {
    for (const { name, terms, amount } of keySpendingCuts(view))
      yield { spots: terms, facts: { item: name, amount: amountText(money(-amount), '万元') } }
  },
  message: (facts) => `${facts.item}支出调减 ${facts.amount}`,
  remedy: (facts) => `在调整方案中说明调减${facts.item}支出的理由，并报本级人大常委会批准`,
})
