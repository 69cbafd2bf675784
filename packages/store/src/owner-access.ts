import { statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Refusal } from '@heng/domain/refusal'
import { Client } from 'pg'
import { lockFolder } from './folder-lock'
import { startPrivatePostgres } from './private-postgres'
import { rowsOf } from './table-catalogue'

/** A PostgreSQL server, or the folder of a private one. */
export type DatabasePlace = { url: string } | { dataFolder: string }

/** Works on one connection, which is given back however the work ends. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  // A connection that is lost fails the query that waits on it; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Refusal('database-must-be-reachable', error instanceof Error ? error.message : null)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The private server that another process runs on the folder; null where none runs. */
const runningUrl = async (folder: string): Promise<string | null> => {
  try {
    const port =
      (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3]?.trim() ?? ''
    const password = (await readFile(join(folder, 'postgres-password'), 'utf8')).trim()
    return /^\d+$/.test(port) ? `postgres://heng:${password}@127.0.0.1:${port}/postgres` : null
  } catch {
    return null
  }
}

const locked = async <T>(folder: string, work: (url: string) => Promise<T>): Promise<T> => {
  const lock = await lockFolder(folder)
  try {
    const server = await startPrivatePostgres(folder)
    try {
      return await work(server.url('postgres'))
    } finally {
      await server.stop()
    }
  } finally {
    await lock.release()
  }
}

/** Works on the whole of a database as its owner, alone on a private one: it is started for the work. */
export const asOwner = async <T>(place: DatabasePlace, work: (url: string) => Promise<T>): Promise<T> => {
  if ('url' in place) return work(place.url)
  const folder = resolve(place.dataFolder)
  await mkdir(folder, { recursive: true })
  return locked(folder, work)
}

const isMigrated = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const [found] = await rowsOf<{ found: boolean }>(
      client,
      `select to_regclass('public.migration') is not null as found`,
    )
    return found?.found ?? false
  })

/** Refuses a place where no Heng has ever been started; a folder that may not be looked into throws. */
export const requireHeng = async (place: DatabasePlace): Promise<void> => {
  if ('url' in place) {
    if (!(await isMigrated(place.url)))
      throw new Refusal('database-must-be-reachable', '数据库里没有衡的数据')
    return
  }
  const found = statSync(join(resolve(place.dataFolder), 'postgres/PG_VERSION'), { throwIfNoEntry: false })
  if (!found) throw new Refusal('database-must-be-reachable', `${place.dataFolder} 里没有衡的数据`)
}

/** The same to read only: a private database may be in use meanwhile, and must exist. */
export const asReader = async <T>(place: DatabasePlace, work: (url: string) => Promise<T>): Promise<T> => {
  await requireHeng(place)
  if ('url' in place) return work(place.url)
  const folder = resolve(place.dataFolder)
  try {
    return await locked(folder, work)
  } catch (error) {
    const taken = error instanceof Refusal && error.code === 'data-folder-must-be-free'
    const url = taken ? await runningUrl(folder) : null
    if (url === null) throw error
    return work(url)
  }
}
