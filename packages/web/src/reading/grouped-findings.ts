import type { Severity } from '@heng/domain/finding'
import { bySeverity, gravest } from './keyed-finding'

export type FindingGroupOf<F> = { key: string; severity: Severity; findings: F[] }

/**
 * Groups of findings by a key, the gravest group first, then the larger; inside a group by severity, and what is as
 * grave by `order`, or else as it came.
 */
export const groupedFindings = <F extends { severity: Severity }>(
  findings: readonly F[],
  keyOf: (finding: F) => string,
  order: (left: F, right: F) => number = () => 0,
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
      findings: members.toSorted(
        (left, right) => bySeverity(left.severity, right.severity) || order(left, right),
      ),
    }))
    .sort(
      (left, right) =>
        bySeverity(left.severity, right.severity) || right.findings.length - left.findings.length,
    )
}
