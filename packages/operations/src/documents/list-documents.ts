import { type DocumentRow, selectDocumentPage, selectDocuments } from '@heng/store/documents'
import { z } from 'zod'
import type { Heng } from '../heng'
import { defineOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { documentListSchema } from './document-answers'
import type { DocumentSummary } from './document-summary'
import { nextOf, pageFields, pageOf } from '../paging'

/** A stored row as the lists show it. */
export const summaryOf = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
  owner: row.owner,
  name: row.name,
  size: row.size,
  sha256: row.sha256,
  importedAt: row.importedAt.toISOString(),
  status: row.status,
  refusal:
    row.refusalCode === null
      ? null
      : { code: row.refusalCode, message: row.refusalMessage ?? row.refusalCode },
  title: row.title,
  fiscalYear: row.fiscalYear,
  region: row.region,
  organization:
    row.organizationName === null ? null : { code: row.organizationCode, name: row.organizationName },
  dossier: row.dossier,
  counts: row.counts,
  findings: row.findings,
})

/** Every imported document, newest first. */
export const listDocuments = async (heng: Heng): Promise<DocumentSummary[]> =>
  (await selectDocuments(heng.database)).map(summaryOf)

export const operation = defineOperation({
  id: 'documents/list-documents',
  title: '已导入的资料，新的在前',
  method: 'get',
  path: '/api/documents',
  roles: documentReaders,
  input: z.object(pageFields),
  answers: documentListSchema,
  run: async ({ database }, page) => {
    const { rows, next } = await selectDocumentPage(database, { page: pageOf(page) })
    return { documents: rows.map(summaryOf), ...nextOf(next) }
  },
})
