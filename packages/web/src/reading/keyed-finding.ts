import type { LocatedFinding } from '@heng/server/contract'

/** A finding with a name that outlives a reload: its rule, the line it stands at, and a count where that is not enough. */
export type KeyedFinding = LocatedFinding & { key: string }

export const keyedFindings = (findings: readonly LocatedFinding[]): KeyedFinding[] => {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const place = finding.places[0]
    const base = place
      ? `${finding.rule}@${place.line}${place.cell === undefined ? '' : `.${place.cell}`}`
      : finding.rule
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { ...finding, key: count === 1 ? base : `${base}~${count}` }
  })
}

/** The rule of a finding without its variant ("performance/weights-sum/rounding" → "performance/weights-sum"). */
export const ruleOf = (id: string): string => id.split('/').slice(0, 2).join('/')
