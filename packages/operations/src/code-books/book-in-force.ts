import { type CodeBookKind, codeBook, codeBookKinds } from '@heng/statute/code-book'
import { selectCodes, selectImportedBooks } from '@heng/store/code-books'
import type { Database } from '@heng/store/database'
import { z } from 'zod'

export const bookSchema = z.enum(codeBookKinds)

/** Where the book of a year comes from: the region's own of the year or of the last one before, else the built-in. */
export type BookSource =
  | { kind: 'imported'; fiscalYear: number; source: string }
  | { kind: 'built-in'; fiscalYear: null; source: string }

export const bookSourceSchema = z.object({
  kind: z.enum(['imported', 'built-in']),
  /** The year for which it was imported. */
  fiscalYear: z.number().nullable(),
  source: z.string(),
})

export type PlainCode = { code: string; name: string }
export type BookInForce = { source: BookSource; codes: readonly PlainCode[] }

const builtInSource = {
  kind: 'built-in',
  fiscalYear: null,
  source: '内置目录（2024年版，多数未与官方文本核对）',
} as const

/** The built-in codes of a year, in their order. */
export const builtInCodes = (book: CodeBookKind, fiscalYear: number): PlainCode[] =>
  [...codeBook(book, fiscalYear).values()]
    .map(({ code, name }) => ({ code, name }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))

/** Which book holds for a year. */
export const sourceInForce = async (
  database: Database,
  book: CodeBookKind,
  fiscalYear: number,
): Promise<BookSource> => {
  const imported = (await selectImportedBooks(database)).findLast(
    (one) => one.book === book && one.fiscalYear <= fiscalYear,
  )
  return imported
    ? { kind: 'imported', fiscalYear: imported.fiscalYear, source: imported.source }
    : builtInSource
}

/** The codes that hold for a year, with where they come from. */
export const bookInForce = async (
  database: Database,
  book: CodeBookKind,
  fiscalYear: number,
): Promise<BookInForce> => {
  const source = await sourceInForce(database, book, fiscalYear)
  const codes =
    source.kind === 'imported'
      ? await selectCodes(database, book, source.fiscalYear)
      : builtInCodes(book, fiscalYear)
  return { source, codes }
}
