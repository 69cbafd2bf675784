import type { RowTextKey } from '@heng/domain/records/statement'
import type { FormFieldShape, IndicatorColumnShape } from '@heng/domain/shapes/form-shape'

/**
 * The words over a column, from the outermost group down to its own. `{year}` and `{last}` stand for the year of
 * the table and the one before it (2024年, or 本年 and 上年 where none is known).
 */
export type HeaderPath = readonly string[]

/** A column that names the rows. */
export type LabelLayout = {
  field: 'code' | 'name' | RowTextKey
  header: HeaderPath
  /** What stands between a code and the text it is printed before in one cell ("715-…", "23402 …"). */
  joint?: string
  /** Not printed where no row has it. */
  optional?: true
}

/** What stands before the name of a row: an ordinal of a style, 其中： before the first of a group, or nothing. */
export type RowMark = '一、' | '（一）' | '1.' | '①' | '其中：' | ''

/** How a statutory table is printed; what a table prints beyond it keeps the words of its source. */
export type TableLayout = {
  layout: 'table'
  kind: string
  labels: readonly LabelLayout[]
  /** By column key. */
  columns: Readonly<Record<string, HeaderPath>>
  /** By level, where the side of a two-sided table has levels at all. */
  marks?: { readonly revenue: readonly RowMark[]; readonly expenditure: readonly RowMark[] }
}

export type FormFieldKey = FormFieldShape['field']

/** A field of a form with the label it is printed under. */
export type FieldLayout = { field: FormFieldKey; label: string }

/** A row of a form: fields side by side, or several labels above their values under one group label. */
export type FormRowLayout =
  | { fields: readonly FieldLayout[]; tall?: true }
  | { group: string; field: FormFieldKey; fields: readonly FieldLayout[] }

export type IndicatorColumnLayout = {
  column: IndicatorColumnShape['column']
  /** Without a title the one before it reaches over this column. */
  title: string | null
  /** Operator, value and unit stand in this one cell ("≥200次"). */
  joined?: true
  weight: number
}

/** How a performance target form is printed by those who use this layout. */
export type FormLayout = {
  layout: 'form'
  /** What the layout is asked for by, and its name for people. */
  template: string
  name: string
  scope: 'project' | 'department'
  /** For forms that print no title of their own; `{year}` as in a header. */
  title: string
  /** Above the title, and directly above the form at the left. */
  above?: FieldLayout
  leftNote?: FieldLayout
  rows: readonly FormRowLayout[]
  /** Labels down the left edge over the rows from the first of them on, in order; the last one over the indicators. */
  parts?: readonly { label: string; from: FormFieldKey }[]
  /** Where the parts do not name the indicators: the label left of them. */
  indicators?: string
  columns: readonly IndicatorColumnLayout[]
  /** Equal levels share one cell. */
  mergedLevels?: true
  below: readonly FieldLayout[]
}

/** How a volume of forms is introduced: the columns of its catalogue and the words of its contents. */
export type ContentsLayout = {
  layout: 'contents'
  title: string
  columns: Readonly<Record<'seq' | 'name' | 'department' | 'amount' | 'page', string>>
  total: string
  /** What the line of a form in the contents says: `{name}` and `{department}` of its entry. */
  line: string
}

export const tableLayout = (layout: Omit<TableLayout, 'layout'>): TableLayout => ({
  layout: 'table',
  ...layout,
})
export const formLayout = (layout: Omit<FormLayout, 'layout'>): FormLayout => ({ layout: 'form', ...layout })
export const contentsLayout = (layout: Omit<ContentsLayout, 'layout'>): ContentsLayout => ({
  layout: 'contents',
  ...layout,
})
