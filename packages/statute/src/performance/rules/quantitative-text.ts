import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf } from '../indicator-rows'

/** Digits, Chinese numerals and the words that stand for a quantity: with any of these a value may be a number. */
const numeral = /[\d０-９〇零一二两三四五六七八九十百千万亿半双全每]/u

/** ≥ ≤ = > < with a value that is no number. */
export const quantitativeText = defineRule({
  id: 'performance/quantitative-text',
  title: '定量指标填写了文字',
  severity: 'error',
  cites: [practice('使用 ≥、≤、=、＞、＜ 的指标，指标值应当是数字')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view)) {
      if (row.operator === null || row.operator === '定性' || row.operator === '无') continue
      if (row.value === '' || row.number !== null || numeral.test(row.value)) continue
      yield {
        spots: [spotOf(row, 'value'), spotOf(row, 'operator')],
        facts: { indicator: row.label, operator: row.operator, value: row.indicator.value?.value ?? '' },
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的性质为“${facts.operator}”，指标值却是文字“${facts.value}”`,
  remedy: () => '填写数字，或者把性质改为“定性”',
})
