import type { Decimal } from '@heng/domain/decimal'
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  parseDecimal,
  subtractDecimal,
} from '@heng/domain/decimal'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'

export type WeightBalance = {
  sum: string
  expected: string
  state: 'exact' | 'below' | 'above'
  /** Filled part of the bar in per cent; more than 100 is an overflow. */
  share: number
}

const hundred = decimalOf(100)

const expectedOf = (target: PerformanceTarget): Decimal => {
  const listed = target.indicators.some((indicator) => indicator.name?.value.includes('预算执行率'))
  if (target.scope === 'department' || listed) return hundred
  return subtractDecimal(hundred, parseDecimal(target.executionWeight?.value ?? '10') ?? decimalOf(10))
}

/** Σ weights against what the form must reach (100 less the weight of budget execution); null without any weight. */
export const weightBalance = (target: PerformanceTarget): WeightBalance | null => {
  const weights = target.indicators.flatMap((indicator) => {
    const weight = indicator.weight && parseDecimal(indicator.weight.value)
    return weight ? [weight] : []
  })
  if (weights.length === 0) return null
  const sum = addDecimals(...weights)
  const expected = expectedOf(target)
  const order = compareDecimals(sum, expected)
  const [drawn, whole] = [Number.parseFloat(formatDecimal(sum)), Number.parseFloat(formatDecimal(expected))]
  return {
    sum: formatDecimal(sum),
    expected: formatDecimal(expected),
    state: order === 0 ? 'exact' : order < 0 ? 'below' : 'above',
    share: whole > 0 ? (drawn / whole) * 100 : 0,
  }
}
