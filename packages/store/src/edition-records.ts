import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { sql } from 'kysely'
import type { Database } from './database'

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
  /** Open returns and findings of this record. */
  returns: number
  errors: number
  warnings: number
}

/** The records of an edition in their order, without their values. */
export const selectRecordHeads = async (database: Database, edition: string): Promise<RecordHead[]> => {
  const { rows } = await sql<RecordHead>`
    select record.id, record.lineage, record.kind, record.ordinal, record.name, record.version,
      record.document_id as document,
      (select count(*) from record_return where record_id = record.id and settled_at is null) as returns,
      (select count(*) from edition_finding where record_id = record.id and severity = 'error') as errors,
      (select count(*) from edition_finding where record_id = record.id and severity = 'warning') as warnings
    from edition_record record where record.edition_id = ${edition}::uuid
    order by record.ordinal, record.id`.execute(database)
  return rows
}

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

const columns = sql`record.id, record.edition_id as edition, record.lineage, record.ordinal, record.name,
  record.version, record.data, record.origins, record.document_id as document`

/** The records of an edition in their order. */
export const selectRecords = async (database: Database, edition: string): Promise<StoredRecord[]> => {
  const { rows } = await sql<StoredRecord>`select ${columns} from edition_record record
    where record.edition_id = ${edition}::uuid order by record.ordinal, record.id`.execute(database)
  return rows
}

/** One record; `lock` keeps others from changing it until the transaction ends. */
export const selectRecord = async (
  database: Database,
  id: string,
  { lock = false } = {},
): Promise<StoredRecord | null> => {
  const { rows } = await sql<StoredRecord>`select ${columns} from edition_record record
    where record.id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(database)
  return rows[0] ?? null
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
    data = ${JSON.stringify(record.data)}::jsonb, origins = ${JSON.stringify(record.origins)}::jsonb
    where id = ${record.id}::uuid`.execute(database)
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
    insert into edition_record (edition_id, lineage, kind, ordinal, name, data, origins, document_id)
    select ${to}::uuid, lineage, kind, ordinal, name, data, origins, document_id
    from edition_record where edition_id = ${from}::uuid`.execute(database)
  return Number(numAffectedRows ?? 0n)
}
