import type { EditionState } from '@heng/domain/edition-state'
import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

/** Something that was done with an edition; what does not belong to its kind is null. */
export type HistoryRow = {
  kind: 'created' | 'step' | 'decision' | 'acceptance' | 'record' | 'removal'
  id: string
  madeAt: Date
  accountName: string | null
  from: EditionState | null
  to: EditionState | null
  /** Why a step was made, or a finding accepted. */
  reason: string | null
  number: string | null
  decidedOn: string | null
  documentName: string | null
  /** What the accepted finding says; null when it is no longer found. */
  message: string | null
  /** Whether the acceptance was withdrawn, or the record removed. */
  withdrawn: boolean | null
  record: string | null
  /** Null when the record was removed before its name was kept. */
  recordName: string | null
  version: number | null
  /** A list of RecordDifference, without those beyond the first 50; what it was copied from where it was created. */
  differences: unknown
  differenceCount: number | null
}

const nothing = (count: number) => sql.raw(Array.from({ length: count }, () => 'null').join(', '))

/** The last version of a record that was removed says only that, with its name. */
const isRemoval = (version: ReturnType<typeof sql>) => sql`(${version}.differences -> 0 ->> 'path' = '')`

/** What was done with an edition, the latest first; without `records`, not who changed which values. */
export const selectHistory = (
  database: Database,
  edition: string,
  page: Page,
  { records }: { records: boolean },
): Promise<Paged<HistoryRow>> =>
  selectPage<HistoryRow>(
    database,
    {
      before: sql`with event (kind, id, made_at, account, from_state, to_state, reason, number, decided_on,
        document_name, message, withdrawn, record, record_name, version, differences, difference_count) as (
        select 'created', edition.id::text, edition.created_at, edition.created_by, null::text, null::text, null::text,
          null::text, null::text, null::text, null::text, null::boolean, null::uuid, null::text, null::integer,
          case when source.id is not null then jsonb_build_object('organization', named.name,
            'fiscalYear', source.fiscal_year, 'stage', source.stage, 'round', source.round) end, null::integer
        from edition left join edition source on source.id = edition.based_on
          left join organization_year named on named.organization_id = source.organization_id
            and named.fiscal_year = source.fiscal_year
        where edition.id = ${edition}::uuid
        union all
        select 'step', step.id::text, made_at, account_id, from_state, to_state, reason,
          null::text, null::text, null::text, null::text, null::boolean, null::uuid, null::text, null::integer,
          null::jsonb, null::integer
        from edition_step step where edition_id = ${edition}::uuid
        union all
        select 'decision', id::text, recorded_at, recorded_by, null, null, null, number, decided_on::text,
          document_name, ${nothing(7)}
        from decision where edition_id = ${edition}::uuid
        union all
        select 'acceptance', given.id::text, given.made_at, given.account_id, null, null, given.reason,
          ${nothing(3)}, (select finding.data ->> 'message' from edition_finding finding
            where finding.edition_id = given.edition_id and finding.key = given.key limit 1),
          given.withdrawn_at is not null, ${nothing(5)}
        from finding_acceptance given where given.edition_id = ${edition}::uuid
        union all
        select case when ${isRemoval(sql`given`)} then 'removal' else 'record' end,
          given.record_id::text || '/' || given.version, given.made_at, given.account_id,
          ${nothing(7)}, record.id is null, given.record_id, coalesce(record.name, (select gone.differences -> 0 ->> 'before'
            from record_version gone where gone.record_id = given.record_id and ${isRemoval(sql`gone`)})),
          given.version,
          jsonb_path_query_array(given.differences, '$[0 to 49]'), jsonb_array_length(given.differences)
        from record_version given left join edition_record record on record.id = given.record_id
        where given.edition_id = ${edition}::uuid and ${records})`,
      columns: sql`event.kind, event.id, event.made_at as "madeAt", account.name as "accountName",
        event.from_state as "from", event.to_state as "to", event.reason, event.number,
        event.decided_on as "decidedOn", event.document_name as "documentName", event.message, event.withdrawn,
        event.record, event.record_name as "recordName", event.version, event.differences,
        event.difference_count as "differenceCount"`,
      from: sql`event left join account on account.id = event.account`,
      where: sql`true`,
      keys: [
        { by: sql`event.made_at`, as: 'timestamptz' },
        { by: sql`event.kind`, as: 'text' },
        { by: sql`event.id`, as: 'text' },
      ],
      descending: true,
    },
    page,
  )
