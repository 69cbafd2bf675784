import { addMoney, formatMoney, parseMoney, subtractMoney, type Money } from '@heng/domain/money'

/** An amount of the model, written in 万元 ("186.40"); what is no amount is a bug of the sample and throws. */
export const amountOf = (text: string): Money => {
  const amount = parseMoney(text, '万元')
  if (amount === null) throw new Error(`amount of the sample: ${text}`)
  return amount
}

/** "3805.35": 万元 with two decimals, null for an empty cell. */
export const cents = (amount: Money | null): string | null =>
  amount === null ? null : formatMoney(amount, '万元', { decimals: 2 })

/** "3805" or "3805.35": 万元 with the decimals it needs, null for an empty cell. */
export const shortest = (amount: Money | null): string | null =>
  amount === null ? null : formatMoney(amount, '万元')

/** "3,805.35": as running text writes it. */
export const prose = (amount: Money): string => formatMoney(amount, '万元', { separators: true })

/** "3,805.35" from "3805.35"; an empty cell is "". */
export const separated = (printed: string | null | undefined): string => {
  if (printed === null || printed === undefined) return ''
  const [whole = '', fraction] = printed.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** "增加 12 万元", "减少 3.5 万元" or "持平", against last year. */
export const changeText = (current: Money, previous: Money): { word: string; amount: Money } => {
  const difference = subtractMoney(current, previous)
  return difference < 0
    ? { word: '减少', amount: subtractMoney(previous, current) }
    : { word: difference > 0 ? '增加' : '持平', amount: difference }
}

export const total = (amounts: readonly Money[]): Money => addMoney(...amounts)

/** Zero is printed as an empty cell. */
export const emptyIfZero = (amount: Money): Money | null => (amount === 0 ? null : amount)
