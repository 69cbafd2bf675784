import type { RowTextKey } from '../records/statement'

/**
 * How a column of a statutory table is recognised. `titles` are the printed header words after folding
 * (no white space, half-width brackets); the first is how Heng prints it. `group` are the words of the
 * header cell above it, where that is needed to tell columns apart (e.g. 2023年预算数 against 2024年预算数 →
 * `period: 'previous' | 'current'`).
 */
export type ColumnShape = {
  key: string
  titles: readonly string[]
  group?: readonly string[]
  /** Whether the column stands under last year's or this year's group header. */
  period?: 'previous' | 'current'
  side?: 'revenue' | 'expenditure'
  /** Keys of the columns whose sum this one is (for the arithmetic of recognition and for the checks). */
  sum?: readonly string[]
}

/** A column that names the row instead of carrying an amount. */
export type RowLabelShape = {
  field: 'code' | 'name' | RowTextKey
  titles: readonly string[]
  side?: 'revenue' | 'expenditure'
}

/**
 * What a statutory table looks like, as far as reading needs it. Intake is given a list of these and knows
 * no table by name.
 */
export type TableShape = {
  kind: string
  /** Words a title must contain, any one list of them; the first that fits best wins. */
  titles: readonly (readonly string[])[]
  /** Words that rule the title out. */
  titlesExclude?: readonly string[]
  /** Two-sided tables print 收入 and 支出 beside one another. */
  sides: 1 | 2
  labels: readonly RowLabelShape[]
  columns: readonly ColumnShape[]
  /** Columns the document names itself (one per adjustment source): key = printed title. */
  openColumns?: { after: string; before: string; side?: 'revenue' | 'expenditure' }
  /** Which code books the row codes belong to, if rows have codes. */
  codes?: readonly ('function' | 'fund' | 'economic' | 'revenue')[]
  /** The words of a total row, beyond 合计 总计 收入总计 支出总计 收入合计 支出合计. */
  totals?: readonly string[]
}
