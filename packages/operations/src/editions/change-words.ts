import { amountFrom } from '@heng/domain/editing/amount-text'
import { type AmountUnit, formatMoney, type Money, subtractMoney, zero } from '@heng/domain/money'

/** How many decimals an amount is printed with. */
const decimalsOf = (text: string | null): number => text?.split('.')[1]?.trim().length ?? 0

/** By how much an amount changed, exactly; null where either text is no amount. An empty one counts as nothing. */
export const amountChange = (before: string | null, after: string | null, unit: AmountUnit): Money | null => {
  const was = before === null ? zero : amountFrom(before, unit).amount
  const is = after === null ? zero : amountFrom(after, unit).amount
  return was === null || is === null ? null : subtractMoney(is, was)
}

/** "+7,050.00", to the decimals that the two texts are printed with. */
export const signedAmount = (
  change: Money,
  { before, after, unit }: { before: string | null; after: string | null; unit: AmountUnit },
): string => {
  const decimals = Math.max(decimalsOf(before), decimalsOf(after))
  return `${change > 0 ? '+' : ''}${formatMoney(change, unit, { decimals, separators: true })}`
}

/** An amount with separators, to the decimals it is printed with; a text that is none as it is. */
export const amountPrinted = (text: string, unit: AmountUnit): string => {
  const { amount } = amountFrom(text, unit)
  return amount === null ? text : formatMoney(amount, unit, { decimals: decimalsOf(text), separators: true })
}

const printed = (text: string | null, unit: AmountUnit): string =>
  text === null ? '空' : amountPrinted(text, unit)

/** Behind what changed: " +7,050.00 万元（12,000.00 → 19,050.00）", or how it is written now where it amounts to the same. */
export const amountWords = (before: string | null, after: string | null, unit: AmountUnit): string => {
  const change = amountChange(before, after, unit)
  const from = `${printed(before, unit)} → ${printed(after, unit)}`
  if (change === null || change === 0)
    return `由${before === null ? '空' : ` ${printed(before, unit)} `}改为${after === null ? '空' : ` ${printed(after, unit)}`}`
  return ` ${signedAmount(change, { before, after, unit })} ${unit}（${from}）`
}

/** Beyond this a text is not quoted: the comparison shows it beside what it was. */
const longest = 40

/** A text in quotation marks, those within it in single ones. */
export const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** What became of a text. */
export const textWords = (before: string | null, after: string | null): string => {
  if (before === null) return (after ?? '').length > longest ? '补填' : `补填为${quoted(after ?? '')}`
  if (after === null) return before.length > longest ? '清空' : `清空（原为${quoted(before)}）`
  if (before.length > longest || after.length > longest)
    return `改写（原 ${before.length} 字，现 ${after.length} 字）`
  return `由${quoted(before)}改为${quoted(after)}`
}
