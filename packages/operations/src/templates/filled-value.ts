import { compareDecimals, parseDecimal } from '@heng/domain/decimal'
import { amountDigits } from '@heng/domain/editing/amount-digits'
import { fold } from '@heng/domain/fold'
import type { AmountUnit } from '@heng/domain/money'
import { parseMoney } from '@heng/domain/money'
import { operators } from '@heng/domain/records/performance-target'
import type { TemplateLists } from './template-lists'
import { coreWords, natureWords } from './words'

/**
 * What a filled cell says: its value; or that it cannot be taken, or only with a doubt; or that it is none of its list's
 * words (`value` is then what is taken all the same).
 */
export type FilledValue = { value: string | null; doubt?: string; offList?: true }

/** The same sign as people write it. */
const signs: Readonly<Record<string, string>> = {
  '>=': '≥',
  '=>': '≥',
  '≧': '≥',
  '⩾': '≥',
  大于等于: '≥',
  不低于: '≥',
  '<=': '≤',
  '=<': '≤',
  '≦': '≤',
  '⩽': '≤',
  小于等于: '≤',
  不高于: '≤',
  大于: '>',
  小于: '<',
  等于: '=',
}

const oneOf = (words: readonly string[], text: string, before: string | null): FilledValue => {
  const found = words.find((word) => fold(word) === text)
  return found === undefined ? { value: before, offList: true } : { value: found }
}

const decimal = (text: string, before: string | null): FilledValue => {
  const digits = text.replace(/%$/u, '')
  if (parseDecimal(digits) === null) return { value: before, doubt: '不是数字，没有采用' }
  return digits === text ? { value: text } : { value: digits, doubt: `带百分号，按 ${digits} 读入` }
}

const kept = { doubt: '不是准确的金额，没有采用' }

type Context = {
  before: string | null
  unit: AmountUnit
  lists: TemplateLists
  /** The level 1 of the same row, for the list of level 2. */
  level1: string | null
}

const fieldValue = (field: string, text: string, { before, unit }: Context): FilledValue => {
  const folded = fold(text)
  if (field.startsWith('budget.')) {
    const digits = amountDigits(text, unit)
    return digits === null ? { value: before, ...kept } : { value: digits }
  }
  if (field === 'seq')
    return /^\d{1,9}$/u.test(folded) ? { value: folded } : { value: before, doubt: '不是整数，没有采用' }
  if (field === 'executionWeight') return decimal(folded, before)
  if (field === 'nature') {
    const word = natureWords.find((one) => folded === one || folded === `${one}性`)
    return word ? { value: word } : { value: before, offList: true }
  }
  return { value: text }
}

const indicatorValue = (column: string, text: string, { before, lists, level1 }: Context): FilledValue => {
  const folded = fold(text)
  switch (column) {
    case 'operator':
      return oneOf(operators, signs[folded] ?? signs[text] ?? folded, before)
    case 'core':
      return oneOf(coreWords, folded, before)
    case 'weight':
      return decimal(folded, before)
    case 'level1':
      return lists.level1.includes(text) ? { value: text } : { value: text, offList: true }
    case 'level2': {
      const words = level1 === null ? [...lists.level2.values()].flat() : (lists.level2.get(level1) ?? [])
      return words.includes(text) ? { value: text } : { value: text, offList: true }
    }
    default:
      return { value: text }
  }
}

/** Whether a filled text says what stood there before, however the office writes numbers and line ends. */
const saysTheSame = (path: string, before: string, text: string, unit: AmountUnit): boolean => {
  if (before.replace(/\r\n?/gu, '\n').trim() === text) return true
  if (path.startsWith('fields/budget.')) {
    const [old, now] = [parseMoney(before, unit), parseMoney(amountDigits(text, unit) ?? '', unit)]
    return old !== null && old === now
  }
  const isDecimal = /(?:\/weight|\/value|^fields\/executionWeight)$/u.test(path)
  const [old, now] = isDecimal ? [parseDecimal(before), parseDecimal(text)] : [null, null]
  return old !== null && now !== null && compareDecimals(old, now) === 0
}

/** Reads what was filled in at a path; blank is null, and what says the same as before is as it was before. */
export const filledValue = (path: string, filled: string, context: Context): FilledValue => {
  const text = filled.trim()
  if (text === '') return { value: null }
  const { before, unit } = context
  if (before !== null && saysTheSame(path, before, text, unit)) return { value: before }
  const [list = '', key = '', column = ''] = path.split('/')
  return list === 'indicators' ? indicatorValue(column, text, context) : fieldValue(key, text, context)
}
