import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'

/** The target of an indicator is the fiscal year itself: it is always met and measures nothing. */
export const yearAsTarget = defineRule({
  id: 'performance/year-as-target',
  title: '指标值只是预算年度',
  severity: 'hint',
  cites: [practice('指标应当能够衡量完成情况')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view)) {
      const year = row.record.fiscalYear ?? view.edition.fiscalYear
      if (year === null || row.value.replace(/年度?$/u, '') !== String(year)) continue
      if (row.unit !== '' && !/^年度?$/u.test(row.unit)) continue
      yield {
        spots: [spotOf(row, 'value'), spotOf(row, 'name')],
        facts: { indicator: row.label, target: targetText(row) },
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的目标是 ${facts.target}，总会达到`,
  remedy: () => '改为能够衡量完成情况的指标，例如完成的月份',
})
