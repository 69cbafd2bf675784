import { evaluationSchema } from '@heng/domain/finding'
import type { EditionRow } from '@heng/store/editions'
import type { EditionSummary } from './edition-answers'

/** A stored row as lists show it. */
export const editionSummaryOf = (row: EditionRow): EditionSummary => ({
  id: row.id,
  organization: {
    id: row.organization,
    code: row.organizationCode,
    name: row.organizationName,
    kind: row.organizationKind,
    parent: row.parent,
  },
  fiscalYear: row.fiscalYear,
  stage: row.stage,
  round: row.round,
  state: row.state,
  basedOn: row.basedOn,
  records: row.records,
  openReturns: row.openReturns,
  openErrors: row.openErrors,
  openWarnings: row.openWarnings,
  openHints: row.openHints,
  summary: row.summary === null ? null : evaluationSchema.shape.summary.parse(JSON.parse(row.summary)),
  stale: row.checkedRevision !== row.revision,
  checkedAt: row.checkedAt?.toISOString() ?? null,
  changedAt: row.changedAt.toISOString(),
})
