import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { sql } from 'kysely'
import { isAccepted } from './acceptances'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

/** Where a value was read: the document and the place in it. */
export type Origin = { document: string; line: number; cell: number | null }

export type RecordHead = {
  id: string
  lineage: string
  kind: EditionRecord['record']
  ordinal: number
  name: string
  version: number
  document: string | null
  /** Open returns, and findings of this record that nobody has accepted. */
  returns: number
  errors: number
  warnings: number
}

/** The records of an edition in their order, without their values. */
export const selectRecordHeads = (
  database: Database,
  edition: string,
  page: Page | null,
): Promise<Paged<RecordHead>> =>
  selectPage<RecordHead>(
    database,
    {
      columns: sql`record.id, record.lineage, record.kind, record.ordinal, record.name, record.version,
      record.document_id as document,
      (select count(*) from record_return where record_id = record.id and settled_at is null) as returns,
      open.errors, open.warnings`,
      from: sql`edition_record record
    cross join lateral (select count(*) filter (where finding.severity = 'error') as errors,
      count(*) filter (where finding.severity = 'warning') as warnings
      from edition_finding finding where finding.record_id = record.id and not ${isAccepted}) open`,
      where: sql`record.edition_id = ${edition}::uuid`,
      keys: [
        { by: sql`record.ordinal`, as: 'integer' },
        { by: sql`record.id`, as: 'uuid' },
      ],
    },
    page,
  )

export type StoredRecord = {
  id: string
  edition: string
  lineage: string
  ordinal: number
  name: string
  version: number
  data: EditionRecord
  origins: Record<string, Origin>
  document: string | null
}

const origins = sql`heng_origins(record.origins, record.overwritten)`

const valueColumns = sql`record.id, record.edition_id as edition, record.lineage, record.ordinal, record.name,
  record.version, record.data, record.document_id as document`

const columns = sql`${valueColumns}, ${origins} as origins`

/** The records of an edition in their order. */
export const selectRecords = async (database: Database, edition: string): Promise<StoredRecord[]> => {
  const { rows } = await sql<StoredRecord>`select ${columns} from edition_record record
    where record.edition_id = ${edition}::uuid order by record.ordinal, record.id`.execute(database)
  return rows
}

/** The same of one moment, with the revision of the edition they make; null where there are none. */
export const selectRecordsOfRevision = async (
  database: Database,
  edition: string,
): Promise<{ records: StoredRecord[]; revision: number | null }> => {
  const { rows } = await sql<StoredRecord & { revision: number }>`
    select ${columns}, edition.revision from edition_record record join edition on edition.id = record.edition_id
    where record.edition_id = ${edition}::uuid order by record.ordinal, record.id`.execute(database)
  return { records: rows, revision: rows[0]?.revision ?? null }
}

/** The records of an edition in their order with their values alone, as the JSON text of { id, lineage, data }. */
export const selectRecordsJson = async (database: Database, edition: string): Promise<string> => {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_object('id', id, 'lineage', lineage, 'data', data) order by ordinal, id),
      '[]')::text as json
    from edition_record where edition_id = ${edition}::uuid`.execute(database)
  return rows[0]?.json ?? '[]'
}

/** The edition a record is in; null for one that the actor does not see. */
export const selectEditionOf = async (database: Database, id: string): Promise<string | null> => {
  const { rows } = await sql<{ edition: string }>`
    select edition_id as edition from edition_record where id = ${id}::uuid`.execute(database)
  return rows[0]?.edition ?? null
}

/** A record without its origins, which are many times its values. */
export type RecordValues = Omit<StoredRecord, 'origins'>

/** The values of one record; `lock` keeps others from changing them until the transaction ends. */
export const selectRecord = async (
  database: Database,
  id: string,
  { lock = false } = {},
): Promise<RecordValues | null> => {
  const { rows } = await sql<RecordValues>`select ${valueColumns} from edition_record record
    where record.id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(database)
  return rows[0] ?? null
}

/** Where the values of a record were read, by path, for those that nobody has changed since. */
export const selectOrigins = async (database: Database, id: string): Promise<Record<string, Origin>> => {
  const { rows } = await sql<{ origins: Record<string, Origin> }>`select ${origins} as origins
    from edition_record record where record.id = ${id}::uuid`.execute(database)
  return rows[0]?.origins ?? {}
}

export type NewRecord = {
  edition: string
  /** Null for one that comes from no other edition. */
  lineage: string | null
  ordinal: number
  name: string
  data: EditionRecord
  origins: Record<string, Origin>
  document: string | null
}

export const insertRecord = async (database: Database, record: NewRecord): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into edition_record (edition_id, lineage, kind, ordinal, name, data, origins, document_id)
    values (${record.edition}::uuid, coalesce(${record.lineage}::uuid, gen_random_uuid()), ${record.data.record},
      ${record.ordinal}, ${record.name}, ${JSON.stringify(record.data)}::jsonb,
      ${JSON.stringify(record.origins)}::jsonb, ${record.document}::uuid)
    returning id`.execute(database)
  const [row] = rows
  if (!row) throw new Error('an inserted record has no id')
  return row.id
}

export type RecordVersion = {
  version: number
  account: string | null
  accountName: string | null
  madeAt: Date
  /** A list of RecordDifference. */
  differences: unknown
}

/** Puts new values into a record and remembers what changed; the version is one more than it was. */
export const updateRecord = async (
  database: Database,
  record: Pick<StoredRecord, 'id' | 'edition' | 'version' | 'name' | 'data' | 'origins'> & {
    account: string | null
    differences: unknown
  },
): Promise<number> => {
  const version = record.version + 1
  await sql`update edition_record set version = ${version}, name = ${record.name},
    data = ${JSON.stringify(record.data)}::jsonb, origins = ${JSON.stringify(record.origins)}::jsonb,
    overwritten = '{}' where id = ${record.id}::uuid`.execute(database)
  await insertVersion(database, { ...record, version })
  return version
}

/** As many overwritten paths stand beside the origins; beyond, the origins are written anew without them. */
const mostOverwritten = 5000

/** The same for a record that people write in: its origins stay as they are but for the paths in `overwritten`. */
export const changeRecord = async (
  database: Database,
  record: Pick<StoredRecord, 'id' | 'edition' | 'version' | 'name' | 'data'> & {
    account: string | null
    differences: unknown
    /** Paths, or "<list>/<key>/" for whole items. */
    overwritten: readonly string[]
  },
): Promise<number> => {
  const version = record.version + 1
  await sql`update edition_record set version = ${version}, name = ${record.name},
    data = ${JSON.stringify(record.data)}::jsonb,
    overwritten = array(select distinct unnest(overwritten || ${[...record.overwritten]}::text[]))
    where id = ${record.id}::uuid`.execute(database)
  await sql`update edition_record set origins = heng_origins(origins, overwritten), overwritten = '{}'
    where id = ${record.id}::uuid and cardinality(overwritten) > ${mostOverwritten}`.execute(database)
  await insertVersion(database, { ...record, version })
  return version
}

export const insertVersion = async (
  database: Database,
  given: { id: string; edition: string; version: number; account: string | null; differences: unknown },
): Promise<void> => {
  await sql`insert into record_version (record_id, edition_id, version, account_id, differences)
    values (${given.id}::uuid, ${given.edition}::uuid, ${given.version}, ${given.account}::uuid,
      ${JSON.stringify(given.differences)}::jsonb)`.execute(database)
}

/** What changed in a record since a version, oldest first. */
export const selectVersions = async (
  database: Database,
  record: string,
  since: number,
): Promise<RecordVersion[]> => {
  const { rows } = await sql<RecordVersion>`
    select given.version, given.account_id as account, account.name as "accountName",
      given.made_at as "madeAt", given.differences
    from record_version given left join account on account.id = given.account_id
    where given.record_id = ${record}::uuid and given.version > ${since} order by given.version`.execute(
    database,
  )
  return rows
}

export const deleteRecord = async (database: Database, id: string): Promise<void> => {
  await sql`delete from edition_record where id = ${id}::uuid`.execute(database)
}

/** Copies every record of an edition to another, with the same lineage. */
export const copyRecords = async (database: Database, from: string, to: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into edition_record (edition_id, lineage, kind, ordinal, name, data, origins, overwritten, document_id)
    select ${to}::uuid, lineage, kind, ordinal, name, data, origins, overwritten, document_id
    from edition_record where edition_id = ${from}::uuid`.execute(database)
  return Number(numAffectedRows ?? 0n)
}

/** Puts what a record says at once, without a version of its own: only for one that was copied in the same transaction. */
export const putRecordData = async (
  database: Database,
  { id, name, data }: Pick<StoredRecord, 'id' | 'name' | 'data'>,
): Promise<void> => {
  await sql`update edition_record set name = ${name}, data = ${JSON.stringify(data)}::jsonb
    where id = ${id}::uuid`.execute(database)
}
