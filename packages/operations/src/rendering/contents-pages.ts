import { Refusal } from '@heng/domain/refusal'
import { convertOffice } from '@heng/intake/formats/convert-office'
import { readSource } from '@heng/intake/read-file'

/**
 * The page numbers that the contents of a Word file give, in their order, as LibreOffice lays it out; null where it is
 * not installed or cannot say all `count` of them. Word then counts when it opens the file.
 */
export const contentsPages = async (docx: Uint8Array, count: number): Promise<string[] | null> => {
  try {
    const pdf = await convertOffice(docx, 'docx', 'pdf')
    const { rawLines } = await readSource('contents.pdf', pdf)
    const pages = rawLines.flatMap((line) => /(?:\.{3,}|…{2,})\s*(\d{1,5})\s*$/.exec(line)?.[1] ?? [])
    return pages.length === count ? pages : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
