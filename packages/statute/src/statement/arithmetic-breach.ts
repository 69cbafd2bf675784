import type { Severity } from '@heng/domain/finding'
import type { AmountUnit } from '@heng/domain/money'
import type { HengDocument } from '@heng/domain/records/document'
import { amountFacts, type IdentityCheck, roundingVariant, spotsOf } from '@heng/engine/identity'
import type { Breach, Spot } from '@heng/engine/rule'

const doubted = new WeakMap<HengDocument, ReadonlySet<number>>()

const doubtedLines = (document: HengDocument): ReadonlySet<number> => {
  const known = doubted.get(document)
  if (known) return known
  const lines = new Set(document.doubts.map(({ place }) => place.line))
  doubted.set(document, lines)
  return lines
}

/** Whether something on the line of a spot could not be read with certainty. */
export const isDoubted = (spot: Spot): boolean => doubtedLines(spot.document).has(spot.place.line)

type AmountFacts = { stated: string; computed: string; difference: string; doubted: boolean }

/**
 * The breach of an arithmetic identity: the figures, all their places, a hint where rounding explains it. Where
 * one of the figures stands on a line with a doubt, the difference may be one of reading: then never an error.
 */
export const arithmeticBreach = <F extends Record<string, string>>(
  check: IdentityCheck,
  unit: AmountUnit,
  facts: F,
  severity: Severity = 'error',
): Breach<AmountFacts & F> => {
  const spots = spotsOf(check)
  const doubtful = spots.some(isDoubted)
  return {
    spots,
    facts: { ...amountFacts(check, unit), doubted: doubtful, ...facts },
    identity: check.identity,
    ...roundingVariant(check),
    severity: doubtful && severity === 'error' ? 'warning' : severity,
  }
}

/** The end of an arithmetic message: whether rounding or an unclear source may explain the difference. */
export const differenceNote = (facts: { doubted: boolean }, variant: string | null): string =>
  variant === 'rounding' ? '（四舍五入可以解释）' : facts.doubted ? '（原文有辨认不清之处，请核对原件）' : ''
