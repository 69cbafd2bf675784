import type { Severity } from './finding'
import { bySeverity, gravest } from './severity'

export type FindingGroupOf<F> = { key: string; severity: Severity; findings: readonly F[] }

/**
 * Groups of findings by a key, the gravest group first; inside a group by severity. What is as grave stands as it
 * came, unless `order` says of findings, or `largerFirst` of groups, otherwise.
 */
export const groupedFindings = <F extends { severity: Severity }>(
  findings: readonly F[],
  keyOf: (finding: F) => string,
  {
    order = () => 0,
    largerFirst = false,
  }: { order?: (left: F, right: F) => number; largerFirst?: boolean } = {},
): FindingGroupOf<F>[] => {
  const groups = new Map<string, F[]>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      severity: gravest(members.map(({ severity }) => severity)) ?? 'hint',
      findings: members.sort(
        (left, right) => bySeverity(left.severity, right.severity) || order(left, right),
      ),
    }))
    .sort(
      (left, right) =>
        bySeverity(left.severity, right.severity) ||
        (largerFirst ? right.findings.length - left.findings.length : 0),
    )
}
