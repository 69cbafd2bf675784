import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { performanceNouns } from '../../parameters/performance-nouns'
import { allRows, withoutColumn } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'

/** A rate or a proportion set as a qualitative target, without a figure. */
export const qualitativeRate = defineRule({
  id: 'performance/qualitative-rate',
  title: '比率没有设定数值',
  severity: 'hint',
  cites: [practice('能够量化的指标应当量化')],
  needs: '带“指标性质”的绩效目标表',
  notCheckable: withoutColumn('operator'),
  *check(view) {
    const nouns = versionIn(performanceNouns, view.edition.fiscalYear).value
    for (const row of allRows(view)) {
      if (row.operator !== '定性' || row.value === '' || row.number !== null) continue
      if (!nouns.rate.test(row.bare) && !/(?:比例|占比|比重)$/u.test(row.bare)) continue
      yield {
        spots: [spotOf(row, 'value'), spotOf(row, 'name')],
        facts: { indicator: row.label, value: targetText(row) },
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”是比率，目标却是“${facts.value}”`,
  remedy: () => '改为定量指标，填写百分比',
})
