import type { Edition } from '@heng/domain/edition'
import { amountUnits, type Money, parseMoney } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { HengDocument } from '@heng/domain/records/document'
import type { HengRecord, Term } from '@heng/engine/rule'
import { type TracedCheck, traceChecks } from '@heng/engine/trace'
import { scanFigures } from '@heng/statute/disclosure/figure-scan'
import { rules } from '@heng/statute/rules'
import type { FigureTie, FigureTrace, TracedTerm } from './figure-trace'
import { type PrintedAmount, printedAmounts, recordTitle } from './printed-amounts'

/** How the places of documents are told to whoever asked, and which of them was asked about. */
export type FigureLocator = {
  locate: (document: HengDocument, place: Place) => Pick<TracedTerm, 'document' | 'record' | 'path'>
  isOwn: (document: HengDocument, place: Place) => boolean
}

/** Of a long sum, so many terms are listed; the others are counted. */
const mostTerms = 300
const mostMentions = 20

type Standing = { document: HengDocument; record: HengRecord; amount: PrintedAmount }

const placeKey = ({ line, cell }: Place): string => `${line}:${cell ?? ''}`

const recordsOf = ({ statements, targets, contents, narratives }: HengDocument): HengRecord[] => [
  ...statements,
  ...targets,
  ...contents,
  ...narratives,
]

/** Every amount of the edition by the place it stands at. */
const standingAmounts = (edition: Edition): Map<HengDocument, Map<string, Standing>> =>
  new Map(
    edition.documents.map((document) => [
      document,
      new Map(
        recordsOf(document).flatMap((record) =>
          printedAmounts(record).map((amount): [string, Standing] => [
            placeKey(amount.place),
            { document, record, amount },
          ]),
        ),
      ),
    ]),
  )

/** What the parts of a trace work with. */
type Tracing = FigureLocator & { standing: ReadonlyMap<HengDocument, ReadonlyMap<string, Standing>> }

const termIn = ({ locate, isOwn, standing }: Tracing, term: Term): TracedTerm => {
  const { document, place, record, label, printed, amount, sign, text } = term
  const at = standing.get(document)?.get(placeKey(place))
  return {
    ...locate(document, place),
    line: place.line,
    cell: place.cell ?? null,
    table: record ? recordTitle(record) : '',
    label: at?.amount.label ?? text ?? label,
    printed,
    amount,
    sign,
    own: isOwn(document, place),
  }
}

const relationOf = (left: readonly TracedTerm[], right: readonly TracedTerm[]): FigureTie['relation'] => {
  if (left.length !== 1) return 'balance'
  if (right.length === 1) return 'equal'
  return left.some(({ own }) => own) ? 'sum' : 'part'
}

const tieOf = (tracing: Tracing, traced: TracedCheck): FigureTie => {
  const { rule, check } = traced
  const isOwn = ({ document, place }: Term): boolean => tracing.isOwn(document, place)
  // The one figure on the left, and of two the one that was asked about.
  const swapped =
    traced.right.length === 1 &&
    (traced.left.length > 1 || (traced.right.some(isOwn) && !traced.left.some(isOwn)))
  const [first, second] = swapped ? [traced.right, traced.left] : [traced.left, traced.right]
  const left = first.map((term) => termIn(tracing, term))
  const all = second.map((term) => termIn(tracing, term))
  const [stated, computed] = swapped ? [check.computed, check.stated] : [check.stated, check.computed]
  const right =
    all.length <= mostTerms
      ? all
      : [...all.filter(({ own }) => own), ...all.filter(({ own }) => !own)].slice(0, mostTerms)
  return {
    rule: rule.id,
    title: rule.title,
    relation: relationOf(left, all),
    outcome: check.outcome,
    left,
    right,
    omitted: all.length - right.length,
    stated,
    computed,
    difference: stated - computed,
  }
}

/** A paragraph names many figures: the same place alone does not make the same figure. */
const isSameFigure = (one: Term, other: Term): boolean =>
  one.document === other.document &&
  placeKey(one.place) === placeKey(other.place) &&
  one.amount === other.amount

/** The two figures of an equality that holds; null for any other tie. */
const endsOf = ({ left, right, check }: TracedCheck): readonly [Term, Term] | null => {
  const [one, other] = [left[0], right[0]]
  return one && other && left.length === 1 && right.length === 1 && check.outcome === 'exact'
    ? [one, other]
    : null
}

/**
 * What a rule says is the same by way of another figure: three tables print one total, and the rule holds two of
 * them against the third.
 */
const sameByWay = (tracing: Tracing, checks: readonly TracedCheck[]): FigureTie[] => {
  const own = (term: Term): boolean => tracing.isOwn(term.document, term.place)
  const edges = checks.flatMap((traced) => {
    const ends = endsOf(traced)
    return ends ? [{ traced, ends, given: ends.find(own) }] : []
  })
  return edges.flatMap(({ traced, ends, given }) => {
    const hub = ends.find((end) => end !== given)
    if (!given || !hub || own(hub)) return []
    return edges.flatMap((edge): FigureTie[] => {
      if (edge.given || edge.traced.rule !== traced.rule) return []
      const far = edge.ends.find((end) => !isSameFigure(end, hub))
      if (!far || !edge.ends.some((end) => isSameFigure(end, hub))) return []
      return [tieOf(tracing, { ...edge.traced, left: [given], right: [{ ...far, sign: given.sign }] })]
    })
  })
}

const otherEnd = ({ relation, right: [other] }: FigureTie): string | null =>
  relation === 'equal' && other ? `${other.document}:${other.line}:${other.cell}:${other.amount}` : null

/** Of several rules that hold the same two figures together the first tells it. */
const eachOnce = (ties: readonly FigureTie[]): FigureTie[] => {
  const told = new Set<string>()
  return ties.filter((tie) => {
    const end = otherEnd(tie)
    if (end === null) return true
    const isNew = !told.has(end)
    told.add(end)
    return isNew
  })
}

const isMoneyUnit = (unit: string) => amountUnits.find((one) => one === unit)

/** Paragraphs that name an amount and that no tie has named yet. */
const mentionsOf = (
  tracing: Tracing,
  edition: Edition,
  amount: Money,
  known: ReadonlySet<string>,
): TracedTerm[] =>
  edition.documents
    .flatMap((document) =>
      document.narratives.flatMap((record) =>
        record.paragraphs.flatMap(({ place, text }) => {
          if (known.has(`${document.source}:${place.line}`)) return []
          const named = scanFigures(text).events.find((event) => {
            const unit = event.kind === 'figure' ? isMoneyUnit(event.unit) : undefined
            return event.kind === 'figure' && unit && parseMoney(event.digits, unit) === amount
          })
          if (!named || named.kind !== 'figure') return []
          const printed = `${named.digits}${named.unit}`
          const before = text.slice(Math.max(0, named.start - 40), named.end)
          const term = {
            document,
            place,
            record,
            label: before,
            amount,
            printed,
            lastDigit: amount,
            sign: 1,
          } as const
          return [termIn(tracing, term)]
        }),
      ),
    )
    .slice(0, mostMentions)

/** Where an amount of an edition comes from and goes to, as far as its records tell. */
export const traceFigure = (edition: Edition, locator: FigureLocator): FigureTrace => {
  const standing = standingAmounts(edition)
  const tracing: Tracing = { ...locator, standing }
  const own = [...standing.values()]
    .flatMap((amounts) => [...amounts.values()])
    .find(({ document, amount }) => locator.isOwn(document, amount.place))
  const checks = traceChecks(edition, rules)
  const involved = checks.filter(({ left, right }) =>
    [...left, ...right].some(({ document, place }) => locator.isOwn(document, place)),
  )
  const ties = eachOnce([...involved.map((one) => tieOf(tracing, one)), ...sameByWay(tracing, checks)])
  const known = new Set(
    involved.flatMap(({ check }) =>
      check.identity.terms.map(({ document, place }) => `${document.source}:${place.line}`),
    ),
  )
  const amount = own?.amount.value.amount ?? null
  return {
    label: own ? own.amount.label : null,
    unit: own?.amount.unit ?? null,
    printed: own?.amount.value.printed ?? null,
    ties,
    mentions: amount === null || amount === 0 ? [] : mentionsOf(tracing, edition, amount, known),
  }
}
