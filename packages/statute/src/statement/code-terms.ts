import type { Statement } from '@heng/domain/records/statement'
import { termOfCell } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'

/** The amounts of some codes in one column of a table, as far as they are printed. */
export const codeTerms = (at: Located<Statement>, codes: readonly string[], column: string): Term[] =>
  at.record.rows.flatMap((row) => {
    const code = row.code?.value
    const term = code !== undefined && codes.includes(code) ? termOfCell(at, row, column) : null
    return term ? [term] : []
  })
