import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { Reading } from '../../reading'
import type { TextLine } from '../../source'
import { isNote, isPageNumber, isTableLabel, isUnitLine, organizationLine, titleShapes } from './title-words'

/** A line of running text with the words as printed, spaces kept. */
export type PageLine = { line: number; raw: string; text: string }

/** The lines of one table of a text whose cells are separated by spaces, page by page. */
export type TextTable = {
  shapes: readonly TableShape[]
  title: PageLine
  pages: { lines: PageLine[]; titleAt: number | null }[]
}

/** Runs of unclaimed text lines; anything else between them but a page number ends a run. */
const runsOf = ({ source, ledger }: Reading): TextLine[][] => {
  const runs: TextLine[][] = [[]]
  let marked = false
  for (const block of source.blocks) {
    const use = ledger.useOf(block.line)
    const isMark = use?.use === 'heading' && use.record === null
    if (block.kind === 'text' && !use)
      // a page number takes the place of the empty line
      runs.at(-1)?.push(marked && block.blankBefore === 0 ? { ...block, blankBefore: 1 } : block)
    else if (!isMark && runs.at(-1)?.length !== 0) runs.push([])
    marked = isMark
  }
  return runs.filter((run) => run.length >= 3)
}

/**
 * Cuts a run into pages. An extraction that puts an empty line after every line puts none between pages; other
 * texts are cut before each title.
 */
const pagesOf = (
  run: readonly TextLine[],
  titled: (text: string) => boolean,
  rawLines: readonly string[],
): PageLine[][] => {
  const spaced = run.filter((line) => line.blankBefore > 0).length > run.length * 0.7
  const pages: PageLine[][] = [[]]
  run.forEach((line, at) => {
    const raw = rawLines[line.line - 1] ?? line.text
    const cut = raw.startsWith('\f') || (spaced ? line.blankBefore === 0 && at > 0 : titled(line.text))
    if (cut && pages.at(-1)?.length !== 0) pages.push([])
    pages.at(-1)?.push({ line: line.line, raw, text: line.text })
  })
  return pages
}

/** Finds the tables of running text by their titles, which may stand above or below the table. */
export const textTables = (reading: Reading): TextTable[] => {
  const cache = new Map<string, TableShape[]>()
  const shapesOf = (text: string): TableShape[] => {
    const known = cache.get(text) ?? titleShapes(text, reading.shapes.tables)
    cache.set(text, known)
    return known
  }
  const tables: TextTable[] = []
  for (const run of runsOf(reading)) {
    let open: TextTable | null = null
    for (const page of pagesOf(run, (text) => shapesOf(text).length > 0, reading.source.rawLines)) {
      const titleAt = page.findIndex((line) => shapesOf(line.text).length > 0)
      const title = page[titleAt]
      if (title) {
        open = { shapes: shapesOf(title.text), title, pages: [{ lines: page, titleAt }] }
        tables.push(open)
      } else if (open) open.pages.push({ lines: page, titleAt: null })
    }
  }
  return tables
}

/** Lines of a table that are neither header nor row. */
export const isFurniture = (text: string): boolean =>
  isUnitLine(text) ||
  isTableLabel(text) ||
  (isPageNumber(text) && !/^\d+$/.test(text)) ||
  isNote(text) ||
  organizationLine(text) !== null ||
  /^收入支出$/.test(text.replace(/\s/gu, ''))
