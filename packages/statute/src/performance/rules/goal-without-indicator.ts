import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutIndicators } from '../evaluable'
import { foldedText, formSpot, rowsOf } from '../indicator-rows'

/** A rate with its figure in the goal: "废弃农膜回收率达91%". */
const rate =
  /([\p{Script=Han}]{2,12}?(?:率|满意度|覆盖度|知晓度|比例))(?:达到?了?|不低于|不少于|保持在|控制在|为|大于|超过)?(\d+(?:\.\d+)?)%/gu

/** The rate itself without what it is of: two names that end alike speak of the same kind of rate. */
const ending = 3

/** The goal promises a rate with a figure for which no indicator is set. */
export const goalWithoutIndicator = defineRule({
  id: 'performance/goal-without-indicator',
  title: '目标中的比率没有指标',
  severity: 'hint',
  cites: [practice('绩效目标中的数字应当分解为指标')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const located of view.targets()) {
      const { goal } = located.record
      const rows = rowsOf(located)
      if (!goal || rows.length === 0) continue
      for (const match of foldedText(located.record, 'goal').matchAll(rate)) {
        const [words, noun = '', figure = ''] = match
        const covered = rows.some(
          ({ name, value }) => name.includes(noun.slice(-ending)) || value.replace(/%$/u, '') === figure,
        )
        if (!covered)
          yield {
            spots: [{ ...formSpot(located, goal.place), text: words }],
            facts: { words, noun, figure: `${figure}%` },
          }
      }
    }
  },
  message: (facts) => `绩效目标写“${facts.words}”，没有相应的指标`,
  remedy: (facts) => `增设“${facts.noun}”指标，指标值 ${facts.figure}`,
})
