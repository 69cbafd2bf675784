import type { OriginalLook } from '@heng/domain/original-look'
import { csvSeparator } from '../formats/csv'
import { decodeText } from '../formats/decode'
import { detectType } from '../formats/detect'
import { isWebPage } from '../formats/html-page'

const textLook = async (content: string): Promise<OriginalLook> => {
  if (isWebPage(content)) return (await import('./word-and-web')).htmlLook(content)
  const separator = csvSeparator(content)
  if (separator === null) return { kind: 'lines' }
  return (await import('./workbook-look')).csvLook(content, separator)
}

const wordLookOf = async (bytes: Uint8Array): Promise<OriginalLook> =>
  (await import('./word-and-web')).wordLook(bytes)

/**
 * What a file looks like, for a screen to draw it; decided by its content as in readSource, whose lines it points at.
 * Files of an older kind look as what they are turned into to be read. Throws a Refusal when the file cannot be read.
 */
export const readOriginal = async (bytes: Uint8Array): Promise<OriginalLook> => {
  const type = detectType(bytes)
  switch (type) {
    case 'text':
      return textLook(decodeText(bytes))
    case 'workbook-zip':
    case 'workbook-ole':
    case 'workbook-xml': {
      const { workbookLook } = await import('./workbook-look')
      return workbookLook(bytes, type === 'workbook-zip')
    }
    case 'word':
      return wordLookOf(bytes)
    case 'legacy-word': {
      const { convertLegacy } = await import('../formats/convert-legacy')
      return wordLookOf(await convertLegacy(bytes))
    }
    case 'pdf':
      return { kind: 'pages' }
    case 'archive': {
      const { isArchive, readArchive } = await import('../formats/archive')
      const [only, ...others] = readArchive(bytes)
      return only && others.length === 0 && !isArchive(only.bytes)
        ? readOriginal(only.bytes)
        : { kind: 'lines' }
    }
    case 'encrypted':
    case 'unsupported':
      return { kind: 'lines' }
  }
}
