import type { ruleListSchema } from '@heng/operations/rules/show-rules'
import type {
  documentAnswerSchema,
  documentListSchema,
  importAnswerSchema,
  sourceAnswerSchema,
} from '@heng/operations/documents/document-answers'
import type { dossierListSchema } from '@heng/operations/dossiers/list-dossiers'
import { z } from 'zod'

export type {
  DocumentCounts,
  DocumentStatus,
  DocumentSummary,
} from '@heng/operations/documents/document-summary'
export type {
  DossierFindings,
  DossierSummary,
  LocatedFinding,
} from '@heng/operations/dossiers/dossier-summary'
export type { RenderFormat, RenderKind } from '@heng/operations/rendering/render-kinds'
export type { RuleSummary } from '@heng/operations/rules/rule-summary'

/** What every answer of status 400 and above carries; `code` is a refusal's, or "internal". */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** What a page needs to go on: the versions of a conflict, the fields that do not fit. */
  detail: z.unknown().optional(),
})
export type Problem = z.infer<typeof problemSchema>

export type DocumentList = z.infer<typeof documentListSchema>
export type ImportAnswer = z.infer<typeof importAnswerSchema>
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>
export type SourceAnswer = z.infer<typeof sourceAnswerSchema>
export type DossierList = z.infer<typeof dossierListSchema>
export type RuleList = z.infer<typeof ruleListSchema>
