import { Refusal } from '@heng/domain/refusal'
import type { Source } from '../../source'
import { LineWriter } from '../line-writer'
import { openPdf } from './open-pdf'
import { type PageContent, pageContent } from './page-content'
import { type Measure, writePage } from './write-page'

const timeLimit = 60_000
const pieceLimit = 2_000_000

/** The height of characters most of the text has. */
const bodyHeight = (pages: readonly PageContent[]): number => {
  const counts = new Map<number, number>()
  for (const { pieces } of pages)
    for (const { text, height } of pieces) {
      const key = Math.round(height * 2) / 2
      counts.set(key, (counts.get(key) ?? 0) + text.length)
    }
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best?.[0] ?? 10
}

const measureOf = (pages: readonly PageContent[]): Measure => {
  const lefts = new Map<number, number>()
  for (const { width, pieces } of pages) {
    const key = Math.round(width)
    let left = lefts.get(key) ?? Infinity
    for (const piece of pieces) if (piece.x >= 0) left = Math.min(left, piece.x)
    lefts.set(key, left)
  }
  return {
    unit: bodyHeight(pages) / 2,
    left: (width) => {
      const left = lefts.get(Math.round(width)) ?? 0
      return Number.isFinite(left) ? left : 0
    },
  }
}

const readPages = async (bytes: Uint8Array): Promise<PageContent[]> => {
  const until = Date.now() + timeLimit
  const { document, codes, close } = await openPdf(bytes)
  try {
    const pages: PageContent[] = []
    let pieces = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await pageContent(page, number, codes)
      page.cleanup()
      pages.push(content)
      pieces += content.pieces.length
      if (pieces > pieceLimit) throw new Refusal('file-must-be-within-size-limit', '文字数量过多')
      if (Date.now() > until) throw new Refusal('reading-must-end-in-time')
    }
    return pages
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-must-be-intact', 'PDF 页面无法读取')
  } finally {
    await close()
  }
}

/**
 * Reads a PDF with a text layer into lines and grids, page by page in reading order. Throws a Refusal for a file that is
 * damaged, encrypted, too large, or a scan without text.
 */
export const readPdf = async (name: string, bytes: Uint8Array): Promise<Source> => {
  const pages = await readPages(bytes)
  const letters = pages.reduce(
    (sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0),
    0,
  )
  const empty = pages.filter((page) => page.pieces.length === 0 && page.drawn).length
  if (letters === 0 || (empty * 2 > pages.length && letters < 12 * pages.length))
    throw new Refusal('pdf-must-have-text')
  const measure = measureOf(pages)
  const writer = new LineWriter()
  for (const page of pages) {
    writePage(writer, page, measure)
    if (page.pieces.length === 0 && page.drawn)
      writer.doubt(Math.max(1, writer.next - 1), null, `第 ${page.number} 页没有文字层，未能读取`, '')
  }
  return writer.source(name, 'pdf')
}
