import { Refusal } from '@heng/domain/refusal'
import { saveDocument, selectDocuments } from '@heng/store/documents'
import { markRefused, selectFile } from '@heng/store/imported-files'
import { regroupAndCheck } from '../dossiers/regroup-and-check'
import type { Heng } from '../heng'
import { summaryOf } from './list-documents'

const announce = async (heng: Heng, id: string): Promise<void> => {
  const [row] = await selectDocuments(heng.database, id)
  if (row) heng.announcements.announce({ event: 'document', data: summaryOf(row) })
}

/** Reads an imported file in a worker, keeps its records, and has its dossier checked. */
export const readImported = async (heng: Heng, id: string, { ocr = false } = {}): Promise<void> => {
  const file = await selectFile(heng.database, id)
  if (!file) return
  try {
    const outcome = await heng.reading.run<'read'>({
      task: 'read',
      name: file.name,
      bytes: file.bytes,
      ocr,
    })
    await saveDocument(heng.database, { id, ...outcome })
  } catch (error) {
    // Heng is being stopped: the file stays unread and is taken up at the next start.
    if (error instanceof Refusal && error.code === 'server-must-be-running') return
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
