import { Refusal } from '@heng/domain/refusal'
import { selectFile } from '@heng/store/imported-files'
import type { Heng } from '../heng'
import { requireId } from '../require-id'

/** The file as it was imported. */
export const originalFile = async (heng: Heng, id: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const file = await selectFile(heng.database, requireId(id, 'document-must-exist'))
  if (!file) throw new Refusal('document-must-exist')
  return file
}
