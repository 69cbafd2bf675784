import { documentInput } from '../documents/document-answers'
import { defineFileOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { reportFindings } from './dossier-findings'

export const operation = defineFileOperation({
  id: 'dossiers/report-findings',
  title: '可以打印的审核意见',
  method: 'get',
  path: '/api/documents/{id}/report',
  roles: documentReaders,
  input: documentInput,
  run: async ({ heng }, { id }) => ({
    name: '审核意见.html',
    mediaType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(await reportFindings(heng, id)),
    inline: true,
  }),
})
