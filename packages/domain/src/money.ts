import { z } from 'zod'

/**
 * An exact amount in 分 (0.01 yuan). A safe integer: the limit of 90 万亿元 is three national budgets.
 * Nothing else in Heng may hold an amount; in particular no float of yuan or 万元 ever does.
 */
export type Money = number & z.$brand<'Money'>

export const moneySchema = z.int().brand<'Money'>()

/** The units in which Chinese budget documents print amounts. */
export const amountUnits = ['元', '千元', '万元', '百万元', '亿元'] as const
export type AmountUnit = (typeof amountUnits)[number]
export const amountUnitSchema = z.enum(amountUnits)

/** Powers of ten from the unit down to 分. */
const exponents: Record<AmountUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 }

const brand = (value: number): Money => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`amount of ${value} 分 is not an exact integer`)
  return (value === 0 ? 0 : value) as Money
}

export const zero: Money = brand(0)

/** Makes an amount of whole 分; a fraction or an unsafe integer is a bug of the caller and throws. */
export const money = (fen: number): Money => brand(fen)

export const addMoney = (...amounts: readonly Money[]): Money =>
  brand(amounts.reduce<number>((sum, amount) => sum + amount, 0))

export const subtractMoney = (left: Money, right: Money): Money => brand(left - right)

const printedPattern = /^([+-]?)(\d{1,15})(?:\.(\d+))?$/

/**
 * Reads digits as printed ("3805.35", "-5648", already without separators) in `unit` as 分.
 * Returns null when the text is no number, or is finer than 0.01 yuan, or beyond the exact range:
 * the reader turns that into a doubt, never into 0.
 */
export const parseMoney = (digits: string, unit: AmountUnit): Money | null => {
  const match = printedPattern.exec(digits)
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const exponent = exponents[unit]
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  if (/[1-9]/.test(fraction.slice(exponent))) return null
  const fen = Number.parseInt(whole + kept, 10)
  if (!Number.isSafeInteger(fen)) return null
  return brand(sign === '-' ? -fen : fen)
}

/** Writes an amount in `unit` with `decimals` places, thousands separators on request; exact or throws. */
export const formatMoney = (
  amount: Money,
  unit: AmountUnit,
  options: { decimals?: number; separators?: boolean } = {},
): string => {
  const exponent = exponents[unit]
  const digits = Math.abs(amount)
    .toString()
    .padStart(exponent + 1, '0')
  const whole = digits.slice(0, -exponent)
  const decimals = options.decimals
  const full = digits.slice(-exponent)
  const significant = full.replace(/0+$/, '')
  const fraction = decimals === undefined ? significant : significant.padEnd(decimals, '0')
  if (decimals !== undefined && fraction.length > decimals)
    throw new RangeError(`${amount} 分 has more than ${decimals} decimals in ${unit}`)
  const grouped = options.separators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${amount < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`
}

/**
 * The weight of the last printed digit of an amount, in 分: "12.30" in 万元 → 100 元 = 10000 分.
 * A printed figure may be off by half of it (rounding, see the rules).
 */
export const lastDigit = (printed: string, unit: AmountUnit): Money => {
  const decimals = printed.split('.')[1]?.length ?? 0
  return brand(10 ** Math.max(0, exponents[unit] - decimals))
}
