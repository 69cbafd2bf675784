import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { severities } from '@heng/domain/finding'
import { roleSchema } from '@heng/domain/role'
import { z } from 'zod'
import { editionFindingSchema, editionSummarySchema } from '../editions/edition-answers'
import { nextField } from '../paging'

/** What somebody said of an edition, of one of its records, or of one value in it. */
export const commentSchema = z.object({
  id: z.string(),
  record: z.string().nullable(),
  recordName: z.string().nullable(),
  path: z.string().nullable(),
  text: z.string(),
  by: z.object({ name: z.string(), role: roleSchema, self: z.boolean() }),
  at: z.string(),
  settled: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  /** Whether the account may settle it or open it again. */
  settleable: z.boolean(),
})
export type Comment = z.infer<typeof commentSchema>

export const commentListSchema = z.object({
  comments: z.array(commentSchema),
  ...nextField,
  mayComment: z.boolean(),
})

/** A record that was sent back. */
export const recordReturnSchema = z.object({
  id: z.string(),
  record: z.string(),
  recordName: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  settled: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  /** Whether the record was changed, or commented on by somebody else, since. */
  changed: z.boolean(),
  answered: z.boolean(),
})
export type RecordReturn = z.infer<typeof recordReturnSchema>

export const returnListSchema = z.object({
  returns: z.array(recordReturnSchema),
  ...nextField,
  /** Whether the account may send records of this edition back, and whether it may settle what was. */
  mayReturn: z.boolean(),
  maySettle: z.boolean(),
})

const organizationSchema = editionSummarySchema.shape.organization
export const findingStates = ['open', 'accepted', 'reopened'] as const

/** A finding among those of many editions: what a list shows of it. */
export const regionFindingSchema = z.object({
  edition: z.string(),
  ordinal: z.int(),
  organization: z.string(),
  key: z.string(),
  record: z.string().nullable(),
  recordName: z.string().nullable(),
  path: z.string().nullable(),
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  remedy: z.string().nullable(),
  facts: editionFindingSchema.shape.finding.shape.facts,
  authority: z.array(z.string()),
  group: z.string(),
  /** `reopened`: somebody had accepted it, and the facts have changed since. */
  state: z.enum(findingStates),
  acceptance: editionFindingSchema.shape.acceptance,
})
export type RegionFinding = z.infer<typeof regionFindingSchema>

export const regionFindingsSchema = z.object({
  findings: z.array(regionFindingSchema),
  ...nextField,
  /** How many there are beyond the page that was asked for. */
  total: z.int(),
})

/** How one organization stands in a stage. */
export const standingSchema = z.object({
  organization: organizationSchema,
  edition: z.string().nullable(),
  /** null: it has no edition yet. */
  state: editionStateSchema.nullable(),
  records: z.int(),
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
  returns: z.int(),
  changedAt: z.string().nullable(),
})
export type Standing = z.infer<typeof standingSchema>

export const collectionSchema = z.object({
  fiscalYear: z.int(),
  stage: editionStageSchema,
  /** The stages of the year in which somebody has an edition. */
  stages: z.array(editionStageSchema),
  /** Departments with who has to hand in: their units, or they themselves. */
  departments: z.array(z.object({ department: organizationSchema, standings: z.array(standingSchema) })),
})
export type Collection = z.infer<typeof collectionSchema>

export const reminderSchema = z.object({
  id: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  fiscalYear: z.int(),
  text: z.string(),
  dueOn: z.string().nullable(),
  by: z.object({ name: z.string(), self: z.boolean() }),
  at: z.string(),
  settledAt: z.string().nullable(),
})
export type Reminder = z.infer<typeof reminderSchema>
export const reminderListSchema = z.object({ reminders: z.array(reminderSchema), ...nextField })
