import { documentSchema } from '@heng/domain/records/document'
import { documentSummarySchema } from '@heng/operations/documents/document-summary'
import { editionSummarySchema } from '@heng/operations/editions/edition-summary'
import { ruleSummarySchema } from '@heng/operations/rules/rule-summary'
import { z } from 'zod'

export type {
  DocumentCounts,
  DocumentStatus,
  DocumentSummary,
} from '@heng/operations/documents/document-summary'
export type {
  EditionFindings,
  EditionSummary,
  LocatedFinding,
} from '@heng/operations/editions/edition-summary'
export type { RenderFormat, RenderKind } from '@heng/operations/rendering/render-kinds'
export type { RuleSummary } from '@heng/operations/rules/rule-summary'

/** What every answer of status 400 and above carries; `code` is a refusal's, or "internal". */
export const problemSchema = z.object({ code: z.string(), message: z.string() })
export type Problem = z.infer<typeof problemSchema>

export const documentListSchema = z.object({ documents: z.array(documentSummarySchema) })
export type DocumentList = z.infer<typeof documentListSchema>

export const importAnswerSchema = z.object({
  documents: z.array(documentSummarySchema.extend({ alreadyImported: z.boolean() })),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

export const documentAnswerSchema = z.object({
  summary: documentSummarySchema,
  document: documentSchema.nullable(),
})
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>

export const sourceAnswerSchema = z.object({ lines: z.array(z.string()) })
export type SourceAnswer = z.infer<typeof sourceAnswerSchema>

export const editionListSchema = z.object({ editions: z.array(editionSummarySchema) })
export type EditionList = z.infer<typeof editionListSchema>

export const ruleListSchema = z.object({ rules: z.array(ruleSummarySchema) })
export type RuleList = z.infer<typeof ruleListSchema>

export const ruleAnswerSchema = z.object({ rule: ruleSummarySchema })
export type RuleAnswer = z.infer<typeof ruleAnswerSchema>

/** Events of GET /api/events, by name. */
export type ServerEvents = {
  document: z.infer<typeof documentSummarySchema>
  'document-deleted': { id: string }
  edition: z.infer<typeof editionSummarySchema>
}
