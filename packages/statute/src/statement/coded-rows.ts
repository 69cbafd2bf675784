import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { EditionView, Located } from '@heng/engine/rule'
import { type CodeBook, type CodeBookKind, codeBook } from '../code-book'
import { tableDefinition } from './table-definition'

/** A row with a classification code, and the books its code may stand in. */
export type CodedRow = {
  at: Located<Statement>
  row: StatementRow
  code: string
  kinds: readonly CodeBookKind[]
}

/** A table of one budget may print codes of another (funds inside a department's expenditure). */
const alsoIn: Readonly<Record<string, CodeBookKind>> = { function: 'fund', fund: 'function' }

const booksOf = (statement: Statement): readonly CodeBookKind[] => {
  const codes = tableDefinition(statement.kind)?.codes ?? []
  return [...new Set(codes.flatMap((kind) => [kind, alsoIn[kind] ?? kind]))]
}

/** The rows of an edition whose code belongs to a code book; other codes (units, projects) are not given. */
export const codedRows = (view: EditionView): CodedRow[] =>
  view.statements().flatMap((at) => {
    const kinds = booksOf(at.record)
    if (kinds.length === 0) return []
    return at.record.rows.flatMap((row): CodedRow[] => {
      const code = row.code?.value
      return code !== undefined && /^(?:\d{3}|\d{5}|\d{7}|\d{9})$/.test(code)
        ? [{ at, row, code, kinds }]
        : []
    })
  })

/** The books of a row for a year; null gives every edition we hold. */
export const booksFor = (row: CodedRow, year: number | null): readonly CodeBook[] =>
  row.kinds.map((kind) => codeBook(kind, year))
