import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal } from '@heng/domain/refusal'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { lockFolder } from './folder-lock'
import { migrate, readMigrations } from './migrate'
import { startPrivatePostgres } from './private-postgres'
import type { Tables } from './tables'

export type Database = Kysely<Tables>

/** A database in use; closing it ends the private server, if it is one. */
export type OpenDatabase = { database: Database; close: () => Promise<void> }

/** PostgreSQL's bigint as a number; one beyond the exact range is a bug, not a rounded figure. */
const safeInteger = (text: string): number => {
  const value = Number.parseInt(text, 10)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the exact range`)
  return value
}

/** Connects to a server. Used by tests as well, which make their own databases. */
export const connect = (url: string): Database => {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.INT8 && format !== 'binary' ? safeInteger : types.getTypeParser(type, format),
    },
  })
  // A connection that is lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

const bringUpToDate = async (database: Database): Promise<void> => {
  await migrate(database, await readMigrations())
}

const openServer = async (url: string): Promise<OpenDatabase> => {
  const database = connect(url)
  try {
    await bringUpToDate(database)
  } catch (error) {
    await database.destroy()
    const unreachable = error instanceof Error && 'code' in error && typeof error.code === 'string'
    if (!unreachable) throw error
    throw new Refusal('database-must-be-reachable', error.message || null)
  }
  return { database, close: () => database.destroy() }
}

const openPrivate = async (dataFolder: string): Promise<OpenDatabase> => {
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
    const database = connect(server.url('postgres'))
    closing.push(() => database.destroy())
    await bringUpToDate(database)
    return { database, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens the database of a server (`url`), or the private one of a data folder, and brings it up to date. */
export const openDatabase = (where: { url: string } | { dataFolder: string }): Promise<OpenDatabase> =>
  'url' in where ? openServer(where.url) : openPrivate(where.dataFolder)
