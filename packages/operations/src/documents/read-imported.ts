import { Refusal } from '@heng/domain/refusal'
import { saveDocument, selectDocuments } from '@heng/store/documents'
import { markRefused, markUnread, selectFile } from '@heng/store/imported-files'
import { regroupAndCheck } from '../editions/regroup-and-check'
import type { Heng } from '../heng'
import { requireId } from '../require-id'
import type { DocumentSummary } from './document-summary'
import { summaryOf } from './list-documents'
import { documentSummary } from './show-document'

const announce = async (heng: Heng, id: string): Promise<void> => {
  const [row] = await selectDocuments(heng.database, id)
  if (row) heng.announcements.announce({ event: 'document', data: summaryOf(row) })
}

/** Reads an imported file in a worker, keeps its records, and has its edition checked. */
export const readImported = async (heng: Heng, id: string): Promise<void> => {
  const file = await selectFile(heng.database, id)
  if (!file) return
  try {
    const outcome = await heng.reading.run<'read'>({ task: 'read', name: file.name, bytes: file.bytes })
    await saveDocument(heng.database, { id, ...outcome })
  } catch (error) {
    if (!(error instanceof Refusal)) {
      await markRefused(heng.database, id, { code: 'internal', message: '读取时出现内部错误' })
      await announce(heng, id)
      throw error
    }
    await markRefused(heng.database, id, { code: error.code, message: error.message })
  }
  await announce(heng, id)
  await regroupAndCheck(heng)
}

/** Reads a document again from the bytes that were kept, as after an update of Heng. */
export const readDocumentAgain = async (heng: Heng, id: string): Promise<DocumentSummary> => {
  const known = requireId(id, 'document-must-exist')
  if (!(await markUnread(heng.database, known))) throw new Refusal('document-must-exist')
  const summary = await documentSummary(heng, known)
  heng.announcements.announce({ event: 'document', data: summary })
  heng.background(() => readImported(heng, known))
  return summary
}
