import { Refusal } from '@heng/domain/refusal'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database'

/** Which part of a list: at most `limit` rows, behind the row whose keys are `after`. */
export type Page = { limit: number; after: readonly string[] | null }

const keyForms = {
  boolean: /^(?:true|false)$/,
  integer: /^-?\d{1,9}$/,
  numeric: /^-?\d{1,20}(?:\.\d{1,12})?$/,
  text: /^[^\0]*$/,
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d){0,2}$/,
} as const

/** One of the values by which a list is ordered; never null, so that the order is whole. */
export type PageKey = { by: RawBuilder<unknown>; as: keyof typeof keyForms }

/** A list: all keys together ascend, or all descend; the last ones tell any two rows apart. */
export type Listing = {
  /** Common table expressions, with the word "with". */
  before?: RawBuilder<unknown>
  columns: RawBuilder<unknown>
  from: RawBuilder<unknown>
  where: RawBuilder<unknown>
  keys: readonly PageKey[]
  descending?: boolean
}

/** A part of a list and, when there is more, the keys of its last row. */
export type Paged<Row> = { rows: Row[]; next: string[] | null }

/** A time that ascends as time goes back. */
export const latestFirst = (time: RawBuilder<unknown>): PageKey => ({
  by: sql`-extract(epoch from ${time})`,
  as: 'numeric',
})

/** A text of which null comes last. */
export const nullsLast = (text: RawBuilder<unknown>): PageKey[] => [
  { by: sql`(${text} is null)`, as: 'boolean' },
  { by: sql`coalesce(${text}, '')`, as: 'text' },
]

const behind = ({ keys, descending }: Listing, after: readonly string[] | null): RawBuilder<unknown> => {
  if (after === null) return sql`true`
  if (after.length !== keys.length || keys.some(({ as }, at) => !keyForms[as].test(after[at] ?? '\0')))
    throw new Refusal('request-must-be-valid', 'before')
  const given = keys.map(({ as }, at) => sql`${after[at]}::${sql.raw(as)}`)
  const own = keys.map(({ by }) => by)
  return sql`(${sql.join(own)}) ${sql.raw(descending ? '<' : '>')} (${sql.join(given)})`
}

/**
 * A page of a list in its order, the whole list without one. What is added or removed meanwhile moves nothing: the
 * next page begins behind the values of the last row, whether or not that is still there.
 */
export const selectPage = async <Row extends object>(
  database: Database,
  listing: Listing,
  page: Page | null,
): Promise<Paged<Row>> => {
  const { before = sql``, columns, from, where, keys, descending } = listing
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const order = sql.join(keys.map(({ by }) => sql`${by} ${direction}`))
  const { rows } = await sql<Row & { pageKeys?: string[] }>`${before}
    select ${columns}, array[${sql.join(keys.map(({ by }) => sql`(${by})::text`))}] as "pageKeys"
    from ${from} where (${where}) and ${behind(listing, page?.after ?? null)}
    order by ${order} limit ${page === null ? null : page.limit + 1}::integer`.execute(database)
  const shown = page === null ? rows : rows.slice(0, page.limit)
  const next = rows.length > shown.length ? (shown.at(-1)?.pageKeys ?? null) : null
  for (const row of shown) delete row.pageKeys
  return { rows: shown, next }
}
