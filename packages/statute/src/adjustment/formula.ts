import { fold } from '@heng/domain/fold'

/** A formula over the rows of a table: total = Σ sign × part, by row names. */
export type Formula = { total: string; parts: readonly { name: string; sign: 1 | -1 }[] }

const name = String.raw`[\p{Script=Han}“”"（）()]{2,20}`
const formula = new RegExp(`(${name})\\s*[=＝]\\s*(${name}(?:\\s*[+＋\\-－–—]\\s*${name})+)`, 'gu')
const part = new RegExp(`([+＋\\-－–—]?)\\s*(${name})`, 'gu')

/** The formulas a note states: "本级财力合计=本级收入+上级补助收入+调入资金". */
export const parseFormulas = (text: string): Formula[] =>
  [...text.matchAll(formula)].map(([, total = '', sum = '']) => ({
    total: fold(total),
    parts: [...sum.matchAll(part)].map(([, operator = '', words = '']) => ({
      name: fold(words),
      sign: /[-－–—]/.test(operator) ? -1 : 1,
    })),
  }))
