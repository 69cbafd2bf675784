import type { ruleListSchema } from '@heng/operations/rules/show-rules'
import type {
  documentAnswerSchema,
  documentListSchema,
  importAnswerSchema,
  sourceAnswerSchema,
} from '@heng/operations/documents/document-answers'
import type {
  commentListSchema,
  regionFindingsSchema,
  reminderListSchema,
  returnListSchema,
} from '@heng/operations/review/review-answers'
import type { editionListSchema } from '@heng/operations/editions/list-editions'
import type { controlFigureListSchema } from '@heng/operations/editions/list-control-figures'
import type { suggestionListSchema } from '@heng/operations/editions/suggest-indicators'
import type { organizationTreeSchema } from '@heng/operations/organizations/list-organizations'
import type { saveAnswerSchema } from '@heng/operations/editions/save-record'
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
export type {
  EditionAnswer,
  EditionFinding,
  EditionFindings,
  EditionMove,
  EditionSummary,
  RecordAnswer,
  RecordHead,
} from '@heng/operations/editions/edition-answers'
export type { EditionComparison } from '@heng/operations/editions/compare-editions'
export type { AcceptancePreview } from '@heng/operations/editions/preview-acceptance'
export type { OwnOrganizations } from '@heng/operations/organizations/list-own-organizations'
export type { EditionHistory, HistoryEvent } from '@heng/operations/editions/show-edition-history'
export type { RecordChanges } from '@heng/operations/editions/show-record-changes'
export type { RecordKinds } from '@heng/operations/editions/list-record-kinds'
export type { FigureTie, FigureTrace, TracedTerm } from '@heng/operations/provenance/figure-trace'
export type {
  DocumentProvenance,
  IssuedFile,
  IssuedUse,
  NamedEdition,
  Provenance,
  ProvenanceStage,
  SourcePlace,
} from '@heng/operations/provenance/provenance-answers'
export type { IssuedFileList } from '@heng/operations/provenance/list-issued-files'
export type { TemplateOutcome, TemplatePreview } from '@heng/operations/templates/template-answers'
export type { RenderFormat, RenderKind } from '@heng/operations/rendering/render-kinds'
export type {
  Collection,
  Comment,
  RecordReturn,
  RegionFinding,
  Reminder,
  Standing,
} from '@heng/operations/review/review-answers'
export type { BatchPreview } from '@heng/operations/review/preview-batch'
export type { Desk } from '@heng/operations/review/show-my-tasks'
export type { DeskTask } from '@heng/operations/review/desk-tasks'
export type { LegalClock } from '@heng/operations/review/legal-clocks'
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
export type EditionList = z.infer<typeof editionListSchema>
export type ControlFigureList = z.infer<typeof controlFigureListSchema>
export type RecordSaveAnswer = z.infer<typeof saveAnswerSchema>
export type SuggestionList = z.infer<typeof suggestionListSchema>
export type OrganizationTree = z.infer<typeof organizationTreeSchema>
export type CommentList = z.infer<typeof commentListSchema>
export type ReturnList = z.infer<typeof returnListSchema>
export type RegionFindings = z.infer<typeof regionFindingsSchema>
export type ReminderList = z.infer<typeof reminderListSchema>
