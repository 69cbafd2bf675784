import { compareDecimals, type Decimal, decimalOf, parseDecimal } from '@heng/domain/decimal'
import type { Operator } from '@heng/domain/records/performance-target'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'
import { wordsInForce } from '../words-in-force'

const hundred = decimalOf(100)
const nearlyHundred = parseDecimal('99.9') ?? hundred

/** Only exactly 100 % can meet it, so "=" is meant: "≥100%", ">99.9%". */
const meansEqual = (operator: Operator | null, number: Decimal): boolean =>
  operator === '≥'
    ? compareDecimals(number, hundred) === 0
    : operator === '>' && compareDecimals(number, nearlyHundred) >= 0

/** A rate that cannot exceed 100 % with a target above it; "≥100%" is a hint. */
export const percentAboveHundred = defineRule({
  id: 'performance/percent-above-hundred',
  title: '比率超过 100%',
  severity: 'error',
  cites: [practice('完成率、合格率、覆盖率、满意度等比率不超过 100%')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    const { nouns, units } = wordsInForce(view)
    for (const row of allRows(view)) {
      if (row.number === null || !(row.percentInValue || units.percent.test(row.unit))) continue
      if (nouns.unboundedRate.test(row.bare)) continue
      const order = compareDecimals(row.number, hundred)
      const facts = { indicator: row.label, target: targetText(row), value: row.value.replace(/%$/u, '') }
      const spots = [spotOf(row, 'value'), spotOf(row, 'name')] as const
      const impossible = order > 0 || (order === 0 && row.operator === '>')
      if (impossible && nouns.boundedRate.test(row.bare)) yield { spots, facts }
      else if (order <= 0 && meansEqual(row.operator, row.number))
        yield { spots, facts, variant: 'equal', severity: 'hint' }
    }
  },
  message: (facts, variant) =>
    variant === 'equal'
      ? `指标“${facts.indicator}”的目标是 ${facts.target}，最多只能等于 100%`
      : `指标“${facts.indicator}”的目标是 ${facts.target}，这一比率不可能超过 100%`,
  remedy: (_, variant) => (variant === 'equal' ? '性质改为“=”' : '核对指标值和指标名称'),
})
