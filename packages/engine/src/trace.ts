import type { Edition } from '@heng/domain/edition'
import { notInForce } from './evaluate'
import { type IdentityCheck, observeChecks } from './identity'
import type { Rule, Term } from './rule'
import { viewOf } from './view'

/** An identity that a rule has looked at: what it states on one side, and of what that should be the sum. */
export type TracedCheck = {
  rule: Rule
  check: IdentityCheck
  left: readonly Term[]
  /** With the signs they add up with. */
  right: readonly Term[]
}

const tracedOf = (rule: Rule, check: IdentityCheck, stated: number): TracedCheck => {
  const { terms } = check.identity
  return {
    rule,
    check,
    left: terms.slice(0, stated),
    right: terms.slice(stated).map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 })),
  }
}

/** The same identity, whichever rule asked and however often. */
const keyOf = ({ rule, check }: TracedCheck): string =>
  [
    rule.id,
    ...check.identity.terms.map(
      ({ document, place, sign, amount }) =>
        `${document.source}:${place.line}:${place.cell ?? ''}:${sign}:${amount}`,
    ),
  ].join('|')

/**
 * Every identity by which the rules tie the amounts of an edition together, each once: those that hold (exactly or
 * within rounding) and those whose breach was reported. What a rule tried and rejected is no tie.
 */
export const traceChecks = (edition: Edition, rules: readonly Rule[]): TracedCheck[] => {
  const view = viewOf(edition)
  const found = new Map<string, TracedCheck>()
  for (const rule of rules) {
    if (notInForce(rule, edition.fiscalYear) !== null || rule.notCheckable(view) !== null) continue
    const made: TracedCheck[] = []
    const breaches = observeChecks(
      (check, stated) => made.push(tracedOf(rule, check, stated)),
      () => [...rule.check(view)],
    )
    const reported = new Set(breaches.map(({ identity }) => identity))
    for (const one of made)
      if (one.check.outcome !== 'breach' || reported.has(one.check.identity)) {
        const key = keyOf(one)
        if (!found.has(key)) found.set(key, one)
      }
  }
  return [...found.values()]
}
