import type { Severity } from '@heng/domain/finding'
import { type FindingGroupOf, groupedFindings } from '@heng/domain/grouped-findings'
import type { KeyedFinding } from './keyed-finding'
import { ruleOf } from './keyed-finding'

/** null means: all. `text` is sought in the message, the rule, the record's name and the quoted source. */
export type FindingFilter = {
  severity: Severity | null
  rule: string | null
  record: string | null
  text: string
}

export const noFilter: FindingFilter = { severity: null, rule: null, record: null, text: '' }

/** A record is named by its id together with the document it stands in, since ids repeat over documents. */
export const recordKey = (finding: KeyedFinding): string | null =>
  finding.record && `${finding.places[0]?.document ?? ''} ${finding.record.id}`

const saysText = (finding: KeyedFinding, text: string): boolean =>
  [
    finding.message,
    finding.rule,
    finding.record?.name ?? '',
    ...finding.places.map((place) => place.text),
  ].some((part) => part.toLowerCase().includes(text))

export const filterFindings = (findings: readonly KeyedFinding[], filter: FindingFilter): KeyedFinding[] => {
  const text = filter.text.trim().toLowerCase()
  return findings.filter(
    (finding) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.rule === null || ruleOf(finding.rule) === filter.rule) &&
      (filter.record === null || recordKey(finding) === filter.record) &&
      (text === '' || saysText(finding, text)),
  )
}

export type Grouping = 'cause' | 'rule' | 'record' | 'none'

export type FindingGroup = FindingGroupOf<KeyedFinding>

const groupKey = (finding: KeyedFinding, grouping: Grouping): string => {
  switch (grouping) {
    case 'cause':
      return finding.group
    case 'rule':
      return ruleOf(finding.rule)
    case 'record':
      return recordKey(finding) ?? finding.places[0]?.source ?? ''
    case 'none':
      return ''
  }
}

/** Groups findings, the gravest group first, then the larger; inside a group by severity and line. */
export const groupFindings = (findings: readonly KeyedFinding[], grouping: Grouping): FindingGroup[] =>
  groupedFindings(findings, (finding) => groupKey(finding, grouping), {
    order: (left, right) => (left.places[0]?.line ?? 0) - (right.places[0]?.line ?? 0),
    largerFirst: true,
  })

export const countBySeverity = (findings: readonly KeyedFinding[]): Record<Severity, number> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
