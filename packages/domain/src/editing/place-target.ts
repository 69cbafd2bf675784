import type { Place, Sourced } from '../place'
import {
  type BudgetKey,
  budgetKeys,
  emptyBudget,
  type Indicator,
  operators,
  type PerformanceTarget,
} from '../records/performance-target'
import type { Amount } from '../amount'
import type { EditionIndicator, EditionTarget } from './edition-record'
import { partyFrom } from './party-text'
import { placedAmount } from './placed-amount'
import { wholeNumber } from './whole-number'
import type { LinePlacer, RecordPlacer } from './record-placer'

const natures = ['常年', '一次'] as const

const coreOf = (text: string): boolean | null => (text === '是' ? true : text === '否' ? false : null)

const placeIndicator = (id: string, indicator: EditionIndicator, placer: RecordPlacer): Indicator => {
  const at = `indicators/${indicator.key}`
  const line = placer.line(id, at)
  return {
    place: line.place,
    level1: line.text(`${at}/level1`, indicator.level1),
    level2: line.text(`${at}/level2`, indicator.level2),
    name: line.text(`${at}/name`, indicator.name),
    operator: line.read(
      `${at}/operator`,
      indicator.operator,
      (text) => operators.find((one) => one === text) ?? null,
      '无法识别的指标性质',
    ),
    value: line.text(`${at}/value`, indicator.value),
    unit: line.text(`${at}/unit`, indicator.unit),
    weight: line.text(`${at}/weight`, indicator.weight),
    core: line.read(`${at}/core`, indicator.core, coreOf, '是否核心应填“是”或“否”'),
    note: line.text(`${at}/note`, indicator.note),
  }
}

const placeBudget = (
  id: string,
  { fields, amountUnit }: EditionTarget,
  placer: RecordPlacer,
): PerformanceTarget['budget'] => {
  const budget: Record<BudgetKey, Sourced<Amount> | null> = { ...emptyBudget }
  for (const key of budgetKeys) {
    const path = `fields/budget.${key}`
    budget[key] = placedAmount(placer.line(id, path), path, fields[`budget.${key}`], amountUnit, placer)
  }
  return budget
}

const placePeriod = (
  id: string,
  fields: EditionTarget['fields'],
  placer: RecordPlacer,
): PerformanceTarget['period'] => {
  const line = placer.line(id, 'fields/period.start')
  const start = line.text('fields/period.start', fields['period.start'])
  const end = line.text('fields/period.end', fields['period.end'])
  return (start ?? end) ? { start, end } : null
}

const natureOf = (text: string): (typeof natures)[number] | null =>
  natures.find((one) => text.trim().startsWith(one)) ?? null

/** A target form with made-up places: its title, each field and each indicator on a line of its own. */
export const placeTarget = (id: string, data: EditionTarget, placer: RecordPlacer): PerformanceTarget => {
  const { fields } = data
  const title: Place = placer.line(id, 'title').place
  const on = (field: keyof EditionTarget['fields']): LinePlacer => placer.line(id, `fields/${field}`)
  const text = (field: keyof EditionTarget['fields'], line = on(field)) =>
    line.text(`fields/${field}`, fields[field])
  const party = (field: 'department' | 'implementer' | 'preparer', line = on(field)) =>
    line.read(`fields/${field}`, fields[field], partyFrom, '')
  // The form of a department names itself: name and department are one text there, on one line.
  const nameLine = on('name')
  const isOwn =
    data.scope === 'department' && partyFrom(fields.department ?? '').name === (fields.name ?? null)
  const target: PerformanceTarget = {
    record: 'performance-target',
    id,
    scope: data.scope,
    place: title,
    title: data.title,
    seq: on('seq').read('fields/seq', fields.seq, wholeNumber, '序号不是整数'),
    fiscalYear: data.fiscalYear,
    amountUnit: data.amountUnit,
    name: text('name', nameLine),
    department: party('department', isOwn ? nameLine : on('department')),
    implementer: party('implementer'),
    preparer: party('preparer'),
    contact: text('contact'),
    phone: text('phone'),
    period: placePeriod(id, fields, placer),
    nature: on('nature').read('fields/nature', fields.nature, natureOf, '无法识别的项目性质'),
    budget: placeBudget(id, data, placer),
    executionWeight: text('executionWeight'),
    overview: text('overview'),
    basis: text('basis'),
    goal: text('goal'),
    indicatorColumns: [...data.indicatorColumns],
    printedFields: [...data.printedFields],
    indicators: data.indicators.map((indicator) => placeIndicator(id, indicator, placer)),
  }
  return { ...target, place: { ...title, endLine: placer.lineCount() } }
}
