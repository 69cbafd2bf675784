import { isRegionWide, type Role } from '@heng/domain/role'
import { sql } from 'kysely'
import { alwaysFrom, alwaysUntil } from './account-scopes'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

export type AccountRow = {
  id: string
  region: string
  login: string
  name: string
  role: Role
  active: boolean
  organizations: { id: string; fiscalYear: number }[] | null
}

/** An account with the organizations in its scope by year; read with the rights of Heng itself. */
export const selectAccount = async (database: Database, id: string): Promise<AccountRow | null> => {
  const { rows } = await sql<AccountRow>`
    select account.id, account.region_code as region, account.login, account.name, account.role, account.active,
      coalesce((select json_agg(json_build_object('id', organization_id, 'fiscalYear', fiscal_year))
        from heng_scope_of(account.id)), '[]'::json) as organizations
    from account where account.id = ${id}::uuid`.execute(database)
  const [row] = rows
  return row ? { ...row, organizations: isRegionWide(row.role) ? null : row.organizations } : null
}

export const countAccounts = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from account`.execute(
    database,
  )
  return rows[0]?.count ?? 0
}

/** A region with its code and name; one that is there already stays. */
export const insertRegion = async (
  database: Database,
  region: { code: string; name: string },
): Promise<void> => {
  await database
    .insertInto('region')
    .values(region)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type NewAccount = {
  region: string
  login: string
  name: string
  role: Role
  organizations: readonly string[]
}

/** Opens an account; throws the database's unique violation when the login is taken. */
export const insertAccount = async (database: Database, account: NewAccount): Promise<string> => {
  const { id } = await database
    .insertInto('account')
    .values({
      region_code: account.region,
      login: account.login,
      name: account.name,
      role: account.role,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (account.organizations.length > 0)
    await database
      .insertInto('account_scope')
      .values(
        account.organizations.map((organization) => ({ account_id: id, organization_id: organization })),
      )
      .execute()
  return id
}

export type NewOrganization = {
  region: string
  kind: 'bureau' | 'department' | 'unit'
  parent: string | null
  code: string | null
  name: string
  fiscalYears: readonly number[]
}

/** A new organization, the same in each of the years. */
export const insertOrganization = async (
  database: Database,
  organization: NewOrganization,
): Promise<string> => {
  const { id } = await database
    .insertInto('organization')
    .values({ region_code: organization.region })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database
    .insertInto('organization_year')
    .values(
      organization.fiscalYears.map((fiscalYear) => ({
        organization_id: id,
        fiscal_year: fiscalYear,
        region_code: organization.region,
        kind: organization.kind,
        parent_id: organization.parent,
        code: organization.code,
        name: organization.name,
      })),
    )
    .execute()
  return id
}

export const selectRegionCodes = async (database: Database): Promise<string[]> =>
  (await database.selectFrom('region').select('code').execute()).map(({ code }) => code)

export const selectLogins = async (database: Database): Promise<string[]> =>
  (await database.selectFrom('account').select('login').execute()).map(({ login }) => login)

export const selectAccountIds = (database: Database): Promise<{ id: string }[]> =>
  database.selectFrom('account').select('id').execute()

export type ListedAccount = {
  id: string
  login: string
  name: string
  role: Role
  active: boolean
  createdAt: Date
  /** The organizations it was given, by their latest names; from and until null where the years have no bound. */
  organizations: {
    id: string
    code: string | null
    name: string
    kind: string | null
    fromYear: number | null
    untilYear: number | null
  }[]
  hasPassword: boolean
  hasSecondFactor: boolean
}

/** The accounts of the acting administrator's region, or all of them for Heng itself; `id`: only that one. */
export const selectAccounts = async (
  database: Database,
  id: string | null = null,
): Promise<ListedAccount[]> => (await selectAccountPage(database, { id, page: null })).rows

/** A page of the same list. */
export const selectAccountPage = (
  database: Database,
  { id = null, page }: { id?: string | null; page: Page | null },
): Promise<Paged<ListedAccount>> =>
  selectPage<ListedAccount>(
    database,
    {
      columns: sql`account.id, account.login, account.name, account.role, account.active,
      account.created_at as "createdAt", coalesce(given.list, '[]'::json) as organizations,
      coalesce(has_password, false) as "hasPassword", coalesce(has_second_factor, false) as "hasSecondFactor"`,
      from: sql`account
    left join sign_in_states() on sign_in_states.account_id = account.id
    left join lateral (
      select json_agg(json_build_object('id', scope.organization_id, 'code', latest.code,
        'name', coalesce(latest.name, '（已撤销）'), 'kind', latest.kind,
        'fromYear', nullif(scope.from_year, ${alwaysFrom}), 'untilYear', nullif(scope.until_year, ${alwaysUntil}))
        order by latest.code, latest.name) as list
      from account_scope scope
      left join lateral (select code, name, kind from organization_year here
        where here.organization_id = scope.organization_id order by fiscal_year desc limit 1) latest on true
      where scope.account_id = account.id) given on true`,
      where: sql`${id}::uuid is null or account.id = ${id}::uuid`,
      keys: [
        { by: sql`(not account.active)`, as: 'boolean' },
        { by: sql`account.login`, as: 'text' },
        { by: sql`account.id`, as: 'uuid' },
      ],
    },
    page,
  )

/** Changes what an account is; organizations it keeps are kept for the years for which it had them. */
export const updateAccount = async (
  database: Database,
  id: string,
  account: { name: string; role: Role; active: boolean; organizations: readonly string[] },
): Promise<void> => {
  const { name, role, active, organizations } = account
  await database.updateTable('account').set({ name, role, active }).where('id', '=', id).execute()
  await sql`delete from account_scope where account_id = ${id}::uuid
    and organization_id <> all (${[...organizations]}::uuid[])`.execute(database)
  await sql`insert into account_scope (account_id, organization_id)
    select ${id}::uuid, given from unnest(${[...organizations]}::uuid[]) given
    where not exists (select from account_scope known where known.account_id = ${id}::uuid
      and known.organization_id = given)`.execute(database)
}

/** The active administrators beside the acting one's change; none of them can change until the transaction ends. */
export const lockAdministrators = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from account where role = 'administrator' and active order by id for update`.execute(database)
  return rows.map(({ id }) => id)
}

/** Removes somebody's second factor and ends the sessions; answers whether there was one. */
export const dropSecondFactor = async (database: Database, id: string): Promise<boolean> => {
  const { rows } = await sql<{ had: boolean }>`
    select sign_in_drop_second_factor(${id}::uuid) as had`.execute(database)
  return rows[0]?.had ?? false
}

export type Region = { code: string; name: string; organizations: number; accounts: number }

/** The acting account's region, with how many organizations and accounts it has. */
export const selectRegion = async (database: Database): Promise<Region | null> => {
  const { rows } = await sql<Region>`
    select code, name, (select count(*)::integer from organization where region_code = code) as organizations,
      (select count(*)::integer from account where region_code = code) as accounts
    from region order by code limit 1`.execute(database)
  return rows[0] ?? null
}

/** Gives the acting administrator's region its code and name; the database's own error when it may not. */
export const renameRegion = async (
  database: Database,
  region: { code: string; name: string },
): Promise<void> => {
  await sql`select heng_name_region(${region.code}, ${region.name})`.execute(database)
}

export const selectAccountByLogin = async (database: Database, login: string): Promise<string | null> =>
  (await database.selectFrom('account').select('id').where('login', '=', login).executeTakeFirst())?.id ??
  null
