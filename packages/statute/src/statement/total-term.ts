import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { termOfCell } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'
import { roleOf, totalRow } from './row-role'

/** The amount of a table's total row in one column, labelled with the table's title; null where it has none. */
export const totalTerm = (
  at: Located<Statement> | null,
  column: string,
  side: StatementRow['side'] = null,
): Term | null => {
  const row = at && totalRow(at.record, side)
  return at && row ? termOfCell(at, row, column, { label: at.record.title, sign: 1 }) : null
}

/** The same of the row 本年收入（合计） or 本年支出（合计）, which leaves what was carried over out. */
export const currentTerm = (
  at: Located<Statement> | null,
  column: string,
  side: StatementRow['side'],
): Term | null => {
  const row = at?.record.rows.find((one) => one.side === side && roleOf(one) === 'current')
  return at && row ? termOfCell(at, row, column, { label: at.record.title, sign: 1 }) : null
}
