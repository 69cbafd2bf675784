import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'
import type { RecordInEdition } from './provenance'
import type { RecordKind, Tables } from './tables'

/** A record that stands in a file; `version` is null for one of an imported document. */
export type IssuedRecord = { record: string; name: string; version: number | null }

/** What is kept of a file by itself; the hash is hexadecimal. */
type KeptOfFile = Pick<Tables['issued_file'], 'kind' | 'format' | 'template' | 'name' | 'size' | 'sha256'>

export type NewIssuedFile = KeptOfFile & {
  of: { edition: string; revision: number; state: string } | { document: string }
  records: readonly IssuedRecord[]
  account: string
}

/** Remembers a file that is handed out. */
export const insertIssuedFile = async (database: Database, file: NewIssuedFile): Promise<void> => {
  const { of, records, account, ...kept } = file
  await database
    .insertInto('issued_file')
    .values({
      edition_id: 'edition' in of ? of.edition : null,
      document_id: 'document' in of ? of.document : null,
      revision: 'edition' in of ? of.revision : null,
      state: 'edition' in of ? of.state : null,
      ...kept,
      records: JSON.stringify(records),
      account_id: account,
    })
    .execute()
}

export type IssuedFileRow = KeptOfFile & {
  id: string
  /** The edition, or the imported document, it was made of. */
  edition: RecordInEdition['edition'] | null
  document: { id: string; name: string } | null
  revision: number | null
  state: string | null
  records: IssuedRecord[]
  accountName: string | null
  madeAt: Date
}

export type IssuedFileFilter = {
  sha256?: string | undefined
  edition?: string | undefined
  document?: string | undefined
  fiscalYear?: number | undefined
}

const columns = sql`issued.id, issued.revision, issued.state, issued.kind, issued.format, issued.template, issued.name,
  issued.size, issued.sha256, account.name as "accountName", issued.made_at as "madeAt",
  case when file.id is not null then json_build_object('id', file.id, 'name', file.name) end as document,
  case when edition.id is not null then json_build_object('id', edition.id,
    'organization', edition.organization_id, 'organizationName', here.name,
    'fiscalYear', edition.fiscal_year, 'stage', edition.stage, 'round', edition.round,
    'state', edition.state) end as edition`

const tables = sql`issued_file issued
  left join account on account.id = issued.account_id
  left join imported_file file on file.id = issued.document_id
  left join edition on edition.id = issued.edition_id
  left join organization_year here on here.organization_id = edition.organization_id
    and here.fiscal_year = edition.fiscal_year`

/** Files that were handed out, as far as the actor sees what they were made of; the latest first. */
export const selectIssuedFiles = (
  database: Database,
  { sha256, edition, document, fiscalYear }: IssuedFileFilter,
  page: Page,
): Promise<Paged<IssuedFileRow>> =>
  selectPage<IssuedFileRow>(
    database,
    {
      columns: sql`${columns}, issued.records`,
      from: tables,
      where: sql`(${sha256 ?? null}::text is null or issued.sha256 = ${sha256 ?? null})
        and (${edition ?? null}::uuid is null or issued.edition_id = ${edition ?? null}::uuid)
        and (${document ?? null}::uuid is null or issued.document_id = ${document ?? null}::uuid)
        and (${fiscalYear ?? null}::integer is null or edition.fiscal_year = ${fiscalYear ?? null}::integer)`,
      keys: [
        { by: sql`issued.made_at`, as: 'timestamptz' },
        { by: sql`issued.id`, as: 'uuid' },
      ],
      descending: true,
    },
    page,
  )

/** A file in which a record stands, as it was first handed out, and how often the same bytes were. */
export type FileOfRecord = Omit<IssuedFileRow, 'records'> & {
  record: string
  version: number | null
  times: number
}

/** The files in which any of the records stands; the latest of them first, at most 50. */
export const selectFilesOfRecords = async (
  database: Database,
  of: { editions: readonly string[] } | { document: string },
  records: readonly string[],
): Promise<FileOfRecord[]> => {
  const made =
    'document' in of
      ? sql`issued.document_id = ${of.document}::uuid`
      : sql`issued.edition_id = any(${[...of.editions]}::uuid[])`
  const { rows } = await sql<FileOfRecord>`
    select * from (
      select distinct on (one ->> 'record', issued.sha256) ${columns}, one ->> 'record' as record,
        (one ->> 'version')::integer as version,
        count(*) over (partition by one ->> 'record', issued.sha256) as times
      from ${tables} cross join lateral jsonb_array_elements(issued.records) one
      where ${made} and one ->> 'record' = any(${[...records]}::text[])
      order by one ->> 'record', issued.sha256, issued.made_at, issued.id) found
    order by "madeAt" desc, id limit 50`.execute(database)
  return rows
}

/** A record of an imported document, and the lines on which it stands. */
type DocumentRecord = { id: string; kind: RecordKind; name: string; firstLine: number; lastLine: number }

/** The records of an imported document with what they call themselves and the lines they stand on. */
export const selectDocumentRecords = async (
  database: Database,
  document: string,
): Promise<DocumentRecord[]> => {
  const { rows } = await sql<DocumentRecord>`
    select id, kind, coalesce(data -> 'name' ->> 'value', data ->> 'title', '') as name,
      first_line as "firstLine", last_line as "lastLine"
    from record where document_id = ${document}::uuid order by first_line, id`.execute(database)
  return rows
}
