import type { Severity } from './finding'

const ranks: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }

/** Orders the gravest first. */
export const bySeverity = (left: Severity, right: Severity): number => ranks[left] - ranks[right]

/** The gravest of some severities; null of none. */
export const gravest = (severities: readonly Severity[]): Severity | null =>
  severities.reduce<Severity | null>(
    (worst, severity) => (worst !== null && ranks[worst] <= ranks[severity] ? worst : severity),
    null,
  )
