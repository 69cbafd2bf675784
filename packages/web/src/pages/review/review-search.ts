import type { Severity } from '@heng/domain/finding'
import type { Grouping } from '../../reading/finding-filter'

const severities = ['error', 'warning', 'hint'] as const
const groupings = ['cause', 'rule', 'record', 'none'] as const

/** The address of the page of all findings: the filters themselves, so that a link carries them. */
export type ReviewSearch = {
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
  const [dossier, rule, record, text] = ['dossier', 'rule', 'record', 'text'].map((key) => words(search[key]))
  return {
    ...(dossier ? { dossier } : {}),
    ...(severity ? { severity } : {}),
    ...(rule ? { rule } : {}),
    ...(record ? { record } : {}),
    ...(text ? { text } : {}),
    ...(grouping ? { grouping } : {}),
  }
}
