import type { Severity } from '@heng/domain/finding'
import type { FindingGroup, Grouping } from '../reading/finding-filter'
import type { KeyedFinding } from '../reading/keyed-finding'
import { wordsInGroup } from './group-words'

/** A line of the list of findings: the head of a group, or a finding in one. */
export type FindingRow =
  | { kind: 'group'; key: string; title: string; severity: Severity; count: number; folded: boolean }
  | { kind: 'finding'; key: string; finding: KeyedFinding; inGroup: boolean; words: string }

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
  folded: (group: FindingGroup) => boolean,
  ruleTitle: (id: string) => string,
): FindingRow[] =>
  groups.flatMap((group): FindingRow[] => {
    const headed = grouping !== 'none' && (grouping !== 'cause' || group.findings.length > 1)
    const title = headed ? groupTitle(group, grouping, ruleTitle) : null
    const rows = group.findings.map(
      (finding): FindingRow => ({
        kind: 'finding',
        key: `f ${finding.places[0]?.document ?? ''} ${finding.key}`,
        finding,
        inGroup: headed,
        words: wordsInGroup(finding, title),
      }),
    )
    if (title === null) return rows
    const isFolded = folded(group)
    const { key, severity, findings } = group
    const head: FindingRow = {
      kind: 'group',
      key: `g ${key}`,
      title,
      severity,
      count: findings.length,
      folded: isFolded,
    }
    return isFolded ? [head] : [head, ...rows]
  })
