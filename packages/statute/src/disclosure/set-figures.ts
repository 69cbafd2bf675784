import { type AmountUnit, amountUnits, parseMoney } from '@heng/domain/money'
import type { Narrative } from '@heng/domain/records/narrative'
import { termOf } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { type StatementSet, statementSets } from '../statement/statement-sets'
import { type Measure, measuresOf } from './figure-measure'
import { type NarrativeFigure, narrativeFigures } from './figures'

/** The figures of one narrative with the tables that must print the same. */
export type SetFigures = {
  set: StatementSet
  narrative: Located<Narrative>
  figures: readonly NarrativeFigure[]
  measures: ReadonlyMap<number, Measure>
}

const found = new WeakMap<EditionView, readonly SetFigures[]>()

/**
 * The narratives of an edition with their figures. A document with the tables of several organizations is left
 * out: nothing tells which of them its text speaks of.
 */
export const setFigures = (view: EditionView): readonly SetFigures[] => {
  const known = found.get(view)
  if (known) return known
  const sets = statementSets(view)
  const all = view.narratives().flatMap((narrative): SetFigures[] => {
    const [set, another] = sets.filter(({ narratives }) =>
      narratives.some(({ record }) => record === narrative.record),
    )
    if (!set || another) return []
    const figures = narrativeFigures(narrative.record)
    return figures.length > 0 ? [{ set, narrative, figures, measures: measuresOf(figures) }] : []
  })
  found.set(view, all)
  return all
}

const moneyUnit = (unit: string | null): AmountUnit | null => amountUnits.find((one) => one === unit) ?? null

/** A figure in money as a term of an identity: a decrease counts negative. Null for counts and for 持平. */
export const figureTerm = (
  { document, record }: Located<Narrative>,
  figure: NarrativeFigure,
): (Term & { unit: AmountUnit }) | null => {
  const unit = moneyUnit(figure.unit)
  if (unit === null || figure.printed === null) return null
  const amount = { printed: figure.printed, amount: parseMoney(figure.printed, unit) }
  const sign = figure.direction === 'decrease' ? -1 : 1
  const term = termOf({ document, record, place: figure.place, amount, unit, label: figure.label, sign })
  return term && { ...term, text: figure.text, unit }
}
