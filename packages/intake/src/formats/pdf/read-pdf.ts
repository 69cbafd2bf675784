import { Refusal } from '@heng/domain/refusal'
import type { Source } from '../../source'
import { LineWriter } from '../line-writer'
import { findRecogniser } from '../scan/find-recogniser'
import { recognisePage } from '../scan/recognise-page'
import { recognisedDoubts } from '../scan/recognised-doubts'
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

/** A page that shows something, none of it text. */
const isScan = (page: PageContent): boolean => page.pieces.length === 0 && page.drawn

const hasText = (pages: readonly PageContent[]): boolean => {
  const letters = pages.reduce(
    (sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0),
    0,
  )
  return letters > 0 && (pages.filter(isScan).length * 2 <= pages.length || letters >= 12 * pages.length)
}

/** What to do with a scan, by what is installed. */
const refuseScan = async (): Promise<never> => {
  const recogniser = await findRecogniser()
  throw new Refusal(
    'pdf-must-have-text',
    recogniser
      ? '本机装有文字识别程序，可以选择“用文字识别读取”（命令行加 --ocr），读出的内容须逐项核对'
      : '要在本机识别，须安装 tesseract 及其简体中文数据（tesseract-ocr、tesseract-ocr-chi-sim）和 poppler-utils',
  )
}

const writePages = (pages: readonly PageContent[]): LineWriter => {
  const measure = measureOf(pages)
  const writer = new LineWriter()
  for (const page of pages) {
    writePage(writer, page, measure)
    if (isScan(page))
      writer.doubt(Math.max(1, writer.next - 1), null, `第 ${page.number} 页没有文字层，未能读取`, '')
  }
  return writer
}

/**
 * Reads a PDF with a text layer into lines and grids, page by page in reading order. Throws a Refusal for a file that is
 * damaged, encrypted, too large, or a scan without text.
 */
export const readPdf = async (name: string, bytes: Uint8Array): Promise<Source> => {
  const pages = await readPages(bytes)
  if (!hasText(pages)) return refuseScan()
  return writePages(pages).source(name, 'pdf')
}

/** How long all scanned pages of a file may take, in milliseconds. */
const scanTimeLimit = 1_200_000

/**
 * Reads a PDF whose pages, or some of them, are pictures, through an installed text recognition. Whatever came from a picture
 * is a doubt. Throws a Refusal where none is installed, and as readPdf does.
 */
export const readScannedPdf = async (name: string, bytes: Uint8Array): Promise<Source> => {
  const until = Date.now() + scanTimeLimit
  const recogniser = await findRecogniser()
  if (!recogniser) return refuseScan()
  const pages: PageContent[] = []
  const recognised = new Set<number>()
  for (const page of await readPages(bytes)) {
    // a picture may be all that a page holds, and is not looked at before
    const isPicture = page.pieces.length === 0
    if (isPicture) recognised.add(page.number)
    pages.push(isPicture ? await recognisePage(recogniser, bytes, page, until - Date.now()) : page)
  }
  const source = writePages(pages).source(name, 'pdf')
  if (source.rawLines.every((line) => line.trim() === ''))
    throw new Refusal('pdf-must-have-text', '没有识别出文字')
  return { ...source, doubts: [...source.doubts, ...recognisedDoubts(source, recognised)], recognised: true }
}
