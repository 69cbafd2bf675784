import { type EditionStage, editionStages } from '@heng/domain/edition-state'
import type { Severity } from '@heng/domain/finding'
import type { Grouping } from '../../reading/finding-filter'

const severities = ['error', 'warning', 'hint'] as const
const groupings = ['cause', 'rule', 'record', 'none'] as const
const states = ['open', 'accepted', 'reopened'] as const
export type FindingState = (typeof states)[number]

/** The address of the page of all findings: the filters themselves, so that a link carries them. */
export type ReviewSearch = {
  /** Findings of editions unless it says otherwise. */
  of?: 'editions' | 'documents'
  year?: number
  stage?: EditionStage
  department?: string
  state?: FindingState
  dossier?: string
  severity?: Severity
  rule?: string
  record?: string
  text?: string
  grouping?: Grouping
}

const words = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined

export const reviewSearch = (search: Record<string, unknown>): ReviewSearch => {
  const severity = severities.find((name) => name === search['severity'])
  const grouping = groupings.find((name) => name === search['grouping'])
  const stage = editionStages.find((name) => name === search['stage'])
  const state = states.find((name) => name === search['state'])
  const year = Number(search['year'])
  const [dossier, rule, record, text, department] = ['dossier', 'rule', 'record', 'text', 'department'].map(
    (key) => words(search[key]),
  )
  return {
    ...(search['of'] === 'documents' || dossier ? { of: 'documents' as const } : {}),
    ...(Number.isInteger(year) && year > 1900 ? { year } : {}),
    ...(stage ? { stage } : {}),
    ...(department ? { department } : {}),
    ...(state ? { state } : {}),
    ...(dossier ? { dossier } : {}),
    ...(severity ? { severity } : {}),
    ...(rule ? { rule } : {}),
    ...(record ? { record } : {}),
    ...(text ? { text } : {}),
    ...(grouping ? { grouping } : {}),
  }
}
