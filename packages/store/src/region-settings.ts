import type { RegionSettings } from '@heng/domain/edition'
import { sql } from 'kysely'
import type { Database } from './database'

/**
 * What a region has set for a fiscal year: each number as in force on its first day, each code book as imported for
 * the year or the last one before.
 */
export const selectRegionSettings = async (
  database: Database,
  region: string,
  fiscalYear: number,
): Promise<RegionSettings> => {
  const numbers = await sql<{ name: string; value: unknown }>`
    select distinct on (name) name, value from parameter_value
    where region_code = ${region} and valid_from <= make_date(${fiscalYear}, 1, 1)
    order by name, valid_from desc`.execute(database)
  const codes = await sql<{ book: string; codes: { code: string; name: string }[] }>`
    select book, json_agg(json_build_object('code', code, 'name', name)) as codes
    from code_book_entry entry
    where region_code = ${region} and fiscal_year = (select max(fiscal_year) from code_book_entry latest
      where latest.region_code = ${region} and latest.book = entry.book and latest.fiscal_year <= ${fiscalYear})
    group by book`.execute(database)
  return {
    numbers: Object.fromEntries(
      numbers.rows.flatMap(({ name, value }) => (typeof value === 'number' ? [[name, value]] : [])),
    ),
    codes: Object.fromEntries(codes.rows.map((row) => [row.book, row.codes])),
  }
}

/** Notes that everything of a region that is not yet published must be checked again. */
export const raiseRegion = async (database: Database, region: string): Promise<void> => {
  await sql`update edition set revision = revision + 1
    where region_code = ${region} and state <> 'published'`.execute(database)
  await sql`update dossier set revision = revision + 1 where region_code = ${region}`.execute(database)
}
