import type { AmountUnit } from '../money'
import { parseMoney } from '../money'

const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/
/** A negative amount as accountants and their spreadsheets write it. */
const bracketed = /^\(([^()+-]+)\)$/

/**
 * An amount as somebody typed it or as a spreadsheet gave it → the digits a record keeps: without thousands
 * separators, plus sign and leading zeros; decimals stay as they were written, brackets are a minus, the unit
 * itself may stand behind. Null where the text is no exact number in `unit` (words, another unit, an exponent,
 * misplaced separators, finer than 分, beyond the exact range).
 */
export const amountDigits = (typed: string, unit: AmountUnit): string | null => {
  const text = typed.normalize('NFKC').replace('−', '-').trim()
  const bare = text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text
  const match = grouped.exec(bare.replace(bracketed, '-$1'))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const kept = `${whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')}${fraction}`
  const digits = sign === '-' && /[1-9]/.test(kept) ? `-${kept}` : kept
  return parseMoney(digits, unit) === null ? null : digits
}
