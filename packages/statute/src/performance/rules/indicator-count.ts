import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { thresholdsOf } from '../../parameters/own-numbers'
import { withoutTargets } from '../evaluable'
import { formSpot } from '../indicator-rows'

/** Too few indicators to judge by, or too many to tell what matters. */
export const indicatorCount = defineRule({
  id: 'performance/indicator-count',
  title: '指标个数',
  severity: 'hint',
  cites: [practice('一张目标表的指标以 3 至 12 个为宜')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    const { fewestIndicators, mostIndicators } = thresholdsOf(view.edition)
    for (const located of view.targets()) {
      const count = located.record.indicators.length
      if (count < fewestIndicators || count > mostIndicators)
        yield {
          spots: [formSpot(located)],
          facts: { count, fewest: fewestIndicators, most: mostIndicators },
        }
    }
  },
  message: (facts) => `有 ${facts.count} 个指标，一般为 ${facts.fewest} 至 ${facts.most} 个`,
  remedy: (facts) =>
    facts.count < facts.fewest ? '补充能反映产出和效益的指标' : '合并或删减指标；多个项目合编的，分项目编报',
})
