import {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  parseDecimal,
  subtractDecimal,
} from '@heng/domain/decimal'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'

/** Σ weights of a form = 100 − executionWeight. */
export const weightsSum = defineRule({
  id: 'performance/weights-sum',
  title: '指标权重之和',
  severity: 'error',
  cites: [practice('绩效目标表中指标权重之和加预算执行率权重等于 100')],
  needs: '带指标权重的绩效目标表',
  notCheckable: (view) =>
    view.targets().some(({ record }) => record.indicators.some((indicator) => indicator.weight !== null))
      ? null
      : '没有带权重的绩效目标表',
  *check(view) {
    for (const { document, record } of view.targets()) {
      const weights = record.indicators.flatMap((indicator) => {
        const weight = indicator.weight && parseDecimal(indicator.weight.value)
        return weight ? [weight] : []
      })
      if (weights.length === 0) continue
      const execution = parseDecimal(record.executionWeight?.value ?? '10') ?? decimalOf(10)
      const expected =
        record.scope === 'department' ? decimalOf(100) : subtractDecimal(decimalOf(100), execution)
      const sum = addDecimals(...weights)
      if (compareDecimals(sum, expected) === 0) continue
      yield {
        spots: [{ document, place: record.place, record }],
        facts: {
          sum: formatDecimal(sum),
          expected: formatDecimal(expected),
          weights: weights.map(formatDecimal),
        },
      }
    }
  },
  message: (facts) => `指标权重之和为 ${facts.sum}，应为 ${facts.expected}`,
  remedy: (facts) => `调整各指标权重，使其和为 ${facts.expected}`,
})
