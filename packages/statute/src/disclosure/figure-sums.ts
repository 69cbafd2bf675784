import type { Measure } from './figure-measure'
import type { NarrativeFigure } from './figures'
import type { SetFigures } from './set-figures'

/** A figure and the figures it is made of; `sure` when nothing can be missing among them. */
export type FigureSum = { whole: NarrativeFigure; parts: readonly NarrativeFigure[]; sure: boolean }

/** What a whole is made of, any one list; all of a list must be there. */
const compositions: Partial<Record<Measure, readonly (readonly Measure[])[]>> = {
  'general-expenditure': [['basic', 'project']],
  'three-public': [
    ['abroad', 'reception', 'vehicles'],
    ['abroad', 'reception', 'vehicleRunning', 'vehiclePurchase'],
  ],
  vehicles: [['vehicleRunning', 'vehiclePurchase']],
  procurement: [['goods', 'works', 'services']],
  'procurement-general': [['goods', 'works', 'services']],
}

/** The parts of a whole by its composition; null when one of them is not named, or named twice. */
export const composedOf = (
  measures: ReadonlyMap<number, Measure>,
  whole: NarrativeFigure,
  children: readonly NarrativeFigure[],
): NarrativeFigure[] | null => {
  const measure = measures.get(whole.index)
  for (const list of (measure && compositions[measure]) ?? []) {
    const parts = list.map((wanted) => children.filter(({ index }) => measures.get(index) === wanted))
    if (parts.every((one) => one.length === 1)) return parts.flat()
  }
  return null
}

/** Wholes whose parts are listed by 其中: nearly always all of them, but the text does not say so. */
const listed = new Set<Measure>(['revenue', 'expenditure'])

/** The amounts of a narrative that are sums of other amounts it names. */
export const amountSums = ({ figures, measures }: SetFigures): FigureSum[] =>
  figures.flatMap((whole): FigureSum[] => {
    if (whole.role !== 'amount' || whole.inReason) return []
    const children = figures.filter(
      (one) => one.parent === whole.index && one.role === 'amount' && one.unit === whole.unit,
    )
    const composed = composedOf(measures, whole, children)
    if (composed) return [{ whole, parts: composed, sure: true }]
    const measure = measures.get(whole.index)
    return measure && listed.has(measure) && children.length >= 2
      ? [{ whole, parts: children, sure: false }]
      : []
  })

const changeOf = (figures: readonly NarrativeFigure[], amount: NarrativeFigure): NarrativeFigure | null =>
  figures.find((one) => one.role === 'change' && one.changeOf === amount.index && !one.inReason) ?? null

/** Changes that are explained by changes of parts: "减少 10 万元，主要是基本支出减少 4 万元，项目支出减少 6 万元". */
const explained = (figures: readonly NarrativeFigure[]): FigureSum[] =>
  figures.flatMap((whole): FigureSum[] => {
    if (whole.role !== 'change' || whole.inReason) return []
    const parts = figures.filter((one) => one.role === 'change' && one.inReason && one.parent === whole.index)
    const names = new Set(parts.map(({ label }) => label))
    return parts.length === 2 && names.has('基本支出') && names.has('项目支出')
      ? [{ whole, parts, sure: true }]
      : []
  })

/** The changes of a narrative that are sums of other changes it names. */
export const changeSums = (given: SetFigures): FigureSum[] => [
  ...amountSums(given).flatMap(({ whole, parts, sure }): FigureSum[] => {
    const change = changeOf(given.figures, whole)
    const changes = parts.map((part) => changeOf(given.figures, part))
    const known = changes.filter((one) => one !== null)
    return change && sure && known.length === parts.length ? [{ whole: change, parts: known, sure }] : []
  }),
  ...explained(given.figures),
]
