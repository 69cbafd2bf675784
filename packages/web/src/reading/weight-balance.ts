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

/** What a form's weights are judged by, as text. */
type WeighedForm = {
  scope: PerformanceTarget['scope']
  executionWeight: string | null
  indicators: readonly { name: string | null; weight: string | null }[]
}

const expectedOf = (form: WeighedForm): Decimal => {
  const listed = form.indicators.some((indicator) => indicator.name?.includes('预算执行率'))
  if (form.scope === 'department' || listed) return hundred
  return subtractDecimal(hundred, parseDecimal(form.executionWeight ?? '10') ?? decimalOf(10))
}

/** Σ weights against what the form must reach (100 less the weight of budget execution); null without any weight. */
export const balanceOf = (form: WeighedForm): WeightBalance | null => {
  const weights = form.indicators.flatMap(({ weight }) => (weight && parseDecimal(weight)) || [])
  if (weights.length === 0) return null
  const sum = addDecimals(...weights)
  const expected = expectedOf(form)
  const order = compareDecimals(sum, expected)
  const [drawn, whole] = [Number.parseFloat(formatDecimal(sum)), Number.parseFloat(formatDecimal(expected))]
  return {
    sum: formatDecimal(sum),
    expected: formatDecimal(expected),
    state: order === 0 ? 'exact' : order < 0 ? 'below' : 'above',
    share: whole > 0 ? (drawn / whole) * 100 : 0,
  }
}

/** The balance of a form as it was read. */
export const weightBalance = (target: PerformanceTarget): WeightBalance | null =>
  balanceOf({
    scope: target.scope,
    executionWeight: target.executionWeight?.value ?? null,
    indicators: target.indicators.map(({ name, weight }) => ({
      name: name?.value ?? null,
      weight: weight?.value ?? null,
    })),
  })
