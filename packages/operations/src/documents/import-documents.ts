import { createHash } from 'node:crypto'
import { Refusal } from '@heng/domain/refusal'
import { isZip } from '@heng/intake/read-file'
import { insertBatch, insertFile, markRefused } from '@heng/store/imported-files'
import { fileSizeLimit } from '../files/file-size-limit'
import type { Heng } from '../heng'
import type { DocumentSummary } from './document-summary'
import { readImported } from './read-imported'
import { documentSummary } from './show-document'

export type ImportedDocument = DocumentSummary & { alreadyImported: boolean }

/** A file's own name: no folders, no control characters, of a length that can be shown. */
const plainName = (name: string): string => {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const clean = own.replace(/[\p{Surrogate}\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
  return clean.trim().slice(0, 200) || '未命名'
}

const importOne = async (
  heng: Heng,
  batch: string,
  ordinal: number,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportedDocument> => {
  const tooLarge = file.bytes.length > fileSizeLimit
  const { id, already } = await insertFile(heng.database, batch, ordinal, {
    name: plainName(file.name),
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: tooLarge ? new Uint8Array() : file.bytes,
  })
  if (!already && tooLarge) {
    const { code, message } = new Refusal('file-must-be-within-size-limit')
    await markRefused(heng.database, id, { code, message })
  }
  const summary = await documentSummary(heng, id)
  if (!already) {
    heng.announcements.announce({ event: 'document', data: summary })
    if (!tooLarge) heng.background(() => readImported(heng, id))
  }
  return { ...summary, alreadyImported: already }
}

type ImportFile = { name: string; bytes: Uint8Array }

/** The files of archives in place of the archives; one that cannot be opened stays, to be refused when it is read. */
const opened = async (heng: Heng, files: readonly ImportFile[]): Promise<ImportFile[]> => {
  const all: ImportFile[] = []
  for (const file of files) {
    const inner =
      isZip(file.bytes) && file.bytes.length <= fileSizeLimit
        ? await heng.reading.run<'open'>({ task: 'open', bytes: file.bytes }).catch((error: unknown) => {
            if (error instanceof Refusal) return null
            throw error
          })
        : null
    for (const one of inner ?? [file]) all.push(one)
  }
  return all
}

/**
 * Keeps files and answers at once; reading goes on behind. The same bytes again are the same document. A file
 * that cannot be read ends as refused, the others go on.
 */
export const importDocuments = async (
  heng: Heng,
  files: readonly ImportFile[],
): Promise<ImportedDocument[]> => {
  const batch = await insertBatch(heng.database)
  const imported: ImportedDocument[] = []
  for (const [ordinal, file] of (await opened(heng, files)).entries())
    imported.push(await importOne(heng, batch, ordinal, file))
  return imported
}
