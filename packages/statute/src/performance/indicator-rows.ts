import { type Decimal, parseDecimal } from '@heng/domain/decimal'
import { fold } from '@heng/domain/fold'
import type { Place } from '@heng/domain/place'
import type { Indicator, Operator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Located, Spot } from '@heng/engine/rule'

/** One indicator as rules look at it: texts folded for comparing ("" where blank), the value as a number. */
export type IndicatorRow = Located<PerformanceTarget> & {
  indicator: Indicator
  /** Folded. `bare` is the name without what stands in brackets at its end. */
  name: string
  bare: string
  /** As printed, for messages. */
  label: string
  operator: Operator | null
  value: string
  unit: string
  /** The value where it is a bare number, with or without a per cent sign. */
  number: Decimal | null
  /** The value itself carries a per cent sign. */
  percentInValue: boolean
}

const bareNumber = /^(?:[≥≤=><])?([+-]?\d+(?:,\d{3})*(?:\.\d+)?)(%?)$/u
const bracketed = /\([^()]*\)?$/u

/** Reads a value that is nothing but a number ("95", "1,200", "≥95%"); null for words and dates. */
export const numberIn = (folded: string): { number: Decimal; percent: boolean } | null => {
  const match = bareNumber.exec(folded)
  const number = match && parseDecimal((match[1] ?? '').replaceAll(',', ''))
  return number ? { number, percent: match[2] === '%' } : null
}

const rowOf = (located: Located<PerformanceTarget>, indicator: Indicator): IndicatorRow => {
  const name = fold(indicator.name?.value ?? '')
  const value = fold(indicator.value?.value ?? '')
  const read = numberIn(value)
  return {
    ...located,
    indicator,
    name,
    bare: name.replace(bracketed, '') || name,
    label: indicator.name?.value ?? '（无名称）',
    operator: indicator.operator?.value ?? null,
    value,
    unit: fold(indicator.unit?.value ?? ''),
    number: read?.number ?? null,
    percentInValue: read?.percent ?? false,
  }
}

const known = new WeakMap<PerformanceTarget, readonly IndicatorRow[]>()

/** The indicators of a form in their order; made once for each form. */
export const rowsOf = (located: Located<PerformanceTarget>): readonly IndicatorRow[] => {
  const before = known.get(located.record)
  if (before) return before
  const rows = located.record.indicators.map((indicator) => rowOf(located, indicator))
  known.set(located.record, rows)
  return rows
}

export type TextField = 'name' | 'overview' | 'basis' | 'goal'

const foldedTexts = new WeakMap<PerformanceTarget, Map<TextField, string>>()

/** A text of a form, folded, "" where blank. Folded once, because many rules look at the long texts. */
export const foldedText = (record: PerformanceTarget, field: TextField): string => {
  let texts = foldedTexts.get(record)
  if (!texts) {
    texts = new Map()
    foldedTexts.set(record, texts)
  }
  let text = texts.get(field)
  if (text === undefined) {
    text = fold(record[field]?.value ?? '')
    texts.set(field, text)
  }
  return text
}

/** Where an indicator's field stands; its row, with the name of the field, where that is blank. */
export const spotOf = (
  row: IndicatorRow,
  field: 'level1' | 'level2' | 'name' | 'operator' | 'value' | 'unit' | 'weight' | 'core' | 'note',
): Spot => ({
  document: row.document,
  record: row.record,
  place: row.indicator[field]?.place ?? row.indicator.name?.place ?? row.indicator.place,
  ...(row.indicator[field] ? {} : { field }),
})

/** The form itself as a spot, or one of its fields. */
export const formSpot = ({ document, record }: Located<PerformanceTarget>, place?: Place): Spot => ({
  document,
  record,
  place: place ?? record.place,
})

/** A field of a form that is empty: it has no place, so the form's stands for it. */
export const emptyFieldSpot = (
  located: Located<PerformanceTarget>,
  field: 'goal' | 'basis' | 'overview' | 'contact' | 'phone',
): Spot => ({ ...formSpot(located), field })

/** 无 in the operator or unit cell says that there is none. */
const unlessNone = (text: string | undefined): string => (text === undefined || text === '无' ? '' : text)

/** Operator, value and unit as they read together: "≥95%", "定性 优"; "没有指标值" where all are blank. */
export const targetText = ({ indicator, operator }: IndicatorRow): string => {
  const parts = [
    unlessNone(indicator.operator?.value),
    indicator.value?.value ?? '',
    unlessNone(indicator.unit?.value),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '没有指标值' : parts.join(operator === '定性' ? ' ' : '')
}

/** A root that findings of one form share. */
export const rootOf = ({ document, record }: Located<PerformanceTarget>, about: string): string =>
  `${document.source}:${record.place.line}/${about}`
