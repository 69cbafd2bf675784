import { sql } from 'kysely'
import type { Database } from './database'
import type { StoredRecord } from './edition-records'

/** A record together with the edition it is in. */
export type RecordInEdition = Pick<StoredRecord, 'id' | 'name' | 'data' | 'origins'> & {
  edition: {
    id: string
    organization: string
    organizationName: string
    fiscalYear: number
    stage: string
    round: number
    state: string
  }
}

const columns = sql`record.id, record.name, record.data,
  heng_origins(record.origins, record.overwritten) as origins, json_build_object(
  'id', edition.id, 'organization', edition.organization_id, 'organizationName',
  (select here.name from organization_year here where here.organization_id = edition.organization_id
    and here.fiscal_year = edition.fiscal_year),
  'fiscalYear', edition.fiscal_year, 'stage', edition.stage, 'round', edition.round,
  'state', edition.state) as edition`

/** Copies of copies beyond this are not followed. */
const furthest = 20

/** A record and those it was copied from, one edition after the other, as far as the actor sees them. */
export const selectRecordAncestry = async (database: Database, id: string): Promise<RecordInEdition[]> => {
  const { rows } = await sql<RecordInEdition>`
    with recursive chain as (
      select record.id, record.edition_id, record.lineage, 0 as step from edition_record record
      where record.id = ${id}::uuid
      union all
      select earlier.id, earlier.edition_id, earlier.lineage, chain.step + 1 from chain
      join edition on edition.id = chain.edition_id
      join edition_record earlier on earlier.edition_id = edition.based_on and earlier.lineage = chain.lineage
      where chain.step < ${furthest}
    )
    select ${columns} from chain join edition_record record on record.id = chain.id
    join edition on edition.id = record.edition_id order by chain.step`.execute(database)
  return rows
}

/** The same record in another edition; later ones were copied or compiled from it. */
export type Relative = RecordInEdition & { isLater: boolean }

/** The same record in every other edition that the actor sees, the oldest first. */
export const selectRelatives = async (database: Database, id: string): Promise<Relative[]> => {
  const { rows } = await sql<Relative>`
    select ${columns}, case
        -- The bureau compiles what others have submitted, whenever its own edition was opened.
        when own_here.kind = 'bureau' and here.kind <> 'bureau' then false
        when own_here.kind <> 'bureau' and here.kind = 'bureau' then true
        else edition.created_at > own_edition.created_at end as "isLater"
    from edition_record own
    join edition own_edition on own_edition.id = own.edition_id
    join organization_year own_here on own_here.organization_id = own_edition.organization_id
      and own_here.fiscal_year = own_edition.fiscal_year
    join edition_record record on record.lineage = own.lineage and record.id <> own.id
    join edition on edition.id = record.edition_id
    join organization_year here on here.organization_id = edition.organization_id
      and here.fiscal_year = edition.fiscal_year
    where own.id = ${id}::uuid order by edition.created_at limit 50`.execute(database)
  return rows
}

export type ValueUse = RecordInEdition & { path: string }

/** Where the values that stand at a place of a document are used, as long as nobody has changed them. */
export const selectValueUses = async (
  database: Database,
  { document, line, cell }: { document: string; line: number; cell: number | null },
): Promise<ValueUse[]> => {
  const { rows } = await sql<ValueUse>`
    select ${columns}, given.path from edition_record record
    join edition on edition.id = record.edition_id
    cross join lateral jsonb_each(heng_origins(record.origins, record.overwritten)) as given (path, place)
    where heng_origin_documents(record.origins) @> array[${document}::text]
      and given.place ->> 'document' = ${document} and (given.place ->> 'line')::integer = ${line}
      and (${cell}::integer is null or (given.place ->> 'cell')::integer = ${cell})
    order by edition.fiscal_year desc, edition.created_at, record.ordinal, given.path limit 100`.execute(
    database,
  )
  return rows
}

/** A document as a source is named, with where a line stands in the file (JSON of a LineOrigin); null unseen. */
export const selectSourceLine = async (
  database: Database,
  document: string,
  line: number,
): Promise<{ name: string; at: unknown } | null> => {
  const { rows } = await sql<{ name: string; at: unknown }>`
    select file.name, document.content -> 'origins' -> (${line}::integer - 1) as at
    from imported_file file left join document on document.id = file.id
    where file.id = ${document}::uuid`.execute(database)
  return rows[0] ?? null
}
