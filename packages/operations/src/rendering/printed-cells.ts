import type { Amount } from '@heng/domain/amount'
import type { Party } from '@heng/domain/party'
import type { CellContent, SumTerm } from '@heng/render/document'

export const emptyCell: CellContent = { kind: 'empty' }

/** A cell of text; what is not there is an empty cell. */
export const textCell = (text: string | null | undefined): CellContent =>
  text === null || text === undefined || text === '' ? emptyCell : { kind: 'text', text }

/** A cell of digits that are a name. */
export const codeCell = (text: string | null | undefined): CellContent =>
  text === null || text === undefined || text === '' ? emptyCell : { kind: 'code', text }

export const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0

/** An amount with the digits its source printed: neither more decimals nor fewer. */
export const amountCell = (
  amount: Amount | null | undefined,
  sum: readonly SumTerm[] | null = null,
): CellContent => {
  if (!amount) return emptyCell
  if (!/^-?\d+(?:\.\d+)?$/.test(amount.printed)) return textCell(amount.printed)
  return {
    kind: 'amount',
    value: amount.printed,
    decimals: decimalsOf(amount.printed),
    ...(sum ? { sum } : {}),
  }
}

/** An organization as documents write it: "109-示例区财政局". */
export const partyText = ({ code, name }: Party): string => (code === null ? name : `${code}-${name}`)

/** Width of a text in full-width characters. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += char < '\u2E80' ? 0.55 : 1
  return width
}
