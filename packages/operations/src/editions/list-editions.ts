import { evaluationSchema } from '@heng/domain/finding'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import type { Heng } from '../heng'
import type { EditionSummary } from './edition-summary'

/** A stored row as the lists show it. */
export const editionSummaryOf = (row: EditionRow): EditionSummary => ({
  id: row.id,
  name: row.name,
  region: row.region,
  organization: row.organization,
  fiscalYear: row.fiscalYear,
  documents: row.documents,
  summary: row.summary === null ? null : evaluationSchema.shape.summary.parse(JSON.parse(row.summary)),
  checkedAt: row.checkedAt?.toISOString() ?? null,
})

/** Every edition, the latest year first. */
export const listEditions = async (heng: Heng): Promise<EditionSummary[]> =>
  (await selectEditions(heng.database)).map(editionSummaryOf)
