import type { Finding } from '@heng/domain/finding'
import { severities } from '@heng/domain/finding'

type Grouped = Pick<Finding, 'severity' | 'group'>

export type FindingGroup<F extends Grouped = Finding> = { key: string; findings: readonly F[] }

const gravity = (finding: Grouped): number => severities.indexOf(finding.severity)

/** Findings by root cause (or another key); within a group and among the groups the gravest first, otherwise in the given order. */
export const groupFindings = <F extends Grouped>(
  findings: readonly F[],
  keyOf: (finding: F) => string = ({ group }) => group,
): FindingGroup<F>[] => {
  const groups = new Map<string, F[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups]
    .map(([key, members]) => ({ key, findings: members.sort((a, b) => gravity(a) - gravity(b)) }))
    .sort((left, right) => {
      const [a] = left.findings
      const [b] = right.findings
      return (a ? gravity(a) : 0) - (b ? gravity(b) : 0)
    })
}
