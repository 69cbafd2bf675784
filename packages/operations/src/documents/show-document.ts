import { Refusal } from '@heng/domain/refusal'
import { selectDocumentJson, selectDocuments } from '@heng/store/documents'
import type { Heng } from '../heng'
import { defineTextOperation } from '../operation'
import { requireId } from '../require-id'
import { documentReaders } from '../role-groups'
import { documentAnswerSchema, documentInput } from './document-answers'
import type { DocumentSummary } from './document-summary'
import { summaryOf } from './list-documents'

/** One document as the lists show it; a Refusal when there is none. */
export const documentSummary = async (heng: Heng, id: string): Promise<DocumentSummary> => {
  const [row] = await selectDocuments(heng.database, requireId(id, 'document-must-exist'))
  if (!row) throw new Refusal('document-must-exist')
  return summaryOf(row)
}

/** A document with all its records as JSON text, null while it has not been read. */
export const showDocument = async (
  heng: Heng,
  id: string,
): Promise<{ summary: DocumentSummary; documentJson: string | null }> => ({
  summary: await documentSummary(heng, id),
  documentJson: await selectDocumentJson(heng.database, id),
})

export const operation = defineTextOperation({
  id: 'documents/show-document',
  title: '一份资料及其全部记录',
  method: 'get',
  path: '/api/documents/{id}',
  roles: documentReaders,
  input: documentInput,
  answers: documentAnswerSchema,
  run: async ({ heng }, { id }) => {
    const { summary, documentJson } = await showDocument(heng, id)
    return `{"summary":${JSON.stringify(summary)},"document":${documentJson}}`
  },
})
