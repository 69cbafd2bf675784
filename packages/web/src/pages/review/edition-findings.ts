import { type FindingGroupOf, groupedFindings } from '@heng/domain/grouped-findings'
import type { OwnOrganizations, RegionFinding } from '@heng/server/contract'
import { ruleOf } from '../../reading/keyed-finding'
import type { ReviewSearch } from './review-search'

type Organization = OwnOrganizations['organizations'][number]

/** A finding with whose edition it is, and which department answers for it. */
export type ReviewFinding = RegionFinding & {
  organizationName: string
  department: Organization | null
  /** Whether its edition has been approved: nothing is accepted or withdrawn there any more. */
  approved: boolean
}

/** By what a finding is known through filters and new answers. */
export const reviewKey = ({ edition, key }: Pick<ReviewFinding, 'edition' | 'key'>): string =>
  `${edition} ${key}`

/** The same findings, edition by edition. */
export const byEdition = (findings: readonly ReviewFinding[]): ReviewFinding[][] => [
  ...findings
    .reduce((groups, finding) => {
      const group = groups.get(finding.edition)
      if (group) group.push(finding)
      else groups.set(finding.edition, [finding])
      return groups
    }, new Map<string, ReviewFinding[]>())
    .values(),
]

/**
 * Findings with their organizations; a unit's department may be out of sight, then the unit stands for it. `approved`
 * are the editions on which the congress has decided.
 */
export const withOrganizations = (
  findings: readonly RegionFinding[],
  organizations: readonly Organization[],
  approved: ReadonlySet<string>,
): ReviewFinding[] => {
  const known = new Map(organizations.map((one) => [one.id, one]))
  return findings.map((finding) => {
    const own = known.get(finding.organization) ?? null
    const parent = own?.kind === 'unit' && own.parent !== null ? known.get(own.parent) : undefined
    return {
      ...finding,
      organizationName: own?.name ?? '',
      department: parent ?? own,
      approved: approved.has(finding.edition),
    }
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

export type ReviewGroup = FindingGroupOf<ReviewFinding>

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
export const groupReview = (findings: readonly ReviewFinding[], grouping: ReviewGrouping): ReviewGroup[] =>
  groupedFindings(findings, (finding) => groupKey(finding, grouping), { largerFirst: true })
