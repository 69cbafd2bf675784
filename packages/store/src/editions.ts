import type { EditionStage, EditionState } from '@heng/domain/edition-state'
import { sql } from 'kysely'
import { isAccepted } from './acceptances'
import type { Database } from './database'
import { nullsLast, type Page, type Paged, selectPage } from './page'

export type EditionRow = {
  id: string
  organization: string
  organizationCode: string | null
  organizationName: string
  organizationKind: 'bureau' | 'department' | 'unit'
  parent: string | null
  region: string
  regionName: string
  fiscalYear: number
  stage: EditionStage
  round: number
  state: EditionState
  basedOn: string | null
  revision: number
  checkedRevision: number | null
  checkedAt: Date | null
  /** JSON texts of what the check said. */
  summary: string | null
  notChecked: string | null
  records: number
  openReturns: number
  /** Findings that nobody has accepted. */
  openErrors: number
  openWarnings: number
  openHints: number
  createdAt: Date
  /** When a record or the state was last changed. */
  changedAt: Date
}

export type EditionFilter = {
  id?: string
  fiscalYear?: number | undefined
  organization?: string | undefined
  stage?: EditionStage | undefined
  state?: EditionState | undefined
}

/** Editions the actor may see, by year, organization and stage. */
export const selectEditions = async (database: Database, filter: EditionFilter): Promise<EditionRow[]> =>
  (await selectEditionPage(database, filter, null)).rows

/** A page of the same list. */
export const selectEditionPage = (
  database: Database,
  filter: EditionFilter,
  page: Page | null,
): Promise<Paged<EditionRow>> => {
  const { id = null, fiscalYear = null, organization = null, stage = null, state = null } = filter
  return selectPage<EditionRow>(
    database,
    {
      columns: sql`edition.id, edition.organization_id as organization, here.code as "organizationCode",
      here.name as "organizationName", here.kind as "organizationKind", here.parent_id as parent,
      edition.region_code as region, region.name as "regionName", edition.fiscal_year as "fiscalYear",
      edition.stage, edition.round, edition.state, (select id from edition source where source.id = edition.based_on) as "basedOn", edition.revision,
      edition.checked_revision as "checkedRevision", edition.checked_at as "checkedAt",
      edition.summary::text as summary, edition.not_checked::text as "notChecked",
      (select count(*) from edition_record where edition_id = edition.id) as records,
      (select count(*) from record_return where edition_id = edition.id and settled_at is null) as "openReturns",
      open.errors as "openErrors", open.warnings as "openWarnings", open.hints as "openHints",
      edition.created_at as "createdAt",
      greatest(edition.created_at,
        (select max(made_at) from record_version where edition_id = edition.id),
        (select max(made_at) from edition_step where edition_id = edition.id)) as "changedAt"`,
      from: sql`edition
    join region on region.code = edition.region_code
    join organization_year here on here.organization_id = edition.organization_id
      and here.fiscal_year = edition.fiscal_year
    cross join lateral (select count(*) filter (where finding.severity = 'error') as errors,
      count(*) filter (where finding.severity = 'warning') as warnings,
      count(*) filter (where finding.severity = 'hint') as hints
      from edition_finding finding where finding.edition_id = edition.id and not ${isAccepted}) open`,
      where: sql`(${id}::uuid is null or edition.id = ${id}::uuid)
      and (${fiscalYear}::integer is null or edition.fiscal_year = ${fiscalYear}::integer)
      and (${organization}::uuid is null or edition.organization_id = ${organization}::uuid)
      and (${stage}::text is null or edition.stage = ${stage}::text)
      and (${state}::text is null or edition.state = ${state}::text)`,
      keys: [
        { by: sql`-edition.fiscal_year`, as: 'integer' },
        ...nullsLast(sql`here.code`),
        { by: sql`edition.stage`, as: 'text' },
        { by: sql`edition.round`, as: 'integer' },
        { by: sql`edition.id`, as: 'uuid' },
      ],
    },
    page,
  )
}

export type NewEdition = {
  region: string
  organization: string
  fiscalYear: number
  stage: EditionStage
  round: number
  basedOn: string | null
  account: string | null
}

/** Opens an edition; null when the organization has one of that year, stage and round. */
export const insertEdition = async (database: Database, edition: NewEdition): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    insert into edition (region_code, organization_id, fiscal_year, stage, round, based_on, created_by)
    values (${edition.region}, ${edition.organization}::uuid, ${edition.fiscalYear}, ${edition.stage},
      ${edition.round}, ${edition.basedOn}::uuid, ${edition.account}::uuid)
    on conflict (organization_id, fiscal_year, stage, round) do nothing
    returning id`.execute(database)
  return rows[0]?.id ?? null
}

/** Keeps others from changing an edition until the transaction ends; answers its state, null when there is none. */
export const lockEdition = async (
  database: Database,
  id: string,
): Promise<{ state: EditionState; organization: string; fiscalYear: number } | null> => {
  const { rows } = await sql<{ state: EditionState; organization: string; fiscalYear: number }>`
    select state, organization_id as organization, fiscal_year as "fiscalYear"
    from edition where id = ${id}::uuid for update`.execute(database)
  return rows[0] ?? null
}

/** Notes that the records of an edition have changed: it must be checked again. */
export const raiseEdition = async (database: Database, id: string): Promise<void> => {
  await sql`update edition set revision = revision + 1 where id = ${id}::uuid`.execute(database)
}

/** Moves an edition to a state and remembers how it got there. */
export const moveEdition = async (
  database: Database,
  id: string,
  step: { from: EditionState; to: EditionState; account: string | null; reason: string | null },
): Promise<void> => {
  await sql`update edition set state = ${step.to} where id = ${id}::uuid`.execute(database)
  await sql`insert into edition_step (edition_id, from_state, to_state, account_id, reason)
    values (${id}::uuid, ${step.from}, ${step.to}, ${step.account}::uuid, ${step.reason})`.execute(database)
}

/** Moves what was compiled into an edition that has just been moved; answers what that was. */
export const moveParts = async (
  database: Database,
  whole: string,
  step: { from: EditionState; to: EditionState; reason: string },
): Promise<{ id: string; organization: string; fiscalYear: number }[]> => {
  const { rows } = await sql<{ id: string; organization: string; fiscalYear: number }>`
    select id, organization_id as organization, fiscal_year as "fiscalYear"
    from heng_move_parts(${whole}::uuid, ${step.from}, ${step.to}, ${step.reason})`.execute(database)
  return rows
}

/** Editions whose records changed after they were last checked, the longest unchecked first. */
export const selectUnchecked = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from edition where checked_revision is distinct from revision
    order by checked_at nulls first, created_at`.execute(database)
  return rows.map(({ id }) => id)
}

/** JSON texts of what a check said; findings are a list of the columns of edition_finding. */
export type NewEditionEvaluation = { summary: string; notChecked: string; findings: string }

/** Keeps the outcome of a check of the edition at `revision`; false when it has changed meanwhile. */
export const saveEditionEvaluation = async (
  database: Database,
  id: string,
  revision: number,
  evaluation: NewEditionEvaluation,
): Promise<boolean> => {
  const { rows } = await sql`
    update edition set checked_revision = revision, checked_at = clock_timestamp(),
      summary = ${evaluation.summary}::json, not_checked = ${evaluation.notChecked}::json
    where id = ${id}::uuid and revision = ${revision} returning id`.execute(database)
  if (rows.length === 0) return false
  await sql`delete from edition_finding where edition_id = ${id}::uuid`.execute(database)
  await sql`
    insert into edition_finding (edition_id, ordinal, rule, severity, key, facts_hash, record_id, path, data)
    select ${id}::uuid, ordinal, finding ->> 'rule', finding ->> 'severity', finding ->> 'key',
      finding ->> 'facts_hash', (finding ->> 'record_id')::uuid, finding ->> 'path', finding -> 'data'
    from json_array_elements(${evaluation.findings}::json) with ordinality as given (finding, ordinal)
  `.execute(database)
  return true
}

/** The findings of an edition as a JSON list, each with its acceptance in force, or the one it has outgrown. */
export const selectEditionFindingsJson = async (database: Database, edition: string): Promise<string> => {
  const { rows } = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_object('ordinal', finding.ordinal, 'key', finding.key,
      'record', finding.record_id, 'path', finding.path, 'finding', finding.data,
      'acceptance', accepted.said) order by finding.ordinal), '[]'::json)::text as json
    from edition_finding finding
    left join lateral (
      select json_build_object('id', given.id, 'reason', given.reason, 'by', account.name, 'at', given.made_at,
        'holds', given.facts_hash = finding.facts_hash) as said
      from finding_acceptance given left join account on account.id = given.account_id
      where given.edition_id = finding.edition_id and given.key = finding.key and given.withdrawn_at is null
      order by (given.facts_hash = finding.facts_hash) desc, given.made_at desc limit 1
    ) accepted on true
    where finding.edition_id = ${edition}::uuid`.execute(database)
  return rows[0]?.json ?? '[]'
}
