import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { performanceNouns } from '../../parameters/performance-nouns'
import { allRows, withoutColumn } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'

const deadline = /(?:\d{1,2}月|\d{1,2}日)(?:\d{1,2}日)?(?:前|之前|以前|底)/u

/** A rate or a proportion set as a qualitative target, without a figure; a date that could be measured. */
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
      const isDate = deadline.test(row.value)
      if (!isDate && !nouns.rate.test(row.bare) && !/(?:比例|占比|比重)$/u.test(row.bare)) continue
      yield {
        spots: [spotOf(row, 'value'), spotOf(row, 'name')],
        facts: { indicator: row.label, value: targetText(row) },
        ...(isDate ? { variant: 'date' } : {}),
      }
    }
  },
  message: (facts, variant) =>
    variant === 'date'
      ? `指标“${facts.indicator}”的期限“${facts.value}”可以衡量，却设为定性`
      : `指标“${facts.indicator}”是比率，目标却是“${facts.value}”`,
  remedy: (_, variant) => (variant === 'date' ? '改为时效指标，性质用 ≤ 或 =' : '改为定量指标，填写百分比'),
})
