import { Refusal } from '@heng/domain/refusal'
import { detectType } from './detect'
import { fileKind } from './file-kind'
import { openZip } from './zip'

export type ArchivedFile = { name: string; bytes: Uint8Array }

const fileLimit = 500
const depthLimit = 2
const totalLimit = 256 * 1024 * 1024

/** What systems and office programs leave in archives without meaning it. */
const isLitter = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)

const gather = (bytes: Uint8Array, folder: string, depth: number, files: ArchivedFile[]): void => {
  const zip = openZip(bytes)
  for (const { name } of zip.entries) {
    if (isLitter(name)) continue
    const content = zip.read(name.replace(/^\//, ''))
    if (!content || content.length === 0) continue
    if (depth < depthLimit && isArchive(content)) gather(content, `${folder}${name}/`, depth + 1, files)
    else files.push({ name: folder + name, bytes: new Uint8Array(content) })
    const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
    if (files.length > fileLimit || total > totalLimit)
      throw new Refusal('archive-must-be-within-limits', `文件超过 ${fileLimit} 个或总量过大`)
  }
}

/** Whether bytes are an archive of documents, rather than a document that is stored as one. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && detectType(bytes) === 'archive'

/**
 * The files of an archive, those of archives within it as well, with their paths as names. Pictures and programs are left
 * out. Throws a Refusal for a damaged, encrypted or oversize archive, or one without a file.
 */
export const readArchive = (bytes: Uint8Array): ArchivedFile[] => {
  const files: ArchivedFile[] = []
  gather(bytes, '', 1, files)
  const documents = files.filter((file) => !/图片|程序|数据库/.test(fileKind(file.bytes) ?? ''))
  if (documents.length === 0) throw new Refusal('archive-must-hold-documents')
  return documents
}
