import { sql } from 'kysely'
import type { Database } from './database'
import { latestFirst, type Page, type Paged, selectPage } from './page'

/** A record that was sent back. */
export type ReturnRow = {
  id: string
  edition: string
  record: string
  recordName: string
  reason: string
  account: string
  accountName: string
  madeAt: Date
  settledAt: Date | null
  settledByName: string | null
  /** Whether the record was changed since. */
  changed: boolean
  /** Whether somebody else than who returned it has commented on the record since. */
  answered: boolean
}

const columns = sql`given.id, given.edition_id as edition, given.record_id as record, record.name as "recordName",
  given.reason, given.account_id as account, author.name as "accountName", given.made_at as "madeAt",
  given.settled_at as "settledAt", settler.name as "settledByName",
  exists (select from record_version version where version.record_id = given.record_id
    and version.made_at > given.made_at) as changed,
  exists (select from comment where comment.record_id = given.record_id
    and comment.account_id <> given.account_id and comment.made_at > given.made_at) as answered`

const tables = sql`record_return given join edition_record record on record.id = given.record_id
  join account author on author.id = given.account_id
  left join account settler on settler.id = given.settled_by`

/** What was returned of an edition: the open ones (`open`: only they) first, in the order of the records. */
export const selectReturns = (
  database: Database,
  edition: string,
  { open }: { open: boolean },
  page: Page | null,
): Promise<Paged<ReturnRow>> =>
  selectPage<ReturnRow>(
    database,
    {
      columns,
      from: tables,
      where: sql`given.edition_id = ${edition}::uuid and (${!open} or given.settled_at is null)`,
      keys: [
        { by: sql`(given.settled_at is not null)`, as: 'boolean' },
        { by: sql`record.ordinal`, as: 'integer' },
        latestFirst(sql`given.made_at`),
        { by: sql`given.id`, as: 'uuid' },
      ],
    },
    page,
  )

/** What is open in a year, in the order of the records. */
export const selectOpenReturns = async (database: Database, fiscalYear: number): Promise<ReturnRow[]> => {
  const { rows } = await sql<ReturnRow>`select ${columns} from ${tables}
    join edition on edition.id = given.edition_id and edition.fiscal_year = ${fiscalYear}
    where given.settled_at is null order by given.edition_id, record.ordinal, given.made_at`.execute(database)
  return rows
}

export const selectReturn = async (database: Database, id: string): Promise<ReturnRow | null> => {
  const { rows } =
    await sql<ReturnRow>`select ${columns} from ${tables} where given.id = ${id}::uuid`.execute(database)
  return rows[0] ?? null
}

export const insertReturn = async (
  database: Database,
  given: { edition: string; record: string; reason: string; account: string },
): Promise<string> => {
  const { id } = await database
    .insertInto('record_return')
    .values({
      edition_id: given.edition,
      record_id: given.record,
      reason: given.reason,
      account_id: given.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const settleReturn = async (database: Database, id: string, by: string): Promise<void> => {
  await sql`update record_return set settled_at = clock_timestamp(), settled_by = ${by}::uuid
    where id = ${id}::uuid`.execute(database)
}

/** The editions in which records stand, by record; records that are not to be seen are left out. */
export const selectEditionsOfRecords = async (
  database: Database,
  records: readonly string[],
): Promise<{ record: string; name: string; edition: string }[]> => {
  const { rows } = await sql<{ record: string; name: string; edition: string }>`
    select id as record, name, edition_id as edition from edition_record
    where id = any(${[...records]}::uuid[]) order by ordinal, id`.execute(database)
  return rows
}
