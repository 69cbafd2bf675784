import { sql } from 'kysely'
import type { Database } from './database'

/** The years of a scope that has no beginning, and of one that has no end. */
export const alwaysFrom = 0
export const alwaysUntil = 9999

/** An active account that has an organization. */
export type AccountOfOrganization = { id: string; login: string; name: string; organization: string }

/** The active accounts that have one of the organizations in a year, by their logins. */
export const selectAccountsOf = async (
  database: Database,
  organizations: readonly string[],
  fiscalYear: number,
): Promise<AccountOfOrganization[]> => {
  const { rows } = await sql<AccountOfOrganization>`
    select account.id, account.login, account.name, scope.organization_id as organization
    from account_scope scope join account on account.id = scope.account_id and account.active
    where scope.organization_id = any (${[...organizations]}::uuid[])
      and ${fiscalYear} between scope.from_year and scope.until_year
    order by account.login, scope.organization_id`.execute(database)
  return rows
}

/** An organization of an account; `from` and `until` are null where the years have no bound. */
export type Scope = { organization: string; from: number | null; until: number | null }

/** What an account has, for the audit chain. */
export const selectScopes = async (database: Database, account: string): Promise<Scope[]> => {
  const { rows } = await sql<Scope>`
    select organization_id as organization, nullif(from_year, ${alwaysFrom}) as "from",
      nullif(until_year, ${alwaysUntil}) as until
    from account_scope where account_id = ${account}::uuid order by organization_id, from_year`.execute(
    database,
  )
  return rows
}

type AccountScope = { account: string; organization: string }

const scopesOf = ({ account, organization }: AccountScope) =>
  sql`account_id = ${account}::uuid and organization_id = ${organization}::uuid`

const removeBegunAfter = async (database: Database, of: AccountScope, year: number): Promise<void> => {
  await sql`delete from account_scope where ${scopesOf(of)} and from_year > ${year}`.execute(database)
}

/** Gives an account an organization from a year on; years for which it has it already stay. */
export const giveScope = async (
  database: Database,
  { fromYear, ...of }: AccountScope & { fromYear: number },
): Promise<void> => {
  const these = scopesOf(of)
  await removeBegunAfter(database, of, fromYear)
  await sql`update account_scope set until_year = ${alwaysUntil}
    where ${these} and until_year >= ${fromYear - 1}`.execute(database)
  await sql`
    insert into account_scope (account_id, organization_id, from_year)
    select ${of.account}::uuid, ${of.organization}::uuid, ${fromYear}
    where not exists (select from account_scope where ${these} and until_year = ${alwaysUntil})`.execute(
    database,
  )
}

/** Lets an organization of an account end with a year; what it had of the years up to it stays. */
export const endScope = async (
  database: Database,
  { untilYear, ...of }: AccountScope & { untilYear: number },
): Promise<void> => {
  await removeBegunAfter(database, of, untilYear)
  await sql`update account_scope set until_year = ${untilYear}
    where ${scopesOf(of)} and until_year > ${untilYear}`.execute(database)
}
