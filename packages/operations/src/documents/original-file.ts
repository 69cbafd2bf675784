import { Refusal } from '@heng/domain/refusal'
import { selectFile } from '@heng/store/imported-files'
import type { Heng } from '../heng'
import { defineFileOperation } from '../operation'
import { requireId } from '../require-id'
import { documentReaders } from '../role-groups'
import { documentInput } from './document-answers'

/** The file as it was imported. */
export const originalFile = async (heng: Heng, id: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const file = await selectFile(heng.database, requireId(id, 'document-must-exist'))
  if (!file) throw new Refusal('document-must-exist')
  return file
}

export const operation = defineFileOperation({
  id: 'documents/original-file',
  title: '导入时的原文件',
  method: 'get',
  path: '/api/documents/{id}/file',
  roles: documentReaders,
  input: documentInput,
  run: async ({ heng }, { id }) => ({
    ...(await originalFile(heng, id)),
    mediaType: 'application/octet-stream',
  }),
})
