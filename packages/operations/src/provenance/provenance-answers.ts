import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { lineOriginSchema } from '@heng/domain/origin'
import { z } from 'zod'
import { figureTraceSchema } from './figure-trace'

/** An edition as a link names it. */
export const namedEditionSchema = z.object({
  id: z.string(),
  organization: z.string(),
  organizationName: z.string(),
  fiscalYear: z.int(),
  stage: editionStageSchema,
  round: z.int(),
  state: editionStateSchema,
})

export type NamedEdition = z.infer<typeof namedEditionSchema>

/** A place in a source document. One that the account may not see is neither named nor linked. */
export const sourcePlaceSchema = z.object({
  document: z.string(),
  name: z.string(),
  line: z.int(),
  cell: z.int().nullable(),
  /** Where the line stands in the file; null for plain text. */
  at: lineOriginSchema.nullable(),
})

export type SourcePlace = z.infer<typeof sourcePlaceSchema>

export const valueChangeSchema = z.object({
  version: z.int(),
  by: z.string().nullable(),
  at: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ValueChange = z.infer<typeof valueChangeSchema>

/** What became of a value in one edition. */
export const provenanceStageSchema = z.object({
  edition: namedEditionSchema,
  record: z.string(),
  value: z.string().nullable(),
  /** read: as a document has it; typed: somebody changed it; created: it came with the record; copied: as in the edition before. */
  by: z.enum(['read', 'typed', 'created', 'copied']),
  /** Where it was read, as long as nobody has changed it; `hidden` for a source that the account may not see. */
  source: sourcePlaceSchema.nullable(),
  hidden: z.boolean(),
  /** Who made the record in this edition; null where it was copied with the edition. */
  created: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  /** Changes of this very value, the latest first. */
  changes: z.array(valueChangeSchema),
})
export type ProvenanceStage = z.infer<typeof provenanceStageSchema>

/** The same value in another edition. */
export const valueElsewhereSchema = z.object({
  edition: namedEditionSchema,
  record: z.string(),
  name: z.string(),
  path: z.string(),
  value: z.string().nullable(),
  /** Whether that edition came after this one. */
  isLater: z.boolean(),
})

export const provenanceSchema = z.object({
  record: z.string(),
  name: z.string(),
  path: z.string(),
  value: z.string().nullable(),
  /** This edition first, then those it was copied from. */
  stages: z.array(provenanceStageSchema),
  elsewhere: z.array(valueElsewhereSchema),
  trace: figureTraceSchema,
})
export type Provenance = z.infer<typeof provenanceSchema>

export const documentProvenanceSchema = z.object({
  source: sourcePlaceSchema,
  /** The records of editions whose values were read here and are still as they were read. */
  uses: z.array(valueElsewhereSchema.omit({ isLater: true })),
  trace: figureTraceSchema,
})
export type DocumentProvenance = z.infer<typeof documentProvenanceSchema>
