import type { Edition } from '@heng/domain/edition'
import type { Facts, Severity } from '@heng/domain/finding'
import type { Money } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { Contents } from '@heng/domain/records/contents'
import type { HengDocument } from '@heng/domain/records/document'
import type { Narrative } from '@heng/domain/records/narrative'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Statement } from '@heng/domain/records/statement'

/** An authority a rule rests on. `practice` marks what no verified article says: never cite an article for it. */
export type Citation = { basis: 'law' | 'regulation' | 'document' | 'practice'; text: string }

export type HengRecord = Statement | PerformanceTarget | Contents | Narrative

/** A record together with the document it stands in. */
export type Located<R extends HengRecord = HengRecord> = { document: HengDocument; record: R }

/**
 * A place a finding points at, in whichever document of the edition it stands. `text` is an excerpt where the
 * rule knows better than the record what stands there (part of a paragraph); `field` an empty field that has no
 * place of its own, of what stands at the place.
 */
export type Spot = {
  document: HengDocument
  place: Place
  record: HengRecord | null
  text?: string
  field?: string
}

/** One amount that takes part in an identity, with the place it was read from. */
export type Term = Spot & { label: string; amount: Money; printed: string; lastDigit: Money; sign: 1 | -1 }

/**
 * Σ sign × amount should be 0. The engine groups breaches whose terms share one amount that, corrected by one
 * difference, would mend them all.
 */
export type Identity = { terms: readonly Term[]; residual: Money }

/** What a rule yields: figures and places, never sentences. The first spot is where the finding stands. */
export type Breach<F extends Facts = Facts> = {
  spots: readonly [Spot, ...Spot[]]
  facts: F
  /** Instead of the rule's own severity. */
  severity?: Severity
  /** Appended to the rule's id as "/variant"; 'rounding' makes it a hint. */
  variant?: 'rounding' | (string & {})
  identity?: Identity
  /** Findings with the same root are one group, when no identity tells. */
  root?: string
}

/** What a rule sees of an edition. */
export type EditionView = {
  edition: Edition
  /** Statements of one kind (or all), in document and source order. */
  statements: (kind?: string) => readonly Located<Statement>[]
  targets: (scope?: PerformanceTarget['scope']) => readonly Located<PerformanceTarget>[]
  /** Catalogues (contents with amounts) and tables of contents. */
  contents: () => readonly Located<Contents>[]
  narratives: () => readonly Located<Narrative>[]
}

export type Rule<F extends Facts = Facts> = {
  /** Its path: "performance/weights-sum". */
  id: string
  title: string
  severity: Severity
  cites: readonly [Citation, ...Citation[]]
  /** In Chinese: the records it needs. */
  needs: string
  /** Fiscal years in which it holds; open ends are null. */
  inForce?: { from: number | null; to: number | null }
  /** Why it cannot be evaluated over this edition (Chinese), or null when it can. A rule never passes silently. */
  notCheckable: (view: EditionView) => string | null
  check(view: EditionView): Iterable<Breach<F>>
  /** Wording, apart from the facts. */
  message(facts: F, variant: string | null): string
  remedy(facts: F, variant: string | null): string
}
