import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { RegionSettings } from '@heng/domain/edition'
import type { EditionView, Located } from '@heng/engine/rule'
import { type CodeBook, type CodeBookKind, codeBook, codeBookKinds } from '../code-book'
import { tableDefinition } from './table-definition'

/** A row with a classification code, and the books its code may stand in. */
export type CodedRow = {
  at: Located<Statement>
  row: StatementRow
  code: string
  kinds: readonly CodeBookKind[]
  /** The region's own books, which stand in the place of the built-in ones. */
  own: OwnBooks
}

type OwnBooks = Readonly<Partial<Record<CodeBookKind, CodeBook>>>

const made = new WeakMap<RegionSettings, OwnBooks>()

/** A region's own books; made once for each check. */
const ownBooks = (settings: RegionSettings | undefined): OwnBooks => {
  if (!settings) return {}
  const known = made.get(settings)
  if (known) return known
  const own: Partial<Record<CodeBookKind, CodeBook>> = {}
  for (const kind of codeBookKinds) {
    const codes = settings.codes[kind]
    if (codes)
      own[kind] = new Map(
        codes.map(({ code, name }) => [code, { code, name, basis: 'seen' as const, edition: 'own' }]),
      )
  }
  made.set(settings, own)
  return own
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
        ? [{ at, row, code, kinds, own: ownBooks(view.edition.settings) }]
        : []
    })
  })

/** The books of a row for a year; null gives every edition we hold. */
export const booksFor = (row: CodedRow, year: number | null): readonly CodeBook[] =>
  row.kinds.map((kind) => row.own[kind] ?? codeBook(kind, year))
