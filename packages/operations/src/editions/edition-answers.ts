import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { evaluationSchema, findingPlaceSchema, findingSchema } from '@heng/domain/finding'
import { z } from 'zod'

/** An edition as lists show it. */
export const editionSummarySchema = z.object({
  id: z.string(),
  organization: z.object({
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    kind: z.enum(['bureau', 'department', 'unit']),
    parent: z.string().nullable(),
  }),
  fiscalYear: z.int(),
  stage: editionStageSchema,
  /** The number of the adjustment, 0 otherwise. */
  round: z.int(),
  state: editionStateSchema,
  basedOn: z.string().nullable(),
  records: z.int(),
  openReturns: z.int(),
  /** Findings that nobody has accepted. */
  openErrors: z.int(),
  openWarnings: z.int(),
  openHints: z.int(),
  /** What the last check said; null while it has not been checked. */
  summary: evaluationSchema.shape.summary.nullable(),
  /** Whether something changed after the last check. */
  stale: z.boolean(),
  checkedAt: z.string().nullable(),
  changedAt: z.string(),
})
export type EditionSummary = z.infer<typeof editionSummarySchema>

export const recordHeadSchema = z.object({
  id: z.string(),
  /** The same in every edition that was copied from another. */
  lineage: z.string(),
  kind: z.enum(['statement', 'performance-target', 'contents', 'narrative']),
  ordinal: z.int(),
  name: z.string(),
  version: z.int(),
  /** The imported document it was accepted from. */
  document: z.string().nullable(),
  returns: z.int(),
  errors: z.int(),
  warnings: z.int(),
})
export type RecordHead = z.infer<typeof recordHeadSchema>

/** What the account may do with an edition as it stands now. */
export const editionMoveSchema = z.enum([
  'submit',
  'check',
  'pass',
  'compile',
  'approve',
  'issue',
  'publish',
  'return',
])
export type EditionMove = z.infer<typeof editionMoveSchema>

export const editionAnswerSchema = z.object({
  edition: editionSummarySchema,
  records: z.array(recordHeadSchema),
  moves: z.array(editionMoveSchema),
  editable: z.boolean(),
})
export type EditionAnswer = z.infer<typeof editionAnswerSchema>

export const originSchema = z.object({ document: z.string(), line: z.int(), cell: z.int().nullable() })

export const recordAnswerSchema = z.object({
  id: z.string(),
  edition: z.string(),
  name: z.string(),
  version: z.int(),
  data: editionRecordSchema,
  /** Where values were read, by path, for values nobody has changed since. */
  origins: z.record(z.string(), originSchema),
  document: z.string().nullable(),
})
export type RecordAnswer = z.infer<typeof recordAnswerSchema>

/** A finding of an edition: its places also name record and path. */
export const editionFindingSchema = z.object({
  ordinal: z.int(),
  /** Rule and place: the same question when it is asked again. */
  key: z.string(),
  record: z.string().nullable(),
  path: z.string().nullable(),
  finding: findingSchema.extend({
    places: z.array(findingPlaceSchema.extend({ path: z.string().nullable() })),
  }),
  /** `holds` is false when the facts have changed since: the question is open again. */
  acceptance: z
    .object({
      id: z.string(),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.string(),
      holds: z.boolean(),
    })
    .nullable(),
})
export type EditionFinding = z.infer<typeof editionFindingSchema>

export const editionFindingsSchema = z.object({
  summary: evaluationSchema.shape.summary.nullable(),
  stale: z.boolean(),
  findings: z.array(editionFindingSchema),
  notChecked: evaluationSchema.shape.notChecked,
})
export type EditionFindings = z.infer<typeof editionFindingsSchema>

/** The input of what concerns one edition. */
export const editionInput = z.object({ edition: z.string().describe('预算版本编号') })
/** The input of what concerns one record of an edition. */
export const recordInput = z.object({ record: z.string().describe('表的编号') })
