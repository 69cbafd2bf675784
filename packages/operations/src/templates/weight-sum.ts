import { addDecimals, decimalOf, formatDecimal, parseDecimal, subtractDecimal } from '@heng/domain/decimal'
import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { versionIn } from '@heng/statute/parameters/dated'
import { performanceThresholds } from '@heng/statute/parameters/performance-thresholds'

const executionWords = '预算执行率'

/** What the weights of a form make, and what they should make, as the rule on weights sees it. */
export const weightsOf = (
  { scope, fields, indicators }: EditionTarget,
  fiscalYear: number,
): { sum: number | null; expected: number } => {
  const { fullWeight, executionWeight } = versionIn(performanceThresholds, fiscalYear).value
  const weights = indicators.flatMap(({ weight }) => parseDecimal(weight ?? '') ?? [])
  const lists = indicators.some(({ name }) => name?.includes(executionWords))
  const execution = parseDecimal(fields.executionWeight ?? '') ?? decimalOf(executionWeight)
  const whole = decimalOf(fullWeight)
  return {
    sum: weights.length === 0 ? null : Number(formatDecimal(addDecimals(...weights))),
    expected: Number(
      formatDecimal(scope === 'department' || lists ? whole : subtractDecimal(whole, execution)),
    ),
  }
}

/** The same as formulas over the addresses of a sheet. */
export const expectedWeights = (given: {
  weights: string
  names: string | null
  execution: string | null
  scope: EditionTarget['scope']
  fiscalYear: number
}): { sum: string; expected: string } => {
  const { fullWeight, executionWeight } = versionIn(performanceThresholds, given.fiscalYear).value
  const { weights, names, execution } = given
  const own =
    execution === null
      ? String(executionWeight)
      : `IF(ISNUMBER(${execution}),${execution},${executionWeight})`
  const less = `${fullWeight}-${own}`
  const expected =
    given.scope === 'department'
      ? String(fullWeight)
      : names === null
        ? less
        : `IF(COUNTIF(${names},"*${executionWords}*")>0,${fullWeight},${less})`
  return { sum: `IF(COUNT(${weights})=0,"",ROUND(SUM(${weights}),6))`, expected }
}
