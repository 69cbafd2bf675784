import { readFile as bytesOfFile, stat } from 'node:fs/promises'
import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { isZip, readFile } from '@heng/intake/read-file'
import { readingShapes } from '@heng/statute/reading-shapes'
import { fileSizeLimit } from './file-size-limit'

/** The bytes of a file within the size limit, or a Refusal. */
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal('file-must-exist', found ? '这不是文件' : null)
  if (found.size > fileSizeLimit)
    throw new Refusal('file-must-be-within-size-limit', `上限 ${fileSizeLimit / 1024 / 1024} MB`)
  return bytesOfFile(path)
}

/** A file to be read; those of an archive are files of their own. */
export type OpenedFile = { source: string; bytes: Uint8Array }

/** Opens a file of the disk, or all files of an archive; `source` is the name it has in the records. */
export const openFile = async (path: string, source: string): Promise<OpenedFile[]> => {
  const bytes = await bytesOf(path)
  if (!isZip(bytes)) return [{ source, bytes }]
  const { isArchive, readArchive } = await import('@heng/intake/formats/archive')
  if (!isArchive(bytes)) return [{ source, bytes }]
  return readArchive(bytes).map((file) => ({ source: `${source}/${file.name}`, bytes: file.bytes }))
}

/** Reads an opened file into records; with `ocr` its pictures of pages by the text recognition that is installed. */
export const readOpened = (
  { source, bytes }: OpenedFile,
  options: { ocr?: boolean } = {},
): Promise<HengDocument> => readFile(source, bytes, readingShapes, options)
