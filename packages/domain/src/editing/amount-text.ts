import type { Amount } from '../amount'
import { type AmountUnit, parseMoney } from '../money'
import { amountDigits } from './amount-digits'

/** Behind the digits of an amount whose source printed them in another unit than the table's. */
const otherUnit = '（单位不同）'

/**
 * An amount as the text people edit: its digits as printed. Where the digits alone would be read as another amount
 * (the source gave them in another unit), words behind them keep them from being read at all.
 */
export const amountText = ({ printed, amount }: Amount, unit: AmountUnit): string =>
  amount === null && parseMoney(printed, unit) !== null ? `${printed}${otherUnit}` : printed

/**
 * Reads an edited text as an amount in `unit`; separators, spaces and full-width digits are allowed. `amount` is null
 * where the text is no exact amount: that is a doubt, never 0.
 */
export const amountFrom = (text: string, unit: AmountUnit): Amount => {
  if (text.endsWith(otherUnit)) return { printed: text.slice(0, -otherUnit.length), amount: null }
  const exact = parseMoney(text, unit)
  if (exact !== null) return { printed: text, amount: exact }
  const digits = amountDigits(text, unit)
  return digits === null
    ? { printed: text, amount: null }
    : { printed: digits, amount: parseMoney(digits, unit) }
}
