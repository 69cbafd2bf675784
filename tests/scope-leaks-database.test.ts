import { type TestLogin, withTestDesk } from '@heng/operations/test-desk'
import type { Database } from '@heng/store/database'
import { inTransaction } from '@heng/store/database'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { plantSecrets, type Secrets, type SideName, sides } from './planted-secrets'

const desk = withTestDesk()
const secrets: Partial<Record<SideName, Secrets>> = {}
let tables: { name: string; columns: string[] }[]

beforeAll(async () => {
  for (const name of ['education', 'health'] as const) secrets[name] = await plantSecrets(desk, name)
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select table_name as name, json_agg(column_name order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' and table_name !~ '^(sign_in_|migration$)'
      and is_generated = 'NEVER' and identity_generation is null
    group by table_name order by table_name`.execute(desk.heng.database)
  tables = rows
})

const as = async (login: TestLogin): Promise<Database> =>
  desk.heng.as({ account: (await desk.account(login)).id }).database

/** Everything a handle sees of a table, as text. */
const seen = async (database: Database, table: string): Promise<string[]> => {
  const { rows } = await sql<{ row: string }>`select to_jsonb(given)::text || coalesce(
    ${sql.raw(table === 'imported_file' ? "convert_from(given.bytes, 'UTF8')" : "''")}, '') as row
    from ${sql.table(table)} given`.execute(database)
  return rows.map(({ row }) => row)
}

const needlesOf = (name: SideName): readonly string[] => secrets[name]?.needles ?? []
const told = (rows: readonly string[], needles: readonly string[]): string[] =>
  rows.filter((row) => needles.some((needle) => row.includes(needle)))

/** Tables of the region as a whole, or that only signing in uses: nothing in them is one organization's secret. */
const common =
  'region organization organization_year organization_change account account_scope parameter_value code_book_entry audit_head'.split(
    ' ',
  )

test('every table that holds what is an organization’s own holds some of each side', async () => {
  const system = desk.heng.database
  const without: string[] = []
  for (const { name } of tables)
    for (const side of ['education', 'health'] as const)
      if (told(await seen(system, name), needlesOf(side)).length === 0) without.push(name)
  expect([...new Set(without)].filter((name) => !common.includes(name))).toEqual([])
})

const strangers: [TestLogin, SideName][] = [
  [sides.education.clerk, 'health'],
  [sides.education.manager, 'health'],
  ['school', 'health'],
  ['school', 'education'],
  ['sector', 'health'],
  [sides.health.clerk, 'education'],
  [sides.health.manager, 'education'],
  ['congress', 'education'],
  ['congress', 'health'],
]

describe.each(strangers)('%s and what %s has', (login, side) => {
  test('sees no row of it', async () => {
    const database = await as(login)
    const rows: Record<string, string[]> = {}
    for (const { name } of tables) {
      const leaked = told(await seen(database, name), needlesOf(side))
      if (leaked.length > 0) rows[name] = leaked
    }
    expect(rows).toEqual({})
  })
})

test('each side sees its own', async () => {
  for (const side of ['education', 'health'] as const) {
    const database = await as(sides[side].clerk)
    for (const table of ['imported_file', 'document', 'record', 'finding', 'dossier', 'edition', 'comment'])
      expect([table, told(await seen(database, table), needlesOf(side)).length > 0]).toEqual([table, true])
  }
})

/** Changes, removes or copies every row of a table that a handle reaches, and takes it back. */
const changed = async (database: Database, table: string, how: 'update' | 'delete'): Promise<number> => {
  const column = tables.find(({ name }) => name === table)?.columns.at(-1) ?? ''
  const statement =
    how === 'delete'
      ? sql`delete from ${sql.table(table)}`
      : sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`
  let count = 0
  await inTransaction(database, async (transaction) => {
    const { numAffectedRows = 0n } = await statement.execute(transaction)
    count = Number(numAffectedRows)
    throw new Error('taken back')
  }).catch((error: unknown) => {
    // No right to the table, or a reference that holds: nothing was changed.
    if (!(error instanceof Error)) throw error
    if (error.message !== 'taken back') count = /violates foreign key/.test(error.message) ? -1 : 0
  })
  return count
}

/** What the auditor has of their own: tokens and answers to their own requests. */
const own = ['access_token', 'idempotent_answer']

test.each(['update', 'delete'] as const)('the auditor can %s nothing', async (how) => {
  const database = await as('auditor')
  const reached: string[] = []
  for (const { name } of tables) if ((await changed(database, name, how)) !== 0) reached.push(name)
  expect(reached.filter((name) => !own.includes(name))).toEqual([])
})

/** Writes a copy of a row that the handle sees into its table; a copy that breaks a key has got past the policies. */
const copied = async (database: Database, table: string): Promise<string> => {
  const columns = tables.find(({ name }) => name === table)?.columns ?? []
  const list = sql.join(columns.map((column) => sql.ref(column)))
  let outcome = 'written'
  await inTransaction(database, async (transaction) => {
    const { numAffectedRows = 0n } =
      await sql`insert into ${sql.table(table)} (${list}) select ${list} from ${sql.table(table)} limit 1`.execute(
        transaction,
      )
    outcome = numAffectedRows === 0n ? 'nothing to copy' : 'written'
    throw new Error('taken back')
  }).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error
    if (/duplicate key|violates/.test(error.message) && !/row-level security/.test(error.message))
      outcome = 'written'
    else if (error.message !== 'taken back') outcome = 'refused'
  })
  return outcome
}

test.each([
  ['auditor', own],
  ['congress', [...own, 'comment', 'decision', 'edition_step']],
] satisfies [TestLogin, string[]][])('%s writes no row', async (login, allowed) => {
  const database = await as(login)
  const written: string[] = []
  for (const { name } of tables) if ((await copied(database, name)) === 'written') written.push(name)
  expect(written.filter((name) => !allowed.includes(name))).toEqual([])
})

test('the administrator sees no figures', async () => {
  const database = await as('admin')
  const rows: Record<string, number> = {}
  for (const { name } of tables) {
    // The chain tells that something happened; who administers sees it without its details (see scope-leaks).
    if (name.startsWith('audit_')) continue
    const leaked = told(await seen(database, name), [...needlesOf('education'), ...needlesOf('health')])
    if (leaked.length > 0) rows[name] = leaked.length
  }
  expect(rows).toEqual({})
})

test('nobody can make themselves Heng or somebody else’s account', async () => {
  const database = await as('clerk')
  for (const table of ['edition', 'imported_file']) {
    const reassigned = inTransaction(database, (transaction) =>
      sql`update ${sql.table(table)} set organization_id = ${desk.organization('302001')}::uuid`.execute(
        transaction,
      ),
    )
    await expect(reassigned).rejects.toThrow(/row-level security|foreign key|unique/)
  }
})
