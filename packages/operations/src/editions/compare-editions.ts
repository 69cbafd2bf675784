import { diffRecords, type RecordDifference } from '@heng/domain/editing/diff-records'
import { type EditionRecord, editionRecordSchema } from '@heng/domain/editing/edition-record'
import { recordInYear } from '@heng/domain/editing/record-in-year'
import { recordDifferenceSchema } from '@heng/domain/editing/record-difference-schema'
import { type StoredRecord, selectRecords } from '@heng/store/edition-records'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import { alignKeys } from '../reading/align-keys'
import { figureReaders } from '../role-groups'
import { differenceWords } from './difference-words'
import { editionInput, editionSummarySchema, recordHeadSchema } from './edition-answers'
import { editionSummaryOf } from './edition-summary'
import { recordCameOrWent } from './item-words'
import { recordName } from './record-name'
import { requireEdition } from './require-edition'

const outcomeSchema = z.enum(['added', 'removed', 'changed', 'same'])
type Outcome = z.infer<typeof outcomeSchema>

const comparedRecordSchema = z.object({
  lineage: z.string(),
  name: z.string(),
  kind: recordHeadSchema.shape.kind,
  outcome: outcomeSchema,
  before: editionRecordSchema.nullable(),
  after: editionRecordSchema.nullable(),
  differences: z.array(recordDifferenceSchema),
  /** Each difference as a sentence: "教育支出 总计 +7,050.00 万元（12,000.00 → 19,050.00）". */
  words: z.array(z.string()),
})

export const comparisonSchema = z.object({
  before: editionSummarySchema,
  after: editionSummarySchema,
  records: z.array(comparedRecordSchema),
})
export type EditionComparison = z.infer<typeof comparisonSchema>

/** Two records of a kind are the same where the names are, when neither edition was copied from the other. */
const counterpart = (record: StoredRecord, others: readonly StoredRecord[]): StoredRecord | null =>
  others.find(({ lineage }) => lineage === record.lineage) ??
  others.find(({ name, data }) => name === record.name && data.record === record.data.record) ??
  null

/** What a record says now, its items by the keys of the other where neither was copied from the other. */
const alignedData = (before: StoredRecord | null, after: StoredRecord | null): EditionRecord | null => {
  if (!after) return null
  if (!before || before.lineage === after.lineage) return after.data
  return alignKeys(before.data, { data: after.data, origins: {} }).data
}

const compared = (before: StoredRecord | null, after: StoredRecord | null) => {
  const one = after ?? before
  if (!one) throw new Error('nothing to compare')
  const now = alignedData(before, after)
  const differences: RecordDifference[] = before && now ? diffRecords(before.data, now) : []
  const outcome: Outcome =
    before === null ? 'added' : after === null ? 'removed' : differences.length > 0 ? 'changed' : 'same'
  return {
    lineage: one.lineage,
    name: one.name,
    kind: one.data.record,
    outcome,
    before: outcome === 'same' ? null : (before?.data ?? null),
    after: outcome === 'same' ? null : now,
    differences,
    words:
      before && now
        ? differenceWords(before.data, now, differences)
        : [recordCameOrWent(one.data, after !== null)],
  }
}

/** Two editions record by record, both in the account's scope; a Refusal otherwise. */
export const compareEditions = async (
  acting: Acting,
  input: { edition: string; with: string },
): Promise<EditionComparison> => {
  const after = await requireEdition(acting, input.edition)
  const before = await requireEdition(acting, input.with)
  const now = await selectRecords(acting.database, after.id)
  // What only the passing of the year changed in titles is no difference.
  const years = { from: before.fiscalYear, to: after.fiscalYear }
  const earlier = await selectRecords(acting.database, before.id)
  const then = earlier.map((record) => {
    const data = recordInYear(record.data, years)
    return { ...record, data, name: recordName(record.data) === record.name ? recordName(data) : record.name }
  })
  const used = new Set<string>()
  const records = now.map((record) => {
    const old = counterpart(
      record,
      then.filter(({ id }) => !used.has(id)),
    )
    if (old) used.add(old.id)
    return compared(old, record)
  })
  const gone = earlier.filter(({ id }) => !used.has(id)).map((record) => compared(record, null))
  return {
    before: editionSummaryOf(before),
    after: editionSummaryOf(after),
    records: [...records, ...gone],
  }
}

/** Which editions are compared. */
export const comparisonInput = editionInput.extend({ with: z.string().describe('较早的版本') })

export const operation = defineOperation({
  id: 'editions/compare-editions',
  title: '两个预算版本逐表逐行比较',
  method: 'get',
  path: '/api/editions/{edition}/comparison',
  roles: figureReaders,
  input: comparisonInput,
  answers: comparisonSchema,
  run: compareEditions,
})
