import { type AmountUnit, amountUnits, formatMoney, money } from '@heng/domain/money'
import { columnDecimals, isNegative, withSeparators } from '../reading/printed-amount'

/** In what unit and to how many decimals amounts stand under one another. */
export type FigureColumn = { unit: AmountUnit; decimals: number }

/** The column in which amounts (分) fall under the one asked about, none of them rounded. */
export const figureColumn = (
  fen: readonly number[],
  { unit: given, printed }: { unit: string | null; printed: string | null },
): FigureColumn => {
  const unit = amountUnits.find((one) => one === given) ?? '万元'
  return { unit, decimals: columnDecimals([printed, ...fen.map((one) => formatMoney(money(one), unit))]) }
}

export const figureText = (fen: number, { unit, decimals }: FigureColumn): string =>
  withSeparators(formatMoney(money(fen), unit, { decimals }))

/** An exact amount of 分, a negative one marked as such. */
export const FigureText = ({ fen, column }: { fen: number; column: FigureColumn }) => {
  const text = figureText(fen, column)
  return <span className={isNegative(text) ? 'number negative' : 'number'}>{text}</span>
}
