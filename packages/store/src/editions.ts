import { sql, type Transaction } from 'kysely'
import type { Database } from './database'
import type { Tables } from './tables'

export type DocumentHead = {
  id: string
  /** Of its file. */
  name: string
  fiscalYear: number | null
  region: string | null
  organization: string | null
  /** The edition it is in, if any, and that edition's key. */
  edition: string | null
  editionKey: string | null
}

export type EditionIdentity = {
  key: string
  name: string
  region: string | null
  organization: string | null
  fiscalYear: number | null
}

export type EditionRow = {
  id: string
  name: string
  region: string | null
  organization: string | null
  fiscalYear: number | null
  /** Ids, in the order of import. */
  documents: string[]
  /** JSON text of what the check said. */
  summary: string | null
  notChecked: string | null
  checkedAt: Date | null
}

/** Decides which documents belong together, given all of them in the order of import. */
export type Grouping = (
  heads: readonly DocumentHead[],
) => readonly (EditionIdentity & { documents: readonly DocumentHead[] })[]

const selectHeads = async (database: Database): Promise<DocumentHead[]> => {
  const { rows } = await sql<DocumentHead>`
    select document.id, file.name, document.fiscal_year as "fiscalYear", document.region,
      document.organization_name as organization, edition.id as edition, edition.key as "editionKey"
    from document
    join imported_file file on file.id = document.id
    left join edition on edition.id = document.edition_id
    order by file.imported_at, file.ordinal
  `.execute(database)
  return rows
}

const raiseRevision = async (
  transaction: Transaction<Tables>,
  editions: readonly string[],
): Promise<void> => {
  if (editions.length === 0) return
  await transaction
    .updateTable('edition')
    .set((expression) => ({ revision: expression('revision', '+', 1) }))
    .where('id', 'in', [...editions])
    .execute()
}

/** What a document said is about to change or go: its edition must be checked again. */
export const raiseRevisionOf = async (transaction: Transaction<Tables>, document: string): Promise<void> => {
  const row = await transaction
    .selectFrom('document')
    .select('edition_id')
    .where('id', '=', document)
    .executeTakeFirst()
  if (row?.edition_id) await raiseRevision(transaction, [row.edition_id])
}

const editionFor = async (transaction: Transaction<Tables>, identity: EditionIdentity): Promise<string> => {
  const names = {
    name: identity.name,
    region: identity.region,
    organization: identity.organization,
    fiscal_year: identity.fiscalYear,
  }
  const unchecked = { checked_revision: null, checked_at: null, summary: null, not_checked: null }
  const { id } = await transaction
    .insertInto('edition')
    .values({ key: identity.key, ...names, ...unchecked })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(names))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Puts every document into its edition, one process at a time. An edition that gains or loses a document gets a
 * new revision; one left without documents goes. Answers the editions that must be checked.
 */
export const regroup = async (database: Database, grouping: Grouping): Promise<string[]> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('heng editions'))`.execute(transaction)
    const stale = new Set<string>()
    for (const { documents, ...identity } of grouping(await selectHeads(transaction))) {
      const moved = documents.filter(({ editionKey }) => editionKey !== identity.key)
      if (moved.length === 0) continue
      const id = await editionFor(transaction, identity)
      stale.add(id)
      for (const { edition } of moved) if (edition) stale.add(edition)
      await transaction
        .updateTable('document')
        .set({ edition_id: id })
        .where(
          'id',
          'in',
          moved.map((document) => document.id),
        )
        .execute()
    }
    await sql`
      delete from edition where not exists (select from document where document.edition_id = edition.id)
    `.execute(transaction)
    await raiseRevision(transaction, [...stale])
    const { rows } = await sql<{ id: string }>`
      select id from edition where checked_revision is distinct from revision order by key
    `.execute(transaction)
    return rows.map(({ id }) => id)
  })

/** Editions with their documents, in the order of their names; of one id on request. */
export const selectEditions = async (database: Database, id: string | null = null): Promise<EditionRow[]> => {
  const { rows } = await sql<EditionRow>`
    select edition.id, edition.name, edition.region, edition.organization, edition.fiscal_year as "fiscalYear",
      array(select document.id::text from document join imported_file file on file.id = document.id
        where document.edition_id = edition.id order by file.imported_at, file.ordinal) as documents,
      edition.summary::text as summary, edition.not_checked::text as "notChecked",
      edition.checked_at as "checkedAt"
    from edition
    where ${id}::uuid is null or edition.id = ${id}::uuid
    order by edition.fiscal_year desc nulls last, edition.name
  `.execute(database)
  return rows
}

/** The edition's number of changes so far; null when there is no such edition. */
export const selectRevision = async (database: Database, id: string): Promise<number | null> =>
  (await database.selectFrom('edition').select('revision').where('id', '=', id).executeTakeFirst())
    ?.revision ?? null

/** JSON texts of what a check said; `findings` is a list of { rule, severity, group_key, document_id, data }. */
export type NewEvaluation = { summary: string; notChecked: string; findings: string }

/**
 * Keeps the outcome of a check of the edition at `revision`; false when it has changed meanwhile, and must be
 * checked again.
 */
export const saveEvaluation = async (
  database: Database,
  id: string,
  revision: number,
  evaluation: NewEvaluation,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      update edition set checked_revision = revision, checked_at = clock_timestamp(),
        summary = ${evaluation.summary}::json, not_checked = ${evaluation.notChecked}::json
      where id = ${id}::uuid and revision = ${revision}
      returning id
    `.execute(transaction)
    if (rows.length === 0) return false
    await transaction.deleteFrom('finding').where('edition_id', '=', id).execute()
    await sql`
      insert into finding (edition_id, ordinal, rule, severity, group_key, document_id, data)
      select ${id}::uuid, ordinal, finding ->> 'rule', finding ->> 'severity', finding ->> 'group_key',
        (finding ->> 'document_id')::uuid, finding -> 'data'
      from json_array_elements(${evaluation.findings}::json) with ordinality as given (finding, ordinal)
    `.execute(transaction)
    return true
  })

/** The findings of an edition as one JSON list, in the order of the check. */
export const selectFindingsJson = async (database: Database, edition: string): Promise<string> => {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(data order by ordinal), '[]'::json)::text as json
    from finding where edition_id = ${edition}::uuid
  `.execute(database)
  return rows[0]?.json ?? '[]'
}
