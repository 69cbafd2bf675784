import type { EditionStage } from '@heng/domain/edition-state'
import { type RecordWithFinding, selectRecordsWithFinding } from '@heng/store/collection'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import type { Acting } from '../operation'
import { mayRead } from '../editions/require-edition'
import { mayReturn } from './return-group'

export type BatchRecord = RecordWithFinding & { record: string; recordName: string }
export type BatchEdition = { row: EditionRow; records: BatchRecord[]; returnable: boolean }

const isPlaced = (one: RecordWithFinding): one is BatchRecord =>
  one.record !== null && one.recordName !== null

/**
 * The editions of a stage in which a rule finds something that nobody has accepted, each with the records it is
 * found in. The bureau's own volume is left out: its forms are copies of what the organizations hand in.
 */
export const batchRecords = async (
  acting: Acting,
  given: { fiscalYear: number; stage: EditionStage; rule: string },
): Promise<BatchEdition[]> => {
  const { fiscalYear, stage } = given
  const found = (await selectRecordsWithFinding(acting.database, given)).filter(isPlaced)
  const rows = await selectEditions(acting.database, { fiscalYear, stage })
  return rows
    .filter((row) => row.organizationKind !== 'bureau' && mayRead(acting, row))
    .flatMap((row) => {
      const records = found.filter(({ edition }) => edition === row.id)
      return records.length === 0 ? [] : [{ row, records, returnable: mayReturn(acting.account, row) }]
    })
}
