import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { csvSeparator, readCsv } from './formats/csv'
import { decodeText } from './formats/decode'
import { detectType } from './formats/detect'
import { isWebPage, readHtmlPage } from './formats/html-page'
import { readText } from './formats/text'
import { recogniseSource } from './read-document'
import type { Source } from './source'

/** Whether a file is stored as a ZIP archive: an office file of today, or an archive of several. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** `ocr`: pages that are pictures are read by an installed text recognition, and all of it is doubted. */
export type ReadingOptions = { ocr?: boolean }

const readDecoded = (name: string, content: string): Source => {
  if (isWebPage(content)) return readHtmlPage(name, content)
  const separator = csvSeparator(content)
  return separator === null ? readText(name, content) : readCsv(name, content, separator)
}

/**
 * Reads the lines and grids of a file of any kind Heng knows; what it is its content decides. What a text file does
 * not need is loaded only when an office file comes. Throws a Refusal when the file cannot be read.
 */
export const readSource = async (
  name: string,
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<Source> => {
  const type = detectType(bytes)
  switch (type) {
    case 'text':
      return readDecoded(name, decodeText(bytes))
    case 'workbook-zip':
    case 'workbook-ole':
    case 'workbook-xml': {
      const { readWorkbook } = await import('./formats/xlsx/read-workbook')
      return readWorkbook(name, bytes, type === 'workbook-zip')
    }
    case 'word':
    case 'legacy-word': {
      const { readWord } = await import('./formats/docx/read-word')
      if (type === 'word') return readWord(name, bytes)
      const { convertLegacy } = await import('./formats/convert-legacy')
      return readWord(name, await convertLegacy(bytes))
    }
    case 'archive': {
      const { isArchive, readArchive } = await import('./formats/archive')
      const files = readArchive(bytes)
      const [only] = files
      if (!only || files.length > 1)
        throw new Refusal(
          'archive-must-be-opened',
          files
            .map((file) => file.name)
            .slice(0, 5)
            .join('、'),
        )
      // an archive may hold itself without end
      if (isArchive(only.bytes)) throw new Refusal('archive-must-be-within-limits', '压缩包层数过多')
      return readSource(name, only.bytes, options)
    }
    case 'encrypted':
      throw new Refusal('file-must-not-be-encrypted')
    case 'pdf': {
      const { readPdf, readScannedPdf } = await import('./formats/pdf/read-pdf')
      return options.ocr ? readScannedPdf(name, bytes) : readPdf(name, bytes)
    }
    case 'unsupported':
      // decoding says what the file is instead of text
      return readText(name, decodeText(bytes))
  }
}

/** Reads one file of any kind into records; see readSource and recogniseSource. */
export const readFile = async (
  name: string,
  bytes: Uint8Array,
  shapes: ReadingShapes,
  options: ReadingOptions = {},
): Promise<HengDocument> => recogniseSource(await readSource(name, bytes, options), shapes)
