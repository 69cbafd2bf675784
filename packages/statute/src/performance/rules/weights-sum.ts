import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  formatDecimal,
  parseDecimal,
  subtractDecimal,
} from '@heng/domain/decimal'
import { fold } from '@heng/domain/fold'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { isDoubted } from '@heng/engine/doubted'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { performanceNouns } from '../../parameters/performance-nouns'
import { thresholdsOf } from '../../parameters/own-numbers'
import { withoutColumn } from '../evaluable'
import { formSpot, rootOf, rowsOf, spotOf } from '../indicator-rows'

/** What the weights of a form should make: the whole, less the execution rate unless the form lists it as a row. */
const expectedOf = (
  record: PerformanceTarget,
  listsExecution: boolean,
  given: { full: number; execution: number },
): Decimal => {
  const full = decimalOf(given.full)
  if (listsExecution) return full
  const printed =
    record.executionWeight && parseDecimal(fold(record.executionWeight.value).replace(/%$/u, ''))
  if (printed) return subtractDecimal(full, printed)
  return record.scope === 'department' ? full : subtractDecimal(full, decimalOf(given.execution))
}

/**
 * Σ weights of a form = 100 − executionWeight (100 where the form lists the execution rate itself).
 * Where a weight could not be read in a damaged source, the sum is no certain breach.
 */
export const weightsSum = defineRule({
  id: 'performance/weights-sum',
  title: '指标权重之和',
  severity: 'error',
  cites: [
    practice('绩效目标表中指标权重之和加预算执行率权重等于 100；部门整体目标的权重之和等于 100'),
    budgetLaw(32),
  ],
  needs: '带指标权重的绩效目标表',
  notCheckable: withoutColumn('weight'),
  *check(view) {
    const year = view.edition.fiscalYear
    const thresholds = thresholdsOf(view.edition)
    const { executionRate } = versionIn(performanceNouns, year).value
    const given = { full: thresholds.fullWeight, execution: thresholds.executionWeight }
    for (const located of view.targets()) {
      const weighed = rowsOf(located).flatMap((row) => {
        const weight = parseDecimal(fold(row.indicator.weight?.value ?? '').replace(/%$/u, ''))
        return weight ? [{ row, weight }] : []
      })
      if (weighed.length === 0) continue
      const listsExecution = weighed.some(({ row }) => executionRate.test(row.name))
      const expected = expectedOf(located.record, listsExecution, given)
      const sum = addDecimals(...weighed.map(({ weight }) => weight))
      if (compareDecimals(sum, expected) === 0) continue
      const illegible = rowsOf(located).some(
        (row) => row.indicator.weight === null && isDoubted(spotOf(row, 'name')),
      )
      yield {
        spots: [formSpot(located), ...weighed.map(({ row }) => spotOf(row, 'weight'))],
        facts: {
          sum: formatDecimal(sum),
          expected: formatDecimal(expected),
          difference: formatDecimal(subtractDecimal(sum, expected)),
          weights: weighed.map(({ weight }) => formatDecimal(weight)),
          illegible,
        },
        ...(illegible ? { severity: 'warning' as const } : {}),
        root: rootOf(located, '指标权重'),
      }
    }
  },
  message: (facts) =>
    `指标权重 ${facts.weights.join('+')} 之和为 ${facts.sum}，应为 ${facts.expected}，相差 ${facts.difference}${facts.illegible ? '（有的权重辨认不清，请核对原件）' : ''}`,
  remedy: (facts) => `调整各指标权重，使其和为 ${facts.expected}`,
})
