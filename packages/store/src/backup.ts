import { link, rename, rm, stat } from 'node:fs/promises'
import { Refusal } from '@heng/domain/refusal'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  type BackupHead,
  type BackupPart,
  type BackupTable,
  readBackupFile,
  tableSum,
  writeBackupFile,
} from './backup-file'
import { asReader, type DatabasePlace, withClient } from './owner-access'
import { quoted, rowsOf, selectSequences, selectTables } from './table-catalogue'

/** What a backup holds, found by reading all of it. */
export type BackupContents = { head: BackupHead; tables: number; rows: number; size: number }

/** Reads a backup from end to end without keeping any of it; a fault anywhere is a Refusal. */
export const verifyBackup = async (file: string): Promise<BackupContents> => {
  let head: BackupHead | null = null
  let tables = 0
  let rows = 0
  for await (const part of readBackupFile(file)) {
    if (part.part === 'head') head = part.head
    if (part.part === 'sum') {
      tables += 1
      rows += part.sum.rows
    }
  }
  if (!head) throw new Refusal('backup-must-be-intact')
  return { head, tables, rows, size: (await stat(file)).size }
}

const migrationsOf = async (client: ClientBase): Promise<BackupHead['migrations']> => {
  const [found] = await rowsOf<{ found: boolean }>(
    client,
    `select to_regclass('public.migration') is not null as found`,
  )
  if (!found?.found) throw new Refusal('database-must-be-reachable', '数据库里没有衡的数据')
  return rowsOf(client, 'select number, name, checksum from public.migration order by number')
}

/** The text of COPY for a table's columns, in one direction. */
export const copyText = ({ name, columns }: BackupTable, direction: 'to stdout' | 'from stdin'): string =>
  `copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) ${direction}`

async function* tableParts(client: ClientBase, table: BackupTable): AsyncGenerator<BackupPart> {
  yield { part: 'table', table }
  const sum = tableSum()
  for await (const chunk of client.query(copyTo(copyText(table, 'to stdout')))) {
    const data = chunk as Buffer
    sum.add(data)
    yield { part: 'data', data }
  }
  yield { part: 'sum', sum: sum.result() }
}

/** How values are written as text, whatever the server's settings; what nobody may see fails rather than lacks. */
export const copySettings = `set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 3;
  set timezone = 'UTC'; set client_encoding = 'UTF8'; set bytea_output = 'hex'; set row_security = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`

async function* partsOf(client: ClientBase): AsyncGenerator<BackupPart> {
  await client.query(copySettings)
  // Held until the connection ends: no migration may change the tables under the snapshot.
  await client.query(`select pg_advisory_lock_shared(hashtext('heng migrations'))`)
  await client.query('begin isolation level repeatable read read only')
  const createdAt = new Date().toISOString()
  yield { part: 'head', head: { createdAt, migrations: await migrationsOf(client) } }
  for (const table of await selectTables(client)) yield* tableParts(client, table)
  // After the rows: a sequence knows no snapshot and must not stand before one of them.
  yield { part: 'sequences', sequences: await selectSequences(client) }
  await client.query('commit')
}

/** Gives the finished file its name; a link, unlike a move, never takes the place of what is there. */
const named = async (partial: string, file: string): Promise<void> => {
  try {
    await link(partial, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Refusal('backup-file-must-be-new', file)
    // A memory stick or a network folder may know no links.
    await rename(partial, file)
  }
}

/** Writes all of a database to a file that must not exist yet, and reads it once more to be sure of it. */
export const backUpDatabase = async (url: string, file: string): Promise<BackupContents> => {
  if (await stat(file).catch(() => null)) throw new Refusal('backup-file-must-be-new', file)
  const partial = `${file}.${process.pid}.partial`
  await rm(partial, { force: true })
  try {
    await withClient(url, (client) => writeBackupFile(partial, partsOf(client)))
    const contents = await verifyBackup(partial)
    await named(partial, file)
    return contents
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new Refusal('database-account-must-see-all', error.message)
    throw error
  } finally {
    await rm(partial, { force: true })
  }
}

/** Backs up a database, also while Heng works on it: the file holds one moment of it. */
export const backUp = (place: DatabasePlace, file: string): Promise<BackupContents> =>
  asReader(place, (url) => backUpDatabase(url, file))
