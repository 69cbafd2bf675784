import { compareDecimals, decimalOf, formatDecimal, parseDecimal } from '@heng/domain/decimal'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { thresholdsOf } from '../../parameters/own-numbers'
import { allRows, withoutColumn } from '../evaluable'
import { spotOf } from '../indicator-rows'

/** One indicator carries so much weight that it decides the form. */
export const dominantWeight = defineRule({
  id: 'performance/dominant-weight',
  title: '单个指标权重过大',
  severity: 'hint',
  cites: [practice('权重应当在指标间合理分配')],
  needs: '带指标权重的绩效目标表',
  notCheckable: withoutColumn('weight'),
  *check(view) {
    const { dominantWeight: limit } = thresholdsOf(view.edition)
    for (const row of allRows(view)) {
      const weight = parseDecimal(row.indicator.weight?.value.replace(/%$/u, '') ?? '')
      if (weight && compareDecimals(weight, decimalOf(limit)) >= 0)
        yield {
          spots: [spotOf(row, 'weight'), spotOf(row, 'name')],
          facts: { indicator: row.label, weight: formatDecimal(weight), limit },
        }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的权重为 ${facts.weight}，达到或超过 ${facts.limit}`,
  remedy: () => '把权重分配到更多的指标，或者拆分该指标',
})
