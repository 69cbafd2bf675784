import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'
import { wordsInForce } from '../words-in-force'

/** A count in per cent, or a rate in a counting unit. */
export const unitCountPercent = defineRule({
  id: 'performance/unit-count-percent',
  title: '数量与比率的计量单位',
  severity: 'warning',
  cites: [practice('数量以个、次、人等计量，比率以 % 计量')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    const { nouns, units } = wordsInForce(view)
    for (const row of allRows(view)) {
      if (row.number === null) continue
      const unit = row.percentInValue ? '%' : row.unit
      const facts = { indicator: row.label, target: targetText(row), unit }
      const spots = [spotOf(row, row.percentInValue ? 'value' : 'unit'), spotOf(row, 'name')] as const
      if (nouns.counting.test(row.bare) && !nouns.share.test(row.bare) && units.share.test(unit))
        yield { spots, facts, variant: 'count' }
      else if (nouns.rate.test(row.bare) && units.counting.test(unit)) yield { spots, facts, variant: 'rate' }
    }
  },
  message: (facts, variant) =>
    variant === 'count'
      ? `指标“${facts.indicator}”是数量，计量单位却是“${facts.unit}”（${facts.target}）`
      : `指标“${facts.indicator}”是比率，计量单位却是“${facts.unit}”（${facts.target}）`,
  remedy: (_, variant) =>
    variant === 'count' ? '改为计数的单位，或者改为比率指标' : '改为 %，或者改为数量指标',
})
