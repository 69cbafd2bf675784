import { type DocumentRow, selectDocuments } from '@heng/store/documents'
import { z } from 'zod'
import type { Heng } from '../heng'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { documentReaders } from '../role-groups'
import { documentListSchema } from './document-answers'
import type { DocumentSummary } from './document-summary'

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
  title: '已导入的资料，新的在前；可以分页',
  method: 'get',
  path: '/api/documents',
  roles: documentReaders,
  input: z.object({
    limit: z.coerce.number().int().min(1).max(1000).optional().describe('一页几份；不填为全部'),
    before: z.string().optional().describe('上一页答复的 next'),
  }),
  answers: documentListSchema,
  run: async ({ database }, { limit, before }) => {
    const page = {
      before: before === undefined ? null : requireId(before, 'document-must-exist'),
      limit: (limit ?? 0) + 1,
    }
    const rows = await selectDocuments(database, null, limit === undefined ? null : page)
    const shown = limit === undefined ? rows : rows.slice(0, limit)
    return {
      documents: shown.map(summaryOf),
      next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})
