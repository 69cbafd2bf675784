import type { Severity } from '@heng/domain/finding'
import type { FindingGroup, Grouping } from '../reading/finding-filter'
import type { KeyedFinding } from '../reading/keyed-finding'

/** A line of the list of findings: the head of a group, or a finding in one. */
export type FindingRow =
  | { kind: 'group'; key: string; title: string; severity: Severity; count: number; folded: boolean }
  | { kind: 'finding'; key: string; finding: KeyedFinding; inGroup: boolean }

const groupTitle = (group: FindingGroup, grouping: Grouping, ruleTitle: (id: string) => string): string => {
  const [first] = group.findings
  if (grouping === 'rule') return ruleTitle(group.key)
  if (grouping === 'record') return first?.record?.name ?? first?.places[0]?.source ?? '整份资料'
  return first?.message ?? group.key
}

/**
 * Flattens groups into rows. A root cause with one finding needs no head: the finding says it all. Folded groups
 * keep their head only.
 */
export const findingRows = (
  groups: readonly FindingGroup[],
  grouping: Grouping,
  folded: ReadonlySet<string>,
  ruleTitle: (id: string) => string,
): FindingRow[] =>
  groups.flatMap((group): FindingRow[] => {
    const headed = grouping !== 'none' && (grouping !== 'cause' || group.findings.length > 1)
    const rows = group.findings.map(
      (finding): FindingRow => ({
        kind: 'finding',
        key: `f ${finding.places[0]?.document ?? ''} ${finding.key}`,
        finding,
        inGroup: headed,
      }),
    )
    if (!headed) return rows
    const isFolded = folded.has(group.key)
    const head: FindingRow = {
      kind: 'group',
      key: `g ${group.key}`,
      title: groupTitle(group, grouping, ruleTitle),
      severity: group.severity,
      count: group.findings.length,
      folded: isFolded,
    }
    return isFolded ? [head] : [head, ...rows]
  })
