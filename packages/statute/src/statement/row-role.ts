import { fold } from '@heng/domain/fold'
import type { Statement, StatementRow } from '@heng/domain/records/statement'

/** grand: 收入总计, 合计; current: 本年收入合计, 本年支出; item: everything else. */
export type RowRole = 'grand' | 'current' | 'item'

const grand = /^(?:收入|支出|收支|经费)?(?:总计|合计|总额|共计)$/
const current = /^(?:本年|当年)(?:收入|支出)(?:合计|小计|总计)?$/

/** What a row is in its table, from its words alone; a row with a code is always an item. */
export const roleOf = (row: StatementRow): RowRole => {
  if (row.code !== null) return 'item'
  const words = row.name?.value ?? row.texts.project?.value ?? row.texts.seq?.value ?? ''
  const name = fold(words).replace(/[:：]$/, '')
  return grand.test(name) ? 'grand' : current.test(name) ? 'current' : 'item'
}

/**
 * The row of the total: the printed 合计, or the only row of a one-row table that leaves its label blank.
 * Null where there is none, or where several rows of one side could be it.
 */
export const totalRow = (statement: Statement, side: StatementRow['side'] = null): StatementRow | null => {
  const rows = statement.rows.filter((row) => row.side === side)
  const totals = rows.filter((row) => roleOf(row) === 'grand')
  const [total, another] = totals
  if (total) return another ? null : total
  const [only, more] = rows
  return only && !more && only.code === null ? only : null
}

/** How a row is named in a message: "201 一般公共服务支出". */
export const rowLabel = (row: StatementRow): string =>
  [row.code?.value, row.name?.value ?? row.texts.project?.value].filter(Boolean).join(' ') || '（无名称的行）'

/** How a column is named in a message: its printed title. */
export const columnLabel = (statement: Statement, key: string): string =>
  statement.columns.find((column) => column.key === key)?.title.replaceAll('/', ' ') || key
