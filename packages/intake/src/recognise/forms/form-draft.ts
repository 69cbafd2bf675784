import type { AmountUnit } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { Indicator } from '@heng/domain/records/performance-target'
import type { GridCell } from '../../source'
import type { FormStart } from './form-start'
import type { HeaderColumn } from './indicator-header'
import type { Doubt } from './indicator-row'
import type { FieldKey } from './vocabulary'

/** A form while it is being read. */
export type FormDraft = {
  start: FormStart
  fields: Map<FieldKey, GridCell[]>
  /** Labels seen, also those left empty, in order. */
  printed: FieldKey[]
  /** The field that a row without label continues. */
  open: FieldKey | null
  /** The field whose label has not come yet, but whose text has begun above it. */
  ahead: FieldKey | null
  header: HeaderColumn[] | null
  indicators: Indicator[]
  /** Where borders cut the names of indicators: the characters about these places may be damaged. */
  cut: Map<Indicator, readonly number[]>
  /** The line with the label of the name: the form starts there when it has no title. */
  nameLine: number | null
  /** The label that the goal read so far stands behind. */
  goalLabel: string | null
  /** The amount unit that a label names: 年度预算（元）. */
  labelUnit: AmountUnit | null
  doubts: Doubt[]
  /** Lines that belong to the record, and lines that only repeat headings. */
  claims: Place[]
  headings: Place[]
}

export const newDraft = (start: FormStart): FormDraft => ({
  start,
  fields: new Map(),
  printed: [],
  open: null,
  ahead: null,
  nameLine: null,
  goalLabel: null,
  labelUnit: null,
  header: null,
  indicators: [],
  cut: new Map(),
  doubts: [],
  claims: [],
  headings: [],
})

/** Fields that hold paragraphs, which rows without a label may continue. */
export const isLong = (field: FieldKey): boolean =>
  field === 'overview' || field === 'basis' || field === 'goal'

/** Notes that a label was printed, and adds the text behind it. */
export const putField = (draft: FormDraft, field: FieldKey, values: readonly GridCell[]): void => {
  if (!draft.printed.includes(field)) draft.printed.push(field)
  const known = draft.fields.get(field)
  if (values.length === 0) return
  if (known === undefined) draft.fields.set(field, [...values])
  else if (isLong(field) && !known.some(({ text }) => text === values[0]?.text)) known.push(...values)
}

/** Adds cells without a label to the field they continue. */
export const continueField = (draft: FormDraft, field: FieldKey, values: readonly GridCell[]): void => {
  draft.fields.set(field, [...(draft.fields.get(field) ?? []), ...values])
}
