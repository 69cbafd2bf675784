import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { lineOriginSchema } from '@heng/domain/origin'
import { z } from 'zod'
import { renderFormatNames, renderKindNames } from '../rendering/render-kinds'
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

/** A file that was made of an edition or an imported document and handed out. */
export const issuedFileSchema = z.object({
  id: z.string(),
  /** What it was made of: one of both. */
  edition: namedEditionSchema.nullable(),
  document: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The edition's number of changes and its state when it was made. */
  revision: z.int().nullable(),
  state: editionStateSchema.nullable(),
  kind: z.enum(renderKindNames),
  format: z.enum(renderFormatNames),
  template: z.string().nullable(),
  name: z.string(),
  size: z.int(),
  /** Of its bytes, hexadecimal. */
  sha256: z.string(),
  by: z.string().nullable(),
  at: z.string(),
})
export type IssuedFile = z.infer<typeof issuedFileSchema>

/** A file in which an amount stands. */
export const issuedUseSchema = issuedFileSchema.extend({
  record: z.string(),
  /** What stands there; null when it was empty. */
  value: z.string().nullable(),
  /** How often the same bytes were handed out; by whom and when is said of the first time. */
  times: z.int(),
})
export type IssuedUse = z.infer<typeof issuedUseSchema>

export const provenanceSchema = z.object({
  record: z.string(),
  name: z.string(),
  path: z.string(),
  value: z.string().nullable(),
  /** This edition first, then those it was copied from. */
  stages: z.array(provenanceStageSchema),
  elsewhere: z.array(valueElsewhereSchema),
  /** Files into which it went, from this edition and from the others. */
  issued: z.array(issuedUseSchema),
  trace: figureTraceSchema,
})
export type Provenance = z.infer<typeof provenanceSchema>

export const documentProvenanceSchema = z.object({
  source: sourcePlaceSchema,
  /** The records of editions whose values were read here and are still as they were read. */
  uses: z.array(valueElsewhereSchema.omit({ isLater: true })),
  /** Files made of the document itself, and those of the editions that use the value. */
  issued: z.array(issuedUseSchema),
  trace: figureTraceSchema,
})
export type DocumentProvenance = z.infer<typeof documentProvenanceSchema>
