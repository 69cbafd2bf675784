import { sql, type Transaction } from 'kysely'
import { type Database, inTransaction } from './database'
import type { Tables } from './tables'
import { type Page, type Paged, selectPage } from './page'

export type DocumentHead = {
  id: string
  /** The organization it was imported for, and its region. */
  owner: string
  ownerRegion: string
  /** Of its file. */
  name: string
  fiscalYear: number | null
  region: string | null
  organization: string | null
  /** The dossier it is in, if any, and that dossier's key. */
  dossier: string | null
  dossierKey: string | null
}

export type DossierIdentity = {
  /** The organization whose documents these are: those of different owners are never put together. */
  owner: string
  ownerRegion: string
  key: string
  name: string
  region: string | null
  organization: string | null
  fiscalYear: number | null
}

export type DossierRow = {
  id: string
  owner: string
  ownerRegion: string
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
) => readonly (DossierIdentity & { documents: readonly DocumentHead[] })[]

const selectHeads = async (database: Database): Promise<DocumentHead[]> => {
  const { rows } = await sql<DocumentHead>`
    select document.id, file.name, file.organization_id as owner, file.region_code as "ownerRegion", document.fiscal_year as "fiscalYear", document.region,
      document.organization_name as organization, dossier.id as dossier, dossier.key as "dossierKey"
    from document
    join imported_file file on file.id = document.id
    left join dossier on dossier.id = document.dossier_id
    order by file.imported_at, file.ordinal
  `.execute(database)
  return rows
}

const raiseRevision = async (
  transaction: Transaction<Tables>,
  dossiers: readonly string[],
): Promise<void> => {
  if (dossiers.length === 0) return
  await transaction
    .updateTable('dossier')
    .set((expression) => ({ revision: expression('revision', '+', 1) }))
    .where('id', 'in', [...dossiers])
    .execute()
}

/** What a document said is about to change or go: its dossier must be checked again. */
export const raiseRevisionOf = async (transaction: Transaction<Tables>, document: string): Promise<void> => {
  const row = await transaction
    .selectFrom('document')
    .select('dossier_id')
    .where('id', '=', document)
    .executeTakeFirst()
  if (row?.dossier_id) await raiseRevision(transaction, [row.dossier_id])
}

const dossierFor = async (transaction: Transaction<Tables>, identity: DossierIdentity): Promise<string> => {
  const names = {
    name: identity.name,
    region: identity.region,
    organization: identity.organization,
    fiscal_year: identity.fiscalYear,
  }
  const unchecked = { checked_revision: null, checked_at: null, summary: null, not_checked: null }
  const { id } = await transaction
    .insertInto('dossier')
    .values({
      key: identity.key,
      organization_id: identity.owner,
      region_code: identity.ownerRegion,
      ...names,
      ...unchecked,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doUpdateSet(names))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Puts every document into its dossier, one process at a time. A dossier that gains or loses a document gets a
 * new revision; one left without documents goes. Answers the dossiers that must be checked.
 */
export const regroup = async (database: Database, grouping: Grouping): Promise<string[]> =>
  inTransaction(database, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('heng dossiers'))`.execute(transaction)
    const stale = new Set<string>()
    for (const { documents, ...identity } of grouping(await selectHeads(transaction))) {
      const moved = documents.filter(({ dossierKey }) => dossierKey !== identity.key)
      if (moved.length === 0) continue
      const id = await dossierFor(transaction, identity)
      stale.add(id)
      for (const { dossier } of moved) if (dossier) stale.add(dossier)
      await transaction
        .updateTable('document')
        .set({ dossier_id: id })
        .where(
          'id',
          'in',
          moved.map((document) => document.id),
        )
        .execute()
    }
    await sql`
      delete from dossier where not exists (select from document where document.dossier_id = dossier.id)
    `.execute(transaction)
    await raiseRevision(transaction, [...stale])
    const { rows } = await sql<{ id: string }>`
      select id from dossier where checked_revision is distinct from revision order by key
    `.execute(transaction)
    return rows.map(({ id }) => id)
  })

/** Dossiers with their documents, the latest year first, in the order of their names; of one id on request. */
export const selectDossiers = async (database: Database, id: string | null = null): Promise<DossierRow[]> =>
  (await selectDossierPage(database, { id, page: null })).rows

/** A page of the same list. */
export const selectDossierPage = (
  database: Database,
  { id = null, page }: { id?: string | null; page: Page | null },
): Promise<Paged<DossierRow>> =>
  selectPage<DossierRow>(
    database,
    {
      columns: sql`dossier.id, dossier.organization_id as owner, dossier.region_code as "ownerRegion", dossier.name, dossier.region, dossier.organization, dossier.fiscal_year as "fiscalYear",
      array(select document.id::text from document join imported_file file on file.id = document.id
        where document.dossier_id = dossier.id order by file.imported_at, file.ordinal) as documents,
      dossier.summary::text as summary, dossier.not_checked::text as "notChecked",
      dossier.checked_at as "checkedAt"`,
      from: sql`dossier`,
      where: sql`${id}::uuid is null or dossier.id = ${id}::uuid`,
      keys: [
        { by: sql`-coalesce(dossier.fiscal_year, 0)`, as: 'integer' },
        { by: sql`dossier.name`, as: 'text' },
        { by: sql`dossier.id`, as: 'uuid' },
      ],
    },
    page,
  )

/** The dossier's number of changes so far; null when there is no such dossier. */
export const selectRevision = async (database: Database, id: string): Promise<number | null> =>
  (await database.selectFrom('dossier').select('revision').where('id', '=', id).executeTakeFirst())
    ?.revision ?? null

/** JSON texts of what a check said; `findings` is a list of { rule, severity, group_key, document_id, data }. */
export type NewEvaluation = { summary: string; notChecked: string; findings: string }

/**
 * Keeps the outcome of a check of the dossier at `revision`; false when it has changed meanwhile, and must be
 * checked again.
 */
export const saveEvaluation = async (
  database: Database,
  id: string,
  revision: number,
  evaluation: NewEvaluation,
): Promise<boolean> =>
  inTransaction(database, async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      update dossier set checked_revision = revision, checked_at = clock_timestamp(),
        summary = ${evaluation.summary}::json, not_checked = ${evaluation.notChecked}::json
      where id = ${id}::uuid and revision = ${revision}
      returning id
    `.execute(transaction)
    if (rows.length === 0) return false
    await transaction.deleteFrom('finding').where('dossier_id', '=', id).execute()
    await sql`
      insert into finding (dossier_id, ordinal, rule, severity, group_key, document_id, data)
      select ${id}::uuid, ordinal, finding ->> 'rule', finding ->> 'severity', finding ->> 'group_key',
        (finding ->> 'document_id')::uuid, finding -> 'data'
      from json_array_elements(${evaluation.findings}::json) with ordinality as given (finding, ordinal)
    `.execute(transaction)
    return true
  })

/** The findings of a dossier as one JSON list, in the order of the check. */
export const selectFindingsJson = async (database: Database, dossier: string): Promise<string> => {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(data order by ordinal), '[]'::json)::text as json
    from finding where dossier_id = ${dossier}::uuid
  `.execute(database)
  return rows[0]?.json ?? '[]'
}
