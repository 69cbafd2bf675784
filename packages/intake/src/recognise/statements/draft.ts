import type { Money } from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { RowTextKey } from '@heng/domain/records/statement'
import type { TableShape } from '@heng/domain/shapes/table-shape'

export type Side = 'revenue' | 'expenditure'

/** A text with its place, as printed. */
export type DraftText = { text: string; place: Place }

/** A printed figure. `amount` is null where it could not be read; `doubt` says what is wrong with it. */
export type DraftFigure = { printed: string | null; amount: Money | null; place: Place; doubt: string | null }

/** A row on its way to a StatementRow: its label is still as printed. */
export type DraftRow = {
  line: number
  endLine: number
  side: Side | null
  code: DraftText | null
  label: DraftText | null
  texts: Partial<Record<RowTextKey, DraftText | null>>
  figures: Map<string, DraftFigure>
  /** Where the row's label begins on its line, in half-width units; null where the format has no positions. */
  indent: number | null
}

/** A column in source order. */
export type DraftColumn = { key: string; title: string; side: Side | null }

/** A line a table was made of: a heading (title, header, unit) or part of the record. */
export type DraftLine = { line: number; endLine: number; use: 'record' | 'heading' }

/** A table on its way to a Statement. */
export type DraftTable = {
  shape: TableShape
  title: string
  /** First line of the table: its title, or its body where the title stands below. */
  line: number
  unit: DraftText | null
  organization: string | null
  /** The budget year, as far as title, header or document name it. */
  year: number | null
  columns: DraftColumn[]
  rows: DraftRow[]
  notes: DraftText[]
  lines: DraftLine[]
  doubts: { place: Place; what: string; text: string }[]
}
