import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from '@heng/domain/refusal'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { OperationCodes } from './page-rules'

const pageLimit = 3_000

export type OpenPdf = { document: PDFDocumentProxy; codes: OperationCodes; close: () => Promise<void> }

/** Where the library keeps the tables of Chinese fonts that a file names without bringing them. */
const libraryFolder = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** What a failure to open a file means to the user. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException'
    ? new Refusal('file-must-not-be-encrypted')
    : new Refusal('file-must-be-intact', 'PDF 结构不完整')
}

/** Opens a PDF. Scripts, links, forms and pictures in it are not looked at. Throws a Refusal. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = libraryFolder()
  const task = library.getDocument({
    // the library takes over the bytes it is given
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  const close = (): Promise<void> => task.destroy()
  try {
    const document = await task.promise
    if (document.numPages > pageLimit)
      throw new Refusal('file-must-be-within-size-limit', `页数 ${document.numPages}，上限 ${pageLimit}`)
    return { document, codes: library.OPS, close }
  } catch (error) {
    await close()
    throw refusalOf(error)
  }
}
