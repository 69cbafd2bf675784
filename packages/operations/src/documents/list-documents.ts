import { type DocumentRow, selectDocuments } from '@heng/store/documents'
import type { Heng } from '../heng'
import type { DocumentSummary } from './document-summary'

/** A stored row as the lists show it. */
export const summaryOf = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
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
  edition: row.edition,
  counts: row.counts,
  findings: row.findings,
})

/** Every imported document, newest first. */
export const listDocuments = async (heng: Heng): Promise<DocumentSummary[]> =>
  (await selectDocuments(heng.database)).map(summaryOf)
