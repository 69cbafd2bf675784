import type { Role } from '@heng/domain/role'
import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

/** What somebody said of an edition, a record or one value of a record. */
export type CommentRow = {
  id: string
  edition: string
  record: string | null
  recordName: string | null
  path: string | null
  text: string
  account: string
  accountName: string
  role: Role
  madeAt: Date
  settledAt: Date | null
  settledByName: string | null
}

const columns = sql`comment.id, comment.edition_id as edition, comment.record_id as record,
  record.name as "recordName", comment.path, comment.text, comment.account_id as account,
  author.name as "accountName", author.role, comment.made_at as "madeAt", comment.settled_at as "settledAt",
  settler.name as "settledByName"`

const tables = sql`comment join account author on author.id = comment.account_id
  left join account settler on settler.id = comment.settled_by
  left join edition_record record on record.id = comment.record_id`

/** The comments of an edition, oldest first. */
export const selectComments = (database: Database, edition: string, page: Page): Promise<Paged<CommentRow>> =>
  selectPage<CommentRow>(
    database,
    {
      columns,
      from: tables,
      where: sql`comment.edition_id = ${edition}::uuid`,
      keys: [
        { by: sql`comment.made_at`, as: 'timestamptz' },
        { by: sql`comment.id`, as: 'uuid' },
      ],
    },
    page,
  )

export const selectComment = async (database: Database, id: string): Promise<CommentRow | null> => {
  const { rows } = await sql<CommentRow>`select ${columns} from ${tables}
    where comment.id = ${id}::uuid`.execute(database)
  return rows[0] ?? null
}

/** The unsettled comments of a year's editions that somebody else has written, oldest first. */
export const selectCommentsOfOthers = async (
  database: Database,
  fiscalYear: number,
  account: string,
): Promise<CommentRow[]> => {
  const { rows } = await sql<CommentRow>`select ${columns} from ${tables}
    join edition on edition.id = comment.edition_id and edition.fiscal_year = ${fiscalYear}
    where comment.settled_at is null and comment.account_id <> ${account}::uuid
    order by comment.made_at, comment.id`.execute(database)
  return rows
}

export const insertComment = async (
  database: Database,
  comment: { edition: string; record: string | null; path: string | null; text: string; account: string },
): Promise<string> => {
  const { id } = await database
    .insertInto('comment')
    .values({
      edition_id: comment.edition,
      record_id: comment.record,
      path: comment.path,
      text: comment.text,
      account_id: comment.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Notes that what was said is done with, by whom; null opens it again. */
export const settleComment = async (database: Database, id: string, by: string | null): Promise<void> => {
  await sql`update comment set settled_at = case when ${by}::uuid is null then null else clock_timestamp() end,
    settled_by = ${by}::uuid where id = ${id}::uuid`.execute(database)
}
