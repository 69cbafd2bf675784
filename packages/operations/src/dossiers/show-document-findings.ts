import { documentInput } from '../documents/document-answers'
import { defineTextOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { dossierFindingsSchema } from './dossier-summary'
import { showDocumentFindings } from './dossier-findings'

export const operation = defineTextOperation({
  id: 'dossiers/show-document-findings',
  title: '一份资料所在的一套资料的检查结果',
  method: 'get',
  path: '/api/documents/{id}/findings',
  roles: documentReaders,
  input: documentInput,
  answers: dossierFindingsSchema,
  run: ({ heng }, { id }) => showDocumentFindings(heng, id),
})
