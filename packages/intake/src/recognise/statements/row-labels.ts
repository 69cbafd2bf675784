import { fold } from '@heng/domain/fold'

/** The kinds of ordinals before a row name, outermost first in most tables. */
export type OrdinalStyle = '一、' | '（一）' | '1.' | '（1）' | '①'

export type RowLabel = {
  /** The name without ordinal, 其中, 减 and code; null when nothing is left. */
  name: string | null
  code: string | null
  ordinal: { style: OrdinalStyle; value: number } | null
  /** The source says 其中：. */
  ofWhich: boolean
  /** The source says 减：. */
  minus: boolean
}

const chinese = '〇零一二三四五六七八九十百'
const patterns: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ['（一）', new RegExp(`^[(（]([${chinese}]+)[)）][、.．]?\\s*`)],
  ['一、', new RegExp(`^([${chinese}]+)[、.．]\\s*`)],
  ['（1）', /^[(（](\d{1,2})[)）][、.．]?\s*/],
  ['1.', /^(\d{1,2})(?:[、．]|\.(?!\d))\s*/],
  ['①', /^([①-⑳㈠-㈩⑴-⒇])[、.．]?\s*/u],
]

const chineseValue = (text: string): number => {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  if (!text.includes('十')) return Math.max(0, digits.indexOf(text.slice(-1)))
  const high = tens ? Math.max(1, digits.indexOf(tens.slice(-1))) : 1
  return high * 10 + (ones ? Math.max(0, digits.indexOf(ones.slice(0, 1))) : 0)
}

const ordinalValue = (style: OrdinalStyle, text: string): number => {
  if (style === '①') return (((text.codePointAt(0) ?? 0x2460) - 0x2460) % 20) + 1
  if (style === '一、' || style === '（一）') return chineseValue(text)
  return Number.parseInt(text, 10)
}

const ofWhichPattern = /^(?:其\s*中|其中)\s*[:：、]?\s*/
const minusPattern = /^减(?:少|去)?\s*[:：]\s*/
const plusPattern = /^加\s*[:：]\s*/
const codePattern = /^([1-9]\d{2}(?:\d{2}){0,4})(?=\D|$)[\s\-—:：]*/

/** The ordinal at the beginning of a text. */
export const ordinalOf = (text: string): { style: OrdinalStyle; value: number; length: number } | null => {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) return { style, value: ordinalValue(style, match[1]), length: match[0].length }
  }
  return null
}

/** Takes a printed row label apart: "其中：2100410突发…", "四、减：上解支出", "（十六）商业服务业等支出". */
export const parseRowLabel = (printed: string): RowLabel => {
  let rest = printed.trim()
  const label: RowLabel = { name: null, code: null, ordinal: null, ofWhich: false, minus: false }
  for (;;) {
    const before = rest
    const ordinal = label.ordinal ? null : ordinalOf(rest)
    if (ordinal && ordinal.length < rest.length) {
      label.ordinal = { style: ordinal.style, value: ordinal.value }
      rest = rest.slice(ordinal.length)
    }
    if (ofWhichPattern.test(rest) && rest.replace(ofWhichPattern, '') !== '') {
      label.ofWhich = true
      rest = rest.replace(ofWhichPattern, '')
    }
    if (minusPattern.test(rest)) {
      label.minus = true
      rest = rest.replace(minusPattern, '')
    }
    rest = rest.replace(plusPattern, '')
    if (rest === before) break
  }
  const code = codePattern.exec(rest)
  if (code?.[1] && /[\u4E00-\u9FFF]/u.test(rest.slice(code[0].length))) {
    label.code = code[1]
    rest = rest.slice(code[0].length)
  }
  label.name = rest.trim() || null
  return label
}

const totalPattern =
  /^(?:本年|当年)?(?:收入|支出|收支|资金来源)?(?:合计|总计)$|^(?:收入|支出)(?:总|合)计数?$|^总\s*计$|^合\s*计$/

/** Whether a row name is that of a total row. */
export const isTotalName = (text: string, more: readonly string[] = []): boolean => {
  const folded = fold(text).replace(/[:：]$/, '')
  return totalPattern.test(folded) || more.includes(folded)
}

/** Whether a text is a subject or organization code standing alone. */
export const isCodeText = (text: string): boolean =>
  /^(?:[1-9]\d{2}(?:\d{2}){0,4}|[1-9]\d{5}|[ABC](?:\d{2,})?)$/.test(text)
