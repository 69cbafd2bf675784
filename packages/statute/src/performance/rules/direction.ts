import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import type { PerformanceNouns } from '../../parameters/performance-nouns'
import type { PerformanceUnits } from '../../parameters/performance-units'
import { allRows, withoutIndicators } from '../evaluable'
import { type IndicatorRow, spotOf, targetText } from '../indicator-rows'
import { wordsInForce } from '../words-in-force'

/** 'small': a thing to keep small has a lower bound; 'cost': so does a cost; 'large': a good has an upper bound. */
const wrongWay = (row: IndicatorRow, nouns: PerformanceNouns, units: PerformanceUnits): string | null => {
  const { bare, operator, unit } = row
  if (operator === '≥' || operator === '>') {
    if (nouns.small.test(bare) && !nouns.smallTurned.test(bare)) return 'small'
    const costLevel = row.indicator.level2?.value.includes('成本') ?? false
    const isCost = nouns.cost.test(bare) || (costLevel && nouns.money.test(bare))
    if (isCost && units.money.test(unit) && !nouns.costTurned.test(bare)) return 'cost'
    return null
  }
  if (operator === '≤' || operator === '<')
    return nouns.large.test(bare) && !nouns.largeTurned.test(bare) ? 'large' : null
  return null
}

/** A thing to keep small with ≥ or >, or a thing to make large with ≤ or <. */
export const direction = defineRule({
  id: 'performance/direction',
  title: '指标性质方向相反',
  severity: 'warning',
  cites: [practice('越小越好的指标用 ≤，越大越好的指标用 ≥')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    const { nouns, units } = wordsInForce(view)
    for (const row of allRows(view)) {
      if (row.number === null) continue
      const variant = wrongWay(row, nouns, units)
      if (variant === null) continue
      yield {
        spots: [spotOf(row, 'operator'), spotOf(row, 'name')],
        facts: { indicator: row.label, operator: row.operator, target: targetText(row) },
        variant,
      }
    }
  },
  message: (facts, variant) =>
    variant === 'large'
      ? `指标“${facts.indicator}”越大越好，性质却是“${facts.operator}”（${facts.target}）`
      : `指标“${facts.indicator}”应当控制，性质却是“${facts.operator}”（${facts.target}）`,
  remedy: (_, variant) => (variant === 'large' ? '性质改为“≥”' : '性质改为“≤”'),
})
