import { compareDecimals, decimalOf } from '@heng/domain/decimal'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'
import { wordsInForce } from '../words-in-force'

/**
 * A rate that should be as large as possible must be met exactly, below 100 %: more would fail. A satisfaction of
 * exactly 100 % is met only when nobody at all complains.
 */
export const exactRate = defineRule({
  id: 'performance/exact-rate',
  title: '比率要求恰好相等',
  severity: 'hint',
  cites: [practice('越大越好的指标用 ≥')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    const { nouns, units } = wordsInForce(view)
    for (const row of allRows(view)) {
      if (row.operator !== '=' || row.number === null) continue
      if (!(row.percentInValue || units.percent.test(row.unit))) continue
      if (compareDecimals(row.number, decimalOf(100)) >= 0 && !nouns.satisfaction.test(row.bare)) continue
      if (!nouns.large.test(row.bare) || nouns.largeTurned.test(row.bare)) continue
      yield {
        spots: [spotOf(row, 'operator'), spotOf(row, 'name')],
        facts: { indicator: row.label, target: targetText(row) },
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的目标是 ${facts.target}，要求恰好相等`,
  remedy: () => '性质改为“≥”',
})
