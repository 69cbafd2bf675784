import { createHash } from 'node:crypto'
import { Refusal } from '@heng/domain/refusal'
import { isZip } from '@heng/intake/read-file'
import { type FileOwner, insertBatch, insertFile, markRefused } from '@heng/store/imported-files'
import { z } from 'zod'
import { ownOrganization } from '../accounts/own-organization'
import { fileSizeLimit } from '../files/file-size-limit'
import type { Heng } from '../heng'
import { defineOperation } from '../operation'
import { writers } from '../role-groups'
import { uploadedFiles } from '../uploaded-files'
import { importAnswerSchema } from './document-answers'
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

/** Somebody's files, and what is to be done once they are kept for good. */
type Import = { heng: Heng; owner: FileOwner; after: (work: (system: Heng) => void) => void }

const importOne = async (
  { heng, owner, after }: Import,
  batch: string,
  ordinal: number,
  file: ImportFile,
): Promise<ImportedDocument> => {
  const tooLarge = file.bytes.length > fileSizeLimit
  const given = {
    name: plainName(file.name),
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: tooLarge ? new Uint8Array() : file.bytes,
  }
  const { id, already } = await insertFile(heng.database, batch, ordinal, given, owner)
  if (!already && tooLarge) {
    const { code, message } = new Refusal('file-must-be-within-size-limit')
    await markRefused(heng.database, id, { code, message })
  }
  const summary = await documentSummary(heng, id)
  if (!already)
    after((system) => {
      system.announcements.announce({ event: 'document', data: summary })
      if (!tooLarge) system.background(() => readImported(system, id))
    })
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
  given: Import,
  files: readonly ImportFile[],
): Promise<ImportedDocument[]> => {
  const batch = await insertBatch(given.heng.database)
  const imported: ImportedDocument[] = []
  for (const [ordinal, file] of (await opened(given.heng, files)).entries())
    imported.push(await importOne(given, batch, ordinal, file))
  return imported
}

export const operation = defineOperation({
  id: 'documents/import-documents',
  title: '导入一个或多个文件；立即答复，读取在后台进行',
  method: 'post',
  path: '/api/documents',
  roles: writers,
  input: z.object({
    files: uploadedFiles,
    organization: z.string().optional().describe('为哪个单位导入；不填为本单位'),
  }),
  answers: importAnswerSchema,
  status: 202,
  run: async (acting, { files, organization = null }) => {
    const { heng, account, audit, after } = acting
    const owner = {
      region: account.region,
      organization: await ownOrganization(acting, organization),
      account: account.id,
    }
    const documents = await importDocuments({ heng, owner, after }, files)
    for (const { id, name, sha256, alreadyImported } of documents)
      if (!alreadyImported)
        audit({ subject: ['document', id], organization: owner.organization, detail: { name, sha256 } })
    return { documents }
  },
})
