import { sql } from 'kysely'
import type { Database } from './database'

/** A book a region has imported for a year. */
export type ImportedBook = { book: string; fiscalYear: number; entries: number; source: string }

export const selectImportedBooks = async (database: Database): Promise<ImportedBook[]> => {
  const { rows } = await sql<ImportedBook>`
    select book, fiscal_year as "fiscalYear", count(*)::integer as entries, max(source) as source
    from code_book_entry group by book, fiscal_year order by book, fiscal_year`.execute(database)
  return rows
}

/** The codes of a book that was imported for exactly this year, in their order. */
export const selectCodes = async (
  database: Database,
  book: string,
  fiscalYear: number,
): Promise<{ code: string; name: string }[]> => {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from code_book_entry where book = ${book} and fiscal_year = ${fiscalYear}
    order by code collate "C"`.execute(database)
  return rows
}

/** Removes what was imported for a book and year; answers how many codes that were. */
export const deleteCodes = async (database: Database, book: string, fiscalYear: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from code_book_entry where book = ${book} and fiscal_year = ${fiscalYear}`.execute(database)
  return Number(numAffectedRows ?? 0)
}

/** Replaces a region's book of a year. */
export const replaceCodes = async (
  database: Database,
  book: { region: string; book: string; fiscalYear: number; source: string },
  entries: readonly { code: string; name: string }[],
): Promise<void> => {
  await deleteCodes(database, book.book, book.fiscalYear)
  await sql`
    insert into code_book_entry (region_code, book, fiscal_year, code, name, source)
    select ${book.region}, ${book.book}, ${book.fiscalYear}, code, name, ${book.source}
    from json_to_recordset(${JSON.stringify(entries)}::json) as given(code text, name text)`.execute(database)
}
