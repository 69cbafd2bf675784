import { Refusal } from '@heng/domain/refusal'
import { deleteFile } from '@heng/store/imported-files'
import { regroupAndCheck } from '../editions/regroup-and-check'
import type { Heng } from '../heng'
import { requireId } from '../require-id'

/** Deletes a document with all that was read from it; its edition is checked again behind the answer. */
export const deleteDocument = async (heng: Heng, id: string): Promise<void> => {
  const known = requireId(id, 'document-must-exist')
  if (!(await deleteFile(heng.database, known))) throw new Refusal('document-must-exist')
  heng.announcements.announce({ event: 'document-deleted', data: { id: known } })
  heng.background(() => regroupAndCheck(heng))
}
