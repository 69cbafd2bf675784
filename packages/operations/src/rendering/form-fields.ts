import type { Sourced } from '@heng/domain/place'
import {
  budgetKeys,
  type BudgetKey,
  type Indicator,
  type PerformanceTarget,
} from '@heng/domain/records/performance-target'
import type { CellContent } from '@heng/render/document'
import type { FormFieldKey, IndicatorColumnLayout } from '@heng/statute/layout'
import { readingShapes } from '@heng/statute/reading-shapes'
import { amountCell, emptyCell, partyText, textCell } from './printed-cells'

const budgetKeyOf = (field: FormFieldKey): BudgetKey | null =>
  budgetKeys.find((key) => field === `budget.${key}`) ?? null

const periodText = (target: PerformanceTarget): string | null => {
  const parts = [target.period?.start, target.period?.end].flatMap((part) => part?.value ?? [])
  return parts.length === 0 ? null : parts.join(parts.some((part) => part.includes('-')) ? '至' : '-')
}

const words = <T>(field: Sourced<T> | null, text: (value: T) => string): string | null =>
  field && text(field.value)

/** The form of a department names it with its code, as far as the code was printed there. */
const departmentName = ({ scope, name, department }: PerformanceTarget): string | null =>
  scope === 'department' && department && name?.place.line === department.place.line
    ? partyText(department.value)
    : null

/** What a form says in a field, as text; null where it is blank. Amounts are in `fieldContent`. */
export const fieldText = (target: PerformanceTarget, field: FormFieldKey): string | null => {
  switch (field) {
    case 'name':
      return departmentName(target) ?? target.name?.value ?? null
    case 'contact':
    case 'phone':
    case 'overview':
    case 'basis':
    case 'goal':
    case 'executionWeight':
    case 'nature':
      return target[field]?.value ?? null
    case 'department':
    case 'implementer':
    case 'preparer':
      return words(target[field], partyText)
    case 'seq':
      return words(target.seq, String)
    case 'period':
      return periodText(target)
    case 'periodStart':
      return target.period?.start?.value ?? null
    case 'periodEnd':
      return target.period?.end?.value ?? null
    case 'budgetGroup':
    case 'indicators':
      return null
    case 'budget.total':
    case 'budget.generalPublic':
    case 'budget.governmentFund':
    case 'budget.stateCapital':
    case 'budget.other':
    case 'budget.retained':
    case 'budget.townships': {
      const key = budgetKeyOf(field)
      return (key && target.budget[key]?.value.printed) ?? null
    }
  }
}

/** The content of the cell behind a label. */
export const fieldContent = (target: PerformanceTarget, field: FormFieldKey): CellContent => {
  const key = budgetKeyOf(field)
  return key ? amountCell(target.budget[key]?.value) : textCell(fieldText(target, field))
}

const formFields: readonly FormFieldKey[] = [
  'seq',
  'preparer',
  'name',
  'department',
  'implementer',
  'contact',
  'phone',
  'period',
  'periodStart',
  'periodEnd',
  'nature',
  'executionWeight',
  ...budgetKeys.map((key) => `budget.${key}` as const),
  'overview',
  'basis',
  'goal',
]

/** The fields a form prints, also blank ones. */
export const printedFields = (target: PerformanceTarget): ReadonlySet<FormFieldKey> => {
  const period = target.printedFields.includes('period')
  const split = target.printedFields.some((field) => field === 'periodStart' || field === 'periodEnd')
  return new Set(
    formFields.filter((field) => {
      if (target.printedFields.includes(field)) return true
      if (field === 'department' && target.scope === 'department') return false
      if (field === 'period' && split) return false
      if ((field === 'periodStart' || field === 'periodEnd') && (period || !split)) return false
      return fieldText(target, field) !== null
    }),
  )
}

/** The label that the definition of the form puts first for a field. */
export const usualLabel = (scope: PerformanceTarget['scope'], field: FormFieldKey): string => {
  const forms = [...readingShapes.forms].sort((left) => (left.scope === scope ? -1 : 1))
  return forms.flatMap((form) => form.fields.find((one) => one.field === field)?.labels[0] ?? [])[0] ?? field
}

const signs = new Set(['≥', '≤', '=', '>', '<'])

/** "≥200次": sign, value and unit in one cell. */
const joinedValue = (indicator: Indicator): string => {
  const operator = indicator.operator?.value ?? ''
  return `${signs.has(operator) ? operator : ''}${indicator.value?.value ?? ''}${indicator.unit?.value ?? ''}`
}

/** The content of one cell of an indicator. */
export const indicatorContent = (
  indicator: Indicator,
  { column, joined }: Pick<IndicatorColumnLayout, 'column' | 'joined'>,
): CellContent => {
  if (column === 'core') return indicator.core ? textCell(indicator.core.value ? '是' : '否') : emptyCell
  return textCell(column === 'value' && joined ? joinedValue(indicator) : indicator[column]?.value)
}
