import { cents } from '../amount-text'
import type { Programme } from '../programme'
import { emptyTarget, type SampleIndicator, type SampleTarget } from '../sample-extract'

/** Which parts of an indicator a layout prints; the others are null when it is read. */
export type PrintedParts = {
  levels: boolean
  weight: boolean
  core: boolean
  /** The unit a qualitative indicator is given where the form demands one. */
  qualitativeUnit: string | null
}

export const indicatorsAs = (
  indicators: readonly SampleIndicator[],
  parts: PrintedParts,
): SampleIndicator[] =>
  indicators.map((indicator) => ({
    ...indicator,
    level1: parts.levels ? indicator.level1 : null,
    level2: parts.levels ? indicator.level2 : null,
    unit: indicator.operator === '定性' ? parts.qualitativeUnit : indicator.unit,
    weight: parts.weight ? indicator.weight : null,
    core: parts.core ? indicator.core : null,
  }))

/** What every layout prints of a programme. */
export const formOf = (programme: Programme, fiscalYear: number, parts: PrintedParts): SampleTarget => {
  const target = emptyTarget('project', fiscalYear, programme.name)
  return {
    ...target,
    budget: { ...target.budget, total: cents(programme.amount) },
    overview: programme.overview,
    goal: programme.goal,
    indicators: indicatorsAs(programme.indicators, parts),
  }
}
