import type { AmountUnit } from '@heng/domain/money'
import { parseMoney } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { DraftFigure } from './draft'

const exact = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const bracketed = /^\((\d[\d,]*(?:\.\d+)?)\)$/
const dash = /^(?:[-—–－―─]+|\/|无)$/
const smudged = /^[-+]?[\d.,·'`:;_ ]*\d[\d.,·'`:;_ ]*$/

const plain = (text: string): string => (/^[-\d.,]+$/.test(text) ? text : unify(text))

const unify = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/(?<=\d) ?([.,]) ?(?=\d)/g, '$1')
    .trim()

/** Whether the text is a figure that can be read with certainty. */
export const isFigure = (text: string): boolean => text !== '' && /\d/.test(text) && exact.test(plain(text))

/** Whether the text looks as if it had been a figure. */
export const isSmudgedFigure = (text: string): boolean =>
  text !== '' && /\d/.test(text) && !isFigure(text) && smudged.test(plain(text))

/** Whether a cell of a figure column is empty: nothing, or a dash. */
export const isEmptyFigure = (text: string): boolean => text === '' || dash.test(text)

/**
 * Reads the text of a figure cell. Empty is null. A text that is no figure gives a figure with a doubt: the
 * digits that are certain (stray points behind them do not change them), or nothing.
 */
export const readFigure = (text: string, unit: AmountUnit, place: Place): DraftFigure | null => {
  if (isEmptyFigure(text)) return null
  const candidate = plain(text)
  const negative = bracketed.exec(candidate)
  if (negative?.[1]) return figureOf(`-${negative[1]}`, unit, place, null)
  if (exact.test(candidate)) return figureOf(candidate, unit, place, null)
  const trimmed = candidate.replace(/[.,·'`:;_ ]+$/, '').replace(/^[.,·'`:;_ ]+/, '')
  if (exact.test(trimmed)) return figureOf(trimmed, unit, place, '金额带有多余的符号')
  return { printed: null, amount: null, place, doubt: '金额无法辨认' }
}

const figureOf = (text: string, unit: AmountUnit, place: Place, doubt: string | null): DraftFigure => {
  const printed = text.replace(/,/g, '').replace(/^\+/, '')
  const amount = parseMoney(printed, unit)
  return { printed, amount, place, doubt: doubt ?? (amount === null ? '金额无法换算' : null) }
}
