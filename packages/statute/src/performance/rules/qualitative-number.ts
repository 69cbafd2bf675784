import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { rootOf, spotOf } from '../indicator-rows'

/** 定性 with a bare number as its value. */
export const qualitativeNumber = defineRule({
  id: 'performance/qualitative-number',
  title: '定性指标填写了数字',
  severity: 'error',
  cites: [practice('定性指标以文字描述，数字应当使用定量的指标性质')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view))
      if (row.operator === '定性' && row.number !== null)
        yield {
          spots: [spotOf(row, 'value'), spotOf(row, 'name')],
          facts: { indicator: row.label, value: row.value, unit: row.unit },
          root: rootOf(row, `${row.indicator.place.line}/定性`),
        }
  },
  message: (facts) => `定性指标“${facts.indicator}”的指标值是数字 ${facts.value}`,
  remedy: () => '改用 ≥、≤、= 等性质，或者把指标值改为文字描述',
})
