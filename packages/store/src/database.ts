import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Refusal } from '@heng/domain/refusal'
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely'
import { Pool, types } from 'pg'
import { backUpBeforeMigrating } from './backup-before-migrating'
import { lockFolder } from './folder-lock'
import { migrate, readMigrations } from './migrate'
import { missingRight } from './missing-right'
import { startPrivatePostgres } from './private-postgres'
import type { Tables } from './tables'

export type Database = Kysely<Tables>

/** Whose rights a database handle has: an account's, by id, or those of Heng itself. */
export type Actor = { account: string } | 'system'

/** A database in use; closing it ends the private server, if it is one. */
export type OpenDatabase = {
  /** A handle that sees and changes only what the actor may: row-level security holds for every query. */
  as: (actor: Actor) => Database
  /** For the owner's work: backups, sign-in. */
  url: string
  /** How busy the connections are. */
  pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }
  close: () => Promise<void>
}

/** PostgreSQL's bigint as a number; one beyond the exact range is a bug, not a rounded figure. */
const safeInteger = (text: string): number => {
  const value = Number.parseInt(text, 10)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the exact range`)
  return value
}

const openPool = (url: string, role: string | null): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: 16,
    // Compiling a query takes longer than any of ours runs.
    options: `-c jit=off${role === null ? '' : ` -c role=${role}`}`,
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.INT8 && format !== 'binary' ? safeInteger : types.getTypeParser(type, format),
    },
  })
  // A connection that is lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/** Connects as the owner of the database, whom no policy binds: for migrations and for tests. */
export const connect = (url: string): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, null) }) })

/** Runs work in a transaction: the one the handle is already in, or a new one. */
export const inTransaction = <T>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> => (isTransaction(database) ? work(database) : database.transaction().execute(work))

const isTransaction = (database: Database): database is Transaction<Tables> => database.isTransaction

/** Whether the database answers. */
export const ping = async (database: Database): Promise<void> => {
  await sql`select 1`.execute(database)
}

/** Every connection that is taken from the pool first says for whom; without that it sees nothing. */
const actingPool = (pool: Pool, actor: Actor): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    try {
      if (actor === 'system') await client.query('select heng_act_as_system()')
      else await client.query('select heng_act_as($1)', [actor.account])
      return client
    } catch (error) {
      client.release(error instanceof Error && !('code' in error))
      throw error
    }
  },
  // The pool outlives the handles.
  end: () => Promise.resolve(),
})

const openDesk = (url: string): Pick<OpenDatabase, 'as' | 'pool' | 'close'> => {
  const pool = openPool(url, 'heng_desk')
  const handle = (actor: Actor): Database =>
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, actor) }) })
  return { as: handle, pool, close: () => pool.end() }
}

/** Where to back up before migrations, null for nowhere; `say` tells of it. */
export type Upkeep = { backups: string | null; say: (text: string) => void }

/** From PostgreSQL 16 on, whoever makes a role may grant it, also to themselves, but not yet take it on. */
const takeDeskRole = async (owner: Database): Promise<void> => {
  await sql`do $$ begin
    if current_setting('server_version_num')::integer >= 160000 then
      if not pg_has_role(current_user, 'heng_desk', 'set') then grant heng_desk to current_user; end if;
    end if;
  end $$`.execute(owner)
}

const bringUpToDate = async (url: string, { backups, say }: Upkeep): Promise<void> => {
  const migrations = await readMigrations()
  await backUpBeforeMigrating(url, migrations, backups, say)
  const owner = connect(url)
  try {
    await migrate(owner, migrations)
    await takeDeskRole(owner)
  } finally {
    await owner.destroy()
  }
}

const openServer = async (url: string, upkeep: Upkeep): Promise<OpenDatabase> => {
  try {
    await bringUpToDate(url, upkeep)
  } catch (thrown) {
    const error = await missingRight(thrown, url)
    if (error instanceof Refusal) throw error
    // Codes of five characters are the database's own: it was reached. Those with a path are of the backup before.
    const unreachable =
      error instanceof Error &&
      'code' in error &&
      typeof error.code === 'string' &&
      error.code.length !== 5 &&
      !('path' in error)
    if (!unreachable) throw error
    throw new Refusal('database-must-be-reachable', error.message || null)
  }
  return { url, ...openDesk(url) }
}

const openPrivate = async (dataFolder: string, upkeep: Upkeep): Promise<OpenDatabase> => {
  const folder = resolve(dataFolder)
  await mkdir(folder, { recursive: true })
  const lock = await lockFolder(folder)
  const closing: (() => Promise<void>)[] = [() => lock.release()]
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    const server = await startPrivatePostgres(folder)
    closing.push(() => server.stop())
    const url = server.url('postgres')
    await bringUpToDate(url, { ...upkeep, backups: join(folder, 'backups') })
    const desk = openDesk(url)
    closing.push(desk.close)
    return { as: desk.as, pool: desk.pool, url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens the database of a server (`url`), or the private one of a data folder, and brings it up to date. */
export const openDatabase = (
  where: { url: string } | { dataFolder: string },
  upkeep: Upkeep = { backups: null, say: () => {} },
): Promise<OpenDatabase> =>
  'url' in where ? openServer(where.url, upkeep) : openPrivate(where.dataFolder, upkeep)
