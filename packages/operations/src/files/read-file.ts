import { readFile, stat } from 'node:fs/promises'
import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { fileSizeLimit } from './file-size-limit'

/** The bytes of a file within the size limit, or a Refusal. */
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal('file-must-exist', found ? '这不是文件' : null)
  if (found.size > fileSizeLimit)
    throw new Refusal('file-must-be-within-size-limit', `上限 ${fileSizeLimit / 1024 / 1024} MB`)
  return readFile(path)
}

/** Reads a file of the disk into records; `source` is the name it has in them. */
export const readDocumentFile = async (path: string, source: string): Promise<HengDocument> =>
  readDocument(source, await bytesOf(path), readingShapes)
