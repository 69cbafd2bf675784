import { fold } from '@heng/domain/fold'
import { type Measure, revenueSources } from './figure-measure'
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
const composedOf = (
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

const byKey = (
  figures: readonly NarrativeFigure[],
  keyOf: (figure: NarrativeFigure) => number | null,
): ReadonlyMap<number, NarrativeFigure[]> => {
  const groups = new Map<number, NarrativeFigure[]>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const group = key === null ? undefined : groups.get(key)
    if (group) group.push(figure)
    else if (key !== null) groups.set(key, [figure])
  }
  return groups
}

/** The amounts of a narrative that are sums of other amounts it names. */
export const amountSums = ({ figures, measures }: SetFigures): FigureSum[] => {
  const parts = byKey(figures, ({ parent, role }) => (role === 'amount' ? parent : null))
  return figures.flatMap((whole): FigureSum[] => {
    if (whole.role !== 'amount' || whole.inReason) return []
    const children = (parts.get(whole.index) ?? []).filter(({ unit }) => unit === whole.unit)
    const composed = composedOf(measures, whole, children)
    if (composed) return [{ whole, parts: composed, sure: true }]
    const measure = measures.get(whole.index)
    return measure && listed.has(measure) && children.length >= 2
      ? [{ whole, parts: children, sure: false }]
      : []
  })
}

/** Changes that are explained by changes of parts: "减少 10 万元，主要是基本支出减少 4 万元，项目支出减少 6 万元". */
const explained = (figures: readonly NarrativeFigure[]): FigureSum[] => {
  const reasons = byKey(figures, ({ parent, role, inReason }) =>
    role === 'change' && inReason ? parent : null,
  )
  return figures.flatMap((whole): FigureSum[] => {
    const parts = whole.inReason ? [] : (reasons.get(whole.index) ?? [])
    if (whole.role !== 'change' || parts.length < 2) return []
    const names = new Set(parts.map(({ label }) => label))
    if (parts.length === 2 && names.has('基本支出') && names.has('项目支出'))
      return [{ whole, parts, sure: true }]
    const sources = parts.every(({ label }) =>
      revenueSources.some(({ pattern }) => pattern.test(fold(label))),
    )
    return sources ? [{ whole, parts, sure: false }] : []
  })
}

/** The changes of a narrative that are sums of other changes it names. */
export const changeSums = (given: SetFigures): FigureSum[] => {
  const changes = byKey(given.figures, ({ role, changeOf, inReason }) =>
    role === 'change' && !inReason ? changeOf : null,
  )
  const changeOf = ({ index }: NarrativeFigure): NarrativeFigure | null => changes.get(index)?.[0] ?? null
  return [
    ...amountSums(given).flatMap(({ whole, parts, sure }): FigureSum[] => {
      const change = changeOf(whole)
      const known = parts.map(changeOf).filter((one) => one !== null)
      return change && sure && known.length === parts.length ? [{ whole: change, parts: known, sure }] : []
    }),
    ...explained(given.figures),
  ]
}
