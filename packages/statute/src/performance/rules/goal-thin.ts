import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { thresholdsOf } from '../../parameters/own-numbers'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot } from '../indicator-rows'

/** The goal of a form is only a few words without a figure. */
export const goalThin = defineRule({
  id: 'performance/goal-thin',
  title: '绩效目标过于简单',
  severity: 'hint',
  cites: [practice('绩效目标应当指向明确、细化量化')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    const { shortestGoal } = thresholdsOf(view.edition)
    for (const located of view.targets()) {
      const { goal } = located.record
      const text = foldedText(located.record, 'goal')
      if (goal && text.length < shortestGoal && !/\d/u.test(text))
        yield { spots: [formSpot(located, goal.place)], facts: { goal: goal.value, characters: text.length } }
    }
  },
  message: (facts) => `绩效目标只有“${facts.goal}”`,
  remedy: () => '写明当年要完成的工作和达到的效果',
})
