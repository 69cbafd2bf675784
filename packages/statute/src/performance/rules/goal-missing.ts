import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { emptyFieldSpot } from '../indicator-rows'

/** A form without a goal. */
export const goalMissing = defineRule({
  id: 'performance/goal-missing',
  title: '没有绩效目标',
  severity: 'error',
  cites: [practice('没有绩效目标的项目不得安排预算'), budgetLaw(32)],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    for (const located of view.targets())
      if (located.record.goal === null)
        yield { spots: [emptyFieldSpot(located, 'goal')], facts: { name: located.record.name?.value ?? '' } }
  },
  message: (facts) => `“${facts.name}”没有填写当年绩效目标`,
  remedy: () => '补填当年绩效目标',
})
