import type { RowTextKey } from '../records/statement'

/**
 * How a column of a statutory table is recognised. `titles` are the printed header words after folding
 * (no white space, half-width brackets); the first is how Heng prints it. A year in the header is read as
 * 上年 or 本年 before comparing, so write 上年预算数, not 2023年预算数. Where the same words stand under several
 * group headers, write the group's words in front (基本支出小计).
 */
export type ColumnShape = {
  key: string
  titles: readonly string[]
  /** Whether the column stands under last year's or this year's group header. */
  period?: 'previous' | 'current'
  side?: 'revenue' | 'expenditure'
  /** Keys of the columns whose sum this one is (for the arithmetic of recognition and for the checks); `*` means all open columns. */
  sum?: readonly string[]
  /** The sum where a part of `sum` is not printed in the table at all. */
  sumOtherwise?: readonly string[]
}

/** A column that names the row instead of carrying an amount. */
export type RowLabelShape = {
  field: 'code' | 'name' | RowTextKey
  titles: readonly string[]
  side?: 'revenue' | 'expenditure'
  /** The field of a code that may be printed in the same cell before the text ("715001-…", "23402 …"). */
  codeField?: 'code' | RowTextKey
  /** The field of a (常年性项目) / (一次性项目) that may be printed in the same cell behind the text. */
  natureField?: RowTextKey
  /** Read where a government prints it; no field of the table as the law has it. */
  optional?: true
  /** The cell holds the name of an organization, which often wraps (tells it from a project name beside it). */
  organization?: true
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
  /** Every row stands for itself (numbered projects): no hierarchy, the total is the sum of all rows. */
  list?: true
  labels: readonly RowLabelShape[]
  columns: readonly ColumnShape[]
  /** Keys of columns without which it is another table, any one list of them. */
  required?: readonly (readonly string[])[]
  /** Columns the document names itself (one per adjustment source): key = printed title. */
  openColumns?: { after: string; before: string; side?: 'revenue' | 'expenditure' }
  /** Which code books the row codes belong to, if rows have codes. */
  codes?: readonly ('function' | 'fund' | 'economic' | 'revenue')[]
  /** The words of a total row, beyond 合计 总计 收入总计 支出总计 收入合计 支出合计. */
  totals?: readonly string[]
}
