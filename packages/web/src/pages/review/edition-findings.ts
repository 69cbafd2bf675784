import type { Severity } from '@heng/domain/finding'
import type { OwnOrganizations, RegionFinding } from '@heng/server/contract'
import { bySeverity, gravest, ruleOf } from '../../reading/keyed-finding'
import type { ReviewSearch } from './review-search'

type Organization = OwnOrganizations['organizations'][number]

/** A finding with whose edition it is, and which department answers for it. */
export type ReviewFinding = RegionFinding & { organizationName: string; department: Organization | null }

/** Findings with their organizations; a unit's department may be out of sight, then the unit stands for it. */
export const withOrganizations = (
  findings: readonly RegionFinding[],
  organizations: readonly Organization[],
): ReviewFinding[] => {
  const known = new Map(organizations.map((one) => [one.id, one]))
  return findings.map((finding) => {
    const own = known.get(finding.organization) ?? null
    const parent = own?.kind === 'unit' && own.parent !== null ? known.get(own.parent) : undefined
    return { ...finding, organizationName: own?.name ?? '', department: parent ?? own }
  })
}

type Filter = Pick<ReviewSearch, 'severity' | 'rule' | 'department' | 'state' | 'text'>

/** What the filters let through; without one for the state, everything that is not accepted. */
export const filterReview = (findings: readonly ReviewFinding[], filter: Filter): ReviewFinding[] => {
  const text = (filter.text ?? '').trim().toLowerCase()
  return findings.filter(
    (one) =>
      (!filter.severity || one.severity === filter.severity) &&
      (!filter.rule || ruleOf(one.rule) === filter.rule) &&
      (!filter.department || one.department?.id === filter.department) &&
      (filter.state ? one.state === filter.state : one.state !== 'accepted') &&
      (text === '' ||
        [one.message, one.rule, one.recordName ?? '', one.organizationName].some((part) =>
          part.toLowerCase().includes(text),
        )),
  )
}

export type ReviewGrouping = 'cause' | 'rule' | 'record' | 'none'

export type ReviewGroup = { key: string; severity: Severity; findings: ReviewFinding[] }

const groupKey = (finding: ReviewFinding, grouping: ReviewGrouping): string => {
  switch (grouping) {
    case 'cause':
      return `${finding.edition} ${finding.group}`
    case 'rule':
      return ruleOf(finding.rule)
    case 'record':
      return finding.department?.id ?? finding.organization
    case 'none':
      return ''
  }
}

/** Groups of findings, the gravest first, then the larger. */
export const groupReview = (findings: readonly ReviewFinding[], grouping: ReviewGrouping): ReviewGroup[] => {
  const groups = new Map<string, ReviewFinding[]>()
  for (const finding of findings) {
    const key = groupKey(finding, grouping)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      severity: gravest(members.map(({ severity }) => severity)) ?? 'hint',
      findings: members.toSorted((left, right) => bySeverity(left.severity, right.severity)),
    }))
    .sort(
      (left, right) =>
        bySeverity(left.severity, right.severity) || right.findings.length - left.findings.length,
    )
}
