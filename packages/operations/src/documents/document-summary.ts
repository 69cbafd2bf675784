import { partySchema } from '@heng/domain/party'
import { z } from 'zod'

export const documentStatuses = ['reading', 'read', 'refused'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** How much of each kind was found in a document. `contents` are catalogues, `entries` their lines. */
export const documentCountsSchema = z.object({
  lines: z.int(),
  statements: z.int(),
  targets: z.int(),
  contents: z.int(),
  entries: z.int(),
  paragraphs: z.int(),
  doubts: z.int(),
  unplaced: z.int(),
})
export type DocumentCounts = z.infer<typeof documentCountsSchema>

/** An imported document as the lists show it. */
export const documentSummarySchema = z.object({
  id: z.string(),
  /** Id of the organization it was imported for. */
  owner: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  /** ISO 8601, UTC. */
  importedAt: z.string(),
  status: z.enum(documentStatuses),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  title: z.string().nullable(),
  fiscalYear: z.int().nullable(),
  region: z.string().nullable(),
  organization: partySchema.nullable(),
  /** Id of the dossier it is checked in. */
  dossier: z.string().nullable(),
  /** Null until it is read. */
  counts: documentCountsSchema.nullable(),
  /** Findings whose first place is in this document; null until its dossier is checked. */
  findings: z.object({ errors: z.int(), warnings: z.int(), hints: z.int() }).nullable(),
})
export type DocumentSummary = z.infer<typeof documentSummarySchema>
