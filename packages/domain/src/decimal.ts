import { z } from 'zod'

/** An exact decimal number for indicator values and weights: `units` × 10^−`scale`. Never a float. */
export type Decimal = { readonly units: bigint; readonly scale: number }

const pattern = /^([+-]?)(\d{1,40})(?:\.(\d{1,20}))?$/

/** Reads "12", "2.5", "-0.30"; anything else (also "", "≥3", "1e3") is null. */
export const parseDecimal = (text: string): Decimal | null => {
  const match = pattern.exec(text)
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

export const decimalSchema = z.string().refine((text) => parseDecimal(text) !== null, 'not a decimal number')

const align = (left: Decimal, right: Decimal): [bigint, bigint, number] => {
  const scale = Math.max(left.scale, right.scale)
  return [
    left.units * 10n ** BigInt(scale - left.scale),
    right.units * 10n ** BigInt(scale - right.scale),
    scale,
  ]
}

export const decimalOf = (value: number | bigint): Decimal => ({ units: BigInt(value), scale: 0 })

export const addDecimals = (...values: readonly Decimal[]): Decimal =>
  values.reduce((sum, value) => {
    const [left, right, scale] = align(sum, value)
    return { units: left + right, scale }
  }, decimalOf(0))

export const subtractDecimal = (left: Decimal, right: Decimal): Decimal =>
  addDecimals(left, { units: -right.units, scale: right.scale })

export const multiplyDecimal = (left: Decimal, right: Decimal): Decimal => ({
  units: left.units * right.units,
  scale: left.scale + right.scale,
})

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export const compareDecimals = (left: Decimal, right: Decimal): number => {
  const [a, b] = align(left, right)
  return a < b ? -1 : a > b ? 1 : 0
}

/** Shortest exact writing: 2.50 → "2.5", 10 → "10". */
export const formatDecimal = (value: Decimal): string => {
  const negative = value.units < 0n
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0')
  const whole = value.scale ? digits.slice(0, -value.scale) : digits
  const fraction = value.scale ? digits.slice(-value.scale).replace(/0+$/, '') : ''
  return `${negative && (fraction || whole !== '0') ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}
