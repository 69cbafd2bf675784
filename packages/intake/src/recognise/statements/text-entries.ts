import type { Side } from './draft'
import { isFigure } from './figures'
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
  side: Side | null
}

type Token = { text: string; figure: boolean }

const gluedFigure = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+\.\d{2})(?=[^\d.,%]+)/u

const tokensOf = (raw: string): Token[] => {
  const words: string[] = []
  for (const word of raw.replace(/\f/g, ' ').split(/\s+/u)) {
    if (word === '') continue
    const glued = ordinalOf(word) === null ? gluedFigure.exec(word)?.[1] : undefined
    if (glued) words.push(glued, word.slice(glued.length))
    else words.push(word)
  }
  return words.map((text, at) => {
    const next = words[at + 1]
    // digits without separators before words are a code
    const code = /^[1-9]\d{2}(?:\d{2}){0,4}$/.test(text) && next !== undefined && !isFigure(next)
    return { text, figure: isFigure(text) && !code }
  })
}

const opensItem = (text: string): boolean =>
  ordinalOf(text) !== null ||
  /^(?:其\s*中|减|加)\s*[:：]/.test(text) ||
  /^[1-9]\d{2}(?:\d{2}){0,4}(?:\D|$)/.test(text) ||
  isTotalName(text)

/** Reads lines into entries; a label wrapped over lines goes on until its figures or the next item. */
export const entriesOf = (lines: readonly PageLine[], isName: (name: string) => boolean): Entry[] => {
  const entries: Entry[] = []
  let current: Entry | null = null
  for (const { raw, line } of lines) {
    const tokens = tokensOf(raw)
    let fresh = true
    tokens.forEach((token, at) => {
      if (token.figure) {
        if (!current) {
          current = { label: '', figures: [], line, endLine: line, second: at > 0, side: null }
          entries.push(current)
        }
        current.figures.push({ text: token.text, line })
        current.endLine = line
        fresh = false
        return
      }
      const opens = opensItem(token.text)
      const complete =
        current !== null && current.line !== line && isName(parseRowLabel(current.label).name ?? '')
      const bareCode = current !== null && /^\d{3,}$/.test(current.label)
      if (
        !current ||
        current.figures.length > 0 ||
        (opens && !bareCode && current.label !== '其中：') ||
        complete
      ) {
        current = { label: token.text, figures: [], line, endLine: line, second: !fresh, side: null }
        entries.push(current)
      } else {
        current.label += bareCode || /[A-Za-z]$/.test(current.label) ? ` ${token.text}` : token.text
        current.endLine = line
      }
      fresh = false
    })
  }
  return entries
}

/** Decides for each entry of a two-sided table on which side it stands. */
export const giveSides = (entries: readonly Entry[], isExpenditure: (name: string) => boolean): void => {
  const last: Record<Side, { style: string; value: number } | null> = { revenue: null, expenditure: null }
  const firstOfPair = new Set<Entry>()
  entries.forEach((entry, at) => {
    const before = entries[at - 1]
    if (entry.second && before && before.line === entry.line && !before.second) firstOfPair.add(before)
  })
  let previous: Side = 'revenue'
  for (const entry of entries) {
    const label = parseRowLabel(entry.label)
    const name = label.name ?? ''
    const continues = (side: Side): boolean =>
      label.ordinal !== null &&
      last[side]?.style === label.ordinal.style &&
      last[side]?.value === label.ordinal.value - 1
    const decide = (): Side => {
      if (label.code) return label.code.startsWith('1') ? 'revenue' : 'expenditure'
      if (isTotalName(name) && /^(?:本年)?(?:收入|支出)/.test(name))
        return name.includes('收入') ? 'revenue' : 'expenditure'
      if (entry.second) return 'expenditure'
      if (firstOfPair.has(entry)) return 'revenue'
      if (label.minus || /收入$|税$/.test(name)) return 'revenue'
      const [revenue, expenditure] = [continues('revenue'), continues('expenditure')]
      if (revenue !== expenditure) return revenue ? 'revenue' : 'expenditure'
      if (isExpenditure(name)) return 'expenditure'
      if (label.ofWhich) return previous
      return 'revenue'
    }
    entry.side = decide()
    previous = entry.side
    if (label.ordinal) last[entry.side] = label.ordinal
  }
}
