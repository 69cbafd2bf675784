import { selectSourceLines } from '@heng/store/documents'
import type { Heng } from '../heng'
import { defineTextOperation } from '../operation'
import { requireId } from '../require-id'
import { documentReaders } from '../role-groups'
import { documentInput, sourceAnswerSchema } from './document-answers'
import { originalFile } from './original-file'

/** The lines of a document's source as JSON text { lines }, line 1 first. */
export const showSource = async (heng: Heng, id: string): Promise<string> => {
  const kept = await selectSourceLines(heng.database, requireId(id, 'document-must-exist'))
  if (kept !== null) return `{"lines":${kept}}`
  const { name, bytes } = await originalFile(heng, id)
  return heng.reading.run<'lines'>({ task: 'lines', name, bytes })
}

export const operation = defineTextOperation({
  id: 'documents/show-source',
  title: '原文各行',
  method: 'get',
  path: '/api/documents/{id}/source',
  roles: documentReaders,
  input: documentInput,
  answers: sourceAnswerSchema,
  run: ({ heng }, { id }) => showSource(heng, id),
})
