import type { Severity } from '@heng/domain/finding'
import type { AmountUnit } from '@heng/domain/money'
import { isDoubted } from '@heng/engine/doubted'
import { amountFacts, type IdentityCheck, roundingVariant, spotsOf } from '@heng/engine/identity'
import type { Breach } from '@heng/engine/rule'

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
