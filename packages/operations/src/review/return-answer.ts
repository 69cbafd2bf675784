import type { ReturnRow } from '@heng/store/returns'
import type { RecordReturn } from './review-answers'

/** A stored return as it is answered. */
export const returnAnswer = (row: ReturnRow): RecordReturn => ({
  id: row.id,
  record: row.record,
  recordName: row.recordName,
  reason: row.reason,
  by: row.accountName,
  at: row.madeAt.toISOString(),
  settled: row.settledAt === null ? null : { by: row.settledByName, at: row.settledAt.toISOString() },
  changed: row.changed,
  answered: row.answered,
})
