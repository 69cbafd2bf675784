import { fold } from '@heng/domain/fold'
import type { TextLine } from '../../source'
import type { Reading } from '../../reading'
import { isPageNumber } from './line-kinds'

/** Pages a repeated line must head before it counts as a page header. */
const headerPages = 3

/** First and last text lines of every page, told by form feeds. */
const pageEdges = (reading: Reading): { tops: TextLine[]; bottoms: TextLine[] } => {
  const { blocks, rawLines } = reading.source
  const tops: TextLine[] = []
  const bottoms: TextLine[] = []
  let page = 0
  let last: TextLine | null = null
  let lastPage = -1
  let scanned = 0
  for (const block of blocks) {
    for (; scanned < block.line; scanned += 1) if (rawLines[scanned]?.includes('\f')) page += 1
    if (page !== lastPage) {
      if (last) bottoms.push(last)
      if (block.kind === 'text') tops.push(block)
    }
    last = block.kind === 'text' ? block : null
    lastPage = page
  }
  if (last) bottoms.push(last)
  return page === 0 ? { tops: [], bottoms: [] } : { tops, bottoms }
}

/** Bare numbers that count the pages up: most of those in the document, each one more than the one before. */
const countedPages = (lines: readonly TextLine[]): TextLine[] => {
  const bare = lines.filter((line) => /^\d{1,3}$/.test(line.text))
  const chain: TextLine[] = []
  for (const line of bare) {
    const before = chain.at(-1)
    if (!before || Number.parseInt(line.text, 10) === Number.parseInt(before.text, 10) + 1) chain.push(line)
  }
  return chain.length >= 4 && chain.length * 10 >= bare.length * 8 ? chain : []
}

/**
 * Claims page numbers and the headers repeated on every page, before anything else is recognised: they may
 * stand in the middle of a table, a form or a sentence.
 */
export const claimPageMarks = (reading: Reading): void => {
  const { ledger, source } = reading
  const lines = source.blocks.filter((block): block is TextLine => block.kind === 'text')
  const { tops, bottoms } = pageEdges(reading)
  const repeated = new Map<string, number>()
  for (const line of tops) {
    const key = fold(line.text)
    repeated.set(key, (repeated.get(key) ?? 0) + 1)
  }
  for (const line of lines) if (isPageNumber(line.text)) ledger.heading(line)
  for (const edge of [bottoms, tops]) {
    const bare = edge.filter((line) => /^\d{1,4}$/.test(line.text))
    if (bare.length * 2 >= edge.length) for (const line of bare) ledger.heading(line)
  }
  for (const line of countedPages(lines)) ledger.heading(line)
  // The title of a form printed on a page of its own heads every page as well.
  for (const line of tops) {
    const key = fold(line.text)
    const pages = repeated.get(key) ?? 0
    if (pages >= headerPages && pages * 2 >= tops.length && !/[表书](?:\([^()]*\))?$/.test(key))
      ledger.heading(line)
  }
}
