import type { Finding } from '@heng/domain/finding'
import { severities } from '@heng/domain/finding'

export type FindingGroup<F extends Finding = Finding> = { key: string; findings: readonly F[] }

const gravity = (finding: Finding): number => severities.indexOf(finding.severity)

/** Findings by root cause; within a group and among the groups the gravest first, otherwise in the given order. */
export const groupFindings = <F extends Finding>(findings: readonly F[]): FindingGroup<F>[] => {
  const groups = new Map<string, F[]>()
  for (const finding of findings) {
    const group = groups.get(finding.group)
    if (group) group.push(finding)
    else groups.set(finding.group, [finding])
  }
  return [...groups]
    .map(([key, members]) => ({ key, findings: members.sort((a, b) => gravity(a) - gravity(b)) }))
    .sort((left, right) => {
      const [a] = left.findings
      const [b] = right.findings
      return (a ? gravity(a) : 0) - (b ? gravity(b) : 0)
    })
}
