import { sql } from 'kysely'
import type { Database } from './database'
import { nullsLast, type Page, type Paged, selectPage } from './page'

/** The bureau of the acting account's region: the root of its tree. */
export const selectBureau = async (database: Database): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from organization_year where kind = 'bureau'
    order by fiscal_year desc limit 1`.execute(database)
  return rows[0]?.id ?? null
}

/** The organizations an account was given, those it has in the latest year first, of them the top ones. */
export const selectLatestOrganizations = async (database: Database, account: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select scope.organization_id as id from account_scope scope
    left join lateral (select code, fiscal_year from organization_year latest
      where latest.organization_id = scope.organization_id
        and fiscal_year between scope.from_year and scope.until_year
      order by fiscal_year desc limit 1) latest on true
    where scope.account_id = ${account}::uuid
    order by latest.fiscal_year desc nulls last, latest.code nulls last, scope.organization_id`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}

export type OrganizationKind = 'bureau' | 'department' | 'unit'

/** An organization as it is in one year. */
export type OrganizationRow = {
  id: string
  fiscalYear: number
  kind: OrganizationKind
  parent: string | null
  code: string | null
  name: string
}

const columns = sql`organization_id as id, fiscal_year as "fiscalYear", kind, parent_id as parent, code, name`

/** The organizations of the acting account's region from a year on (`only`: of that year alone), parents first. */
export const selectOrganizations = async (
  database: Database,
  fiscalYear: number,
  { only }: { only: boolean },
): Promise<OrganizationRow[]> => (await selectOrganizationPage(database, { fiscalYear, only }, null)).rows

/** A page of the same list. */
export const selectOrganizationPage = (
  database: Database,
  { fiscalYear, only }: { fiscalYear: number; only: boolean },
  page: Page | null,
): Promise<Paged<OrganizationRow>> =>
  selectPage<OrganizationRow>(
    database,
    {
      columns,
      from: sql`organization_year`,
      where: sql`fiscal_year = ${fiscalYear} or (${!only} and fiscal_year > ${fiscalYear})`,
      keys: [
        { by: sql`fiscal_year`, as: 'integer' },
        { by: sql`case kind when 'bureau' then 0 when 'department' then 1 else 2 end`, as: 'integer' },
        ...nullsLast(sql`code`),
        { by: sql`name`, as: 'text' },
        { by: sql`organization_id`, as: 'uuid' },
      ],
    },
    page,
  )

/** The years for which the region has organizations, with how many. */
export const selectOrganizationYears = async (
  database: Database,
): Promise<{ fiscalYear: number; organizations: number }[]> => {
  const { rows } = await sql<{ fiscalYear: number; organizations: number }>`
    select fiscal_year as "fiscalYear", count(*)::integer as organizations from organization_year
    group by fiscal_year order by fiscal_year`.execute(database)
  return rows
}

/** Makes the change of the tree wait for any other one of the region; until the transaction ends. */
export const lockOrganizations = async (database: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('heng organizations ' || heng_region(), 0))`.execute(
    database,
  )
}

/** An organization that is in no year yet. */
export const openOrganization = async (database: Database, region: string): Promise<string> => {
  const { id } = await database
    .insertInto('organization')
    .values({ region_code: region })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts organizations into their years; what an organization was in a year before is replaced. */
export const putOrganizationYears = async (
  database: Database,
  region: string,
  rows: readonly OrganizationRow[],
): Promise<void> => {
  // Codes are unique in a year: two that change places must both be free before they are given anew.
  await sql`update organization_year set code = null where (organization_id, fiscal_year) in
    (select * from json_to_recordset(${JSON.stringify(rows)}::json) as given(id uuid, "fiscalYear" integer))`.execute(
    database,
  )
  await sql`
    insert into organization_year (organization_id, fiscal_year, region_code, kind, parent_id, code, name)
    select id, "fiscalYear", ${region}, kind, parent, code, name
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given(id uuid, "fiscalYear" integer, kind text, parent uuid, code text, name text)
    on conflict (organization_id, fiscal_year) do update
      set kind = excluded.kind, parent_id = excluded.parent_id, code = excluded.code, name = excluded.name`.execute(
    database,
  )
}

/** Takes organizations out of their years. */
export const deleteOrganizationYears = async (
  database: Database,
  rows: readonly { id: string; fiscalYear: number }[],
): Promise<void> => {
  await sql`delete from organization_year where (organization_id, fiscal_year) in
    (select * from json_to_recordset(${JSON.stringify(rows)}::json) as given(id uuid, "fiscalYear" integer))`.execute(
    database,
  )
}

/** Which of the organizations have editions or control figures in their years; read with Heng's own rights. */
export const selectOccupied = async (
  database: Database,
  rows: readonly { id: string; fiscalYear: number }[],
): Promise<{ id: string; fiscalYear: number }[]> => {
  const found = await sql<{ id: string; fiscalYear: number }>`
    select distinct given.id, given."fiscalYear"
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(id uuid, "fiscalYear" integer)
    where exists (select from edition where edition.organization_id = given.id
        and edition.fiscal_year = given."fiscalYear")
      or exists (select from control_figure figure where figure.organization_id = given.id
        and figure.fiscal_year = given."fiscalYear")`.execute(database)
  return found.rows
}

export type OrganizationChangeKind = 'rename' | 'move' | 'merge' | 'split' | 'open' | 'close'

type Named = { id: string; name: string }

export const insertOrganizationChange = async (
  database: Database,
  change: {
    region: string
    fiscalYear: number
    kind: OrganizationChangeKind
    from: readonly Named[]
    to: readonly Named[]
    note: string | null
  },
): Promise<void> => {
  await database
    .insertInto('organization_change')
    .values({
      region_code: change.region,
      fiscal_year: change.fiscalYear,
      kind: change.kind,
      from_ids: change.from.map(({ id }) => id),
      to_ids: change.to.map(({ id }) => id),
      from_names: change.from.map(({ name }) => name),
      to_names: change.to.map(({ name }) => name),
      note: change.note,
    })
    .execute()
}

export type OrganizationChangeRow = {
  id: string
  fiscalYear: number
  kind: OrganizationChangeKind
  from: string[]
  to: string[]
  note: string | null
  madeAt: Date
}

/** What became of organizations, the latest first, with their names before and after. */
export const selectOrganizationChanges = (
  database: Database,
  organization: string | null,
  page: Page,
): Promise<Paged<OrganizationChangeRow>> =>
  selectPage<OrganizationChangeRow>(
    database,
    {
      columns: sql`change.id, change.fiscal_year as "fiscalYear", change.kind, change.note,
        change.made_at as "madeAt", from_names as "from", to_names as "to"`,
      from: sql`organization_change change`,
      where: sql`${organization}::uuid is null or ${organization}::uuid = any (from_ids || to_ids)`,
      keys: [
        { by: sql`change.fiscal_year`, as: 'integer' },
        { by: sql`change.made_at`, as: 'timestamptz' },
        { by: sql`change.id`, as: 'uuid' },
      ],
      descending: true,
    },
    page,
  )

/** What organizations of a region are in their latest year. */
export const selectLatestKinds = async (
  database: Database,
  region: string,
  organizations: readonly string[],
): Promise<Map<string, { kind: OrganizationKind; name: string }>> => {
  const { rows } = await sql<{ id: string; kind: OrganizationKind; name: string }>`
    select distinct on (organization_id) organization_id as id, kind, name from organization_year
    where organization_id = any(${[...organizations]}::uuid[]) and region_code = ${region}
    order by organization_id, fiscal_year desc`.execute(database)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The organizations of a region that have a code in the latest year in which anybody has it. */
export const selectOrganizationsByCode = async (
  database: Database,
  region: string,
  codes: readonly string[],
): Promise<Map<string, string>> => {
  const { rows } = await sql<{ code: string; id: string }>`
    select distinct on (code) code, organization_id as id from organization_year
    where region_code = ${region} and code = any(${[...codes]}::text[]) order by code, fiscal_year desc`.execute(
    database,
  )
  return new Map(rows.map(({ code, id }) => [code, id]))
}
