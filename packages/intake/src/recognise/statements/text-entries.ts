import type { Side } from './draft'
import { isFigure } from './figures'
import type { RowLabel } from './row-labels'
import { isTotalName, ordinalOf, parseRowLabel } from './row-labels'
import type { PageLine } from './text-pages'

/** A label with the figures behind it, as far as the reading order of a text gives them. */
export type Entry = {
  label: string
  figures: { text: string; line: number }[]
  line: number
  endLine: number
  /** Whether something else stands before it on its line. */
  second: boolean
  /** Where it begins on its line, in half-width units. */
  column: number
  side: Side | null
}

type Token = { text: string; figure: boolean; column: number; gap: number }

const gluedFigure =
  /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+\.\d{2}|-?\d+(?=[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]|[①-⑳]))(?=[^\d.,%]+)/u

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u

const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += wide.test(char) ? 2 : 1
  return width
}

const tokensOf = (raw: string): Token[] => {
  const words: { text: string; column: number; gap: number }[] = []
  let [at, column] = [0, 0]
  for (const match of raw.replace(/\f/g, ' ').matchAll(/\S+/gu)) {
    const [word] = match
    const gap = widthOf(raw.slice(at, match.index))
    column += gap
    const glued = ordinalOf(word) === null ? gluedFigure.exec(word)?.[1] : undefined
    if (glued) {
      words.push({ text: glued, column, gap })
      words.push({ text: word.slice(glued.length), column: column + glued.length, gap: 0 })
    } else words.push({ text: word, column, gap })
    at = match.index + word.length
    column += widthOf(word)
  }
  return words.map(({ text, ...where }, nth) => {
    const [before, next] = [words[nth - 1], words[nth + 1]]
    // digits without separators before words are a code, unless they go on a row of figures or the next item opens
    const code =
      /^[1-9]\d{2}(?:\d{2}){0,4}$/.test(text) &&
      next !== undefined &&
      !isFigure(next.text) &&
      ordinalOf(next.text) === null &&
      !(before !== undefined && isFigure(before.text))
    return { text, figure: isFigure(text) && !code, ...where }
  })
}

const opensItem = (text: string): boolean =>
  ordinalOf(text) !== null ||
  /^(?:其\s*中|减|加)\s*[:：]/.test(text) ||
  /^[1-9]\d{2}(?:\d{2}){0,4}(?:\D|$)/.test(text) ||
  isTotalName(text)

const isBareCode = (label: string): boolean => /^\d{3,}$/.test(label)

/** Whether a piece of text begins a new entry, or goes on with the label before it. */
const beginsEntry = (
  current: Entry,
  token: Token,
  line: number,
  isName: (name: string) => boolean,
): boolean => {
  if (current.figures.length > 0) return true
  if (isBareCode(current.label) || current.label === '其中：') return false
  if (opensItem(token.text)) return true
  if (current.endLine !== line) return isName(parseRowLabel(current.label).name ?? '')
  return token.gap >= 3 && current.label.length > 2 && token.text.length > 1
}

/** Reads lines into entries; a label wrapped over lines goes on until its figures or the next item. */
export const entriesOf = (lines: readonly PageLine[], isName: (name: string) => boolean): Entry[] => {
  const entries: Entry[] = []
  const begin = (label: string, { column }: Token, line: number, second: boolean): Entry => {
    const entry: Entry = { label, figures: [], line, endLine: line, second, column, side: null }
    entries.push(entry)
    return entry
  }
  for (const { raw, line } of lines)
    tokensOf(raw).forEach((token, at) => {
      const current = entries.at(-1)
      if (token.figure) {
        const owner = current ?? begin('', token, line, at > 0)
        owner.figures.push({ text: token.text, line })
        owner.endLine = line
      } else if (!current || beginsEntry(current, token, line, isName)) begin(token.text, token, line, at > 0)
      else {
        const spaced = isBareCode(current.label) || /[A-Za-z]$/.test(current.label)
        current.label += spaced ? ` ${token.text}` : token.text
        current.endLine = line
      }
    })
  return entries
}

/** Where the right half of a two-sided table usually begins. */
const rightColumn = (entries: readonly Entry[]): number => {
  const columns = entries
    .filter((entry) => entry.second)
    .map((entry) => entry.column)
    .sort((left, right) => left - right)
  return columns[Math.floor(columns.length / 2)] ?? Number.POSITIVE_INFINITY
}

type Before = { last: Record<Side, RowLabel['ordinal']>; previous: Side; right: number; pairs: Set<Entry> }

const sideOf = (entry: Entry, before: Before, isExpenditure: (name: string) => boolean): Side => {
  const { ordinal, code, name, minus, ofWhich } = parseRowLabel(entry.label)
  const words = name ?? ''
  const continues = (side: Side): boolean =>
    ordinal !== null &&
    before.last[side]?.style === ordinal.style &&
    before.last[side]?.value === ordinal.value - 1
  if (code) return code.startsWith('1') ? 'revenue' : 'expenditure'
  if (isTotalName(words) && /^(?:本年)?(?:收入|支出)/.test(words))
    return words.includes('收入') ? 'revenue' : 'expenditure'
  if (entry.second || entry.column >= before.right - 2) return 'expenditure'
  if (before.pairs.has(entry) || minus || /收入$|税$/.test(words)) return 'revenue'
  const [revenue, expenditure] = [continues('revenue'), continues('expenditure')]
  if (revenue !== expenditure) return revenue ? 'revenue' : 'expenditure'
  if (isExpenditure(words)) return 'expenditure'
  return ofWhich ? before.previous : 'revenue'
}

/** Decides for each entry of a two-sided table on which side it stands. */
export const giveSides = (entries: readonly Entry[], isExpenditure: (name: string) => boolean): void => {
  const pairs = new Set<Entry>()
  entries.forEach((entry, at) => {
    const left = entries[at - 1]
    if (entry.second && left && left.line === entry.line && !left.second) pairs.add(left)
  })
  const before: Before = {
    last: { revenue: null, expenditure: null },
    previous: 'revenue',
    right: rightColumn(entries),
    pairs,
  }
  for (const entry of entries) {
    const side = sideOf(entry, before, isExpenditure)
    entry.side = side
    before.previous = side
    const { ordinal } = parseRowLabel(entry.label)
    if (ordinal) before.last[side] = ordinal
  }
}
