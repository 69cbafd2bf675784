import type { Amount } from '@heng/domain/amount'
import { type AmountUnit, parseMoney } from '@heng/domain/money'

/** Digits as printed without separators and spaces; null where the text is no amount. */
const digitsOf = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  return /^[+-]?\d{1,15}(?:\.\d{1,8})?$/.test(plain) ? plain : null
}

/** Reads a printed amount; null where the text is none. An amount finer than 分 has a null value. */
export const printedAmount = (text: string, unit: AmountUnit): Amount | null => {
  const printed = digitsOf(text)
  return printed === null ? null : { printed, amount: parseMoney(printed, unit) }
}
