import type { EditionStage } from '@heng/domain/edition-state'
import { sql } from 'kysely'
import { isAccepted } from './acceptances'
import type { Database } from './database'
import { nullsLast, type Page, selectPage } from './page'

type Wanted = { fiscalYear: number; stage?: EditionStage | undefined }

const wanted = ({ fiscalYear, stage }: Wanted) => sql`edition.fiscal_year = ${fiscalYear}
  and (${stage ?? null}::text is null or edition.stage = ${stage ?? null}::text)`

/** How many findings nobody has accepted, by edition. */
export const selectOpenCounts = async (
  database: Database,
  given: Wanted,
): Promise<{ edition: string; errors: number; warnings: number; hints: number }[]> => {
  const { rows } = await sql<{ edition: string; errors: number; warnings: number; hints: number }>`
    select finding.edition_id as edition,
      count(*) filter (where finding.severity = 'error') as errors,
      count(*) filter (where finding.severity = 'warning') as warnings,
      count(*) filter (where finding.severity = 'hint') as hints
    from edition_finding finding join edition on edition.id = finding.edition_id
    where ${wanted(given)} and not ${isAccepted} group by finding.edition_id`.execute(database)
  return rows
}

/** What a list of findings of many editions may be narrowed to. */
export type FindingFilter = Wanted & {
  severity?: string | undefined
  rule?: string | undefined
  organizations?: readonly string[] | undefined
  state?: 'open' | 'accepted' | 'reopened' | undefined
}

const filtered = (given: FindingFilter) => sql`
  select finding.edition_id, finding.ordinal, edition.organization_id, edition.stage, edition.round,
    here.code, here.name, json_build_object('edition', finding.edition_id, 'ordinal', finding.ordinal,
      'organization', edition.organization_id, 'key', finding.key, 'record', finding.record_id,
      'recordName', record.name, 'path', finding.path, 'rule', finding.rule, 'severity', finding.severity,
      'message', finding.data -> 'message', 'remedy', finding.data -> 'remedy', 'facts', finding.data -> 'facts',
      'authority', finding.data -> 'authority', 'group', finding.data -> 'group',
      'state', said.state, 'acceptance', said.acceptance) as json
  from edition_finding finding join edition on edition.id = finding.edition_id
  join organization_year here on here.organization_id = edition.organization_id
    and here.fiscal_year = edition.fiscal_year
  left join edition_record record on record.id = finding.record_id
  left join lateral (
    select json_build_object('id', given.id, 'reason', given.reason, 'by', account.name, 'at', given.made_at,
        'holds', given.facts_hash = finding.facts_hash) as acceptance,
      case when given.facts_hash = finding.facts_hash then 'accepted' else 'reopened' end as state
    from finding_acceptance given left join account on account.id = given.account_id
    where given.edition_id = finding.edition_id and given.key = finding.key and given.withdrawn_at is null
    order by (given.facts_hash = finding.facts_hash) desc, given.made_at desc limit 1
  ) given on true
  cross join lateral (select coalesce(given.state, 'open') as state, given.acceptance) said
  where ${wanted(given)}
    and (${given.severity ?? null}::text is null or finding.severity = ${given.severity ?? null}::text)
    and (${given.rule ?? null}::text is null or finding.rule = ${given.rule ?? null}::text
      or starts_with(finding.rule, ${given.rule ?? null}::text || '/'))
    and (${given.organizations === undefined} or edition.organization_id = any(${[...(given.organizations ?? [])]}::uuid[]))
    and (${given.state ?? null}::text is null or said.state = ${given.state ?? null}::text)`

/** The findings of the editions of a year, as a JSON list in the order of organizations, and how many there are in all. */
export const selectRegionFindingsJson = async (
  database: Database,
  filter: FindingFilter,
  page: Page,
): Promise<{ json: string; total: number; next: string[] | null }> => {
  const { rows, next } = await selectPage<{ json: string; total: number }>(
    database,
    {
      before: sql`with found as materialized (${filtered(filter)})`,
      columns: sql`json::text as json, (select count(*) from found) as total`,
      from: sql`found`,
      where: sql`true`,
      keys: [
        ...nullsLast(sql`code`),
        { by: sql`name`, as: 'text' },
        { by: sql`stage`, as: 'text' },
        { by: sql`round`, as: 'integer' },
        { by: sql`edition_id`, as: 'uuid' },
        { by: sql`ordinal`, as: 'integer' },
      ],
    },
    page,
  )
  return { json: `[${rows.map(({ json }) => json).join()}]`, total: rows[0]?.total ?? 0, next }
}

/** A record with a finding of one rule that nobody has accepted. */
export type RecordWithFinding = {
  edition: string
  record: string | null
  recordName: string | null
  severity: 'error' | 'warning' | 'hint'
  messages: string[]
  /** Whether the record has been sent back already and is not settled. */
  returned: boolean
}

/** The records of a year's editions that have a finding of just this rule, each once with what is said of it. */
export const selectRecordsWithFinding = async (
  database: Database,
  given: Wanted & { rule: string },
): Promise<RecordWithFinding[]> => {
  const { rows } = await sql<RecordWithFinding>`
    select finding.edition_id as edition, finding.record_id as record, record.name as "recordName",
      case min(case finding.severity when 'error' then 0 when 'warning' then 1 else 2 end)
        when 0 then 'error' when 1 then 'warning' else 'hint' end as severity,
      json_agg(finding.data ->> 'message' order by finding.ordinal) as messages,
      exists (select from record_return given where given.record_id = finding.record_id
        and given.settled_at is null) as returned
    from edition_finding finding join edition on edition.id = finding.edition_id
    left join edition_record record on record.id = finding.record_id
    where ${wanted(given)} and finding.rule = ${given.rule} and not ${isAccepted}
    group by finding.edition_id, finding.record_id, record.name, record.ordinal
    order by finding.edition_id, record.ordinal nulls first`.execute(database)
  return rows
}

/** When the clocks of the law began to run for an edition; dates as 2026-01-20, in the region's time. */
export type EditionDates = { edition: string; decidedOn: string | null; issuedOn: string | null }

/** The dates of decision and issue of a year's editions that have either. */
export const selectEditionDates = async (database: Database, fiscalYear: number): Promise<EditionDates[]> => {
  const { rows } = await sql<EditionDates>`
    select edition.id as edition,
      (select max(decided_on)::text from decision where decision.edition_id = edition.id) as "decidedOn",
      (select max((made_at at time zone 'Asia/Shanghai')::date)::text from edition_step step
        where step.edition_id = edition.id and step.to_state = 'issued') as "issuedOn"
    from edition where edition.fiscal_year = ${fiscalYear}`.execute(database)
  return rows.filter(({ decidedOn, issuedOn }) => decidedOn !== null || issuedOn !== null)
}
