import { pipeline } from 'node:stream/promises'
import { Refusal } from '@heng/domain/refusal'
import { Kysely, PostgresDialect } from 'kysely'
import type { Client, ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type BackupContents, copySettings, copyText, verifyBackup } from './backup'
import { type BackupHead, type BackupPart, type BackupTable, readBackupFile } from './backup-file'
import { type Migration, migrateWithin, readMigrations } from './migrate'
import { missingRight } from './missing-right'
import { asOwner, type DatabasePlace, withClient } from './owner-access'
import {
  quoted,
  rowsOf,
  selectGuards,
  selectReferences,
  selectTables,
  type TableGuards,
} from './table-catalogue'

/** The migrations that a backup was made with; it must not know one that this program does not. */
const migrationsFor = (head: BackupHead, known: readonly Migration[]): Migration[] => {
  if (head.migrations.length > known.length)
    throw new Refusal(
      'backup-must-not-be-newer',
      `备份的数据结构是第 ${head.migrations.length} 号，本程序只到第 ${known.length} 号`,
    )
  return head.migrations.map(({ number, checksum }, at) => {
    const own = known[at]
    if (!own || own.number !== number || own.checksum !== checksum)
      throw new Refusal('backup-must-not-be-newer', `第 ${number} 号数据结构与本程序的不同`)
    return own
  })
}

/** Refuses a database in which a table, a view or a sequence is left: nothing that somebody keeps is ever written over. */
const requireEmpty = async (client: ClientBase): Promise<void> => {
  const [found] = await rowsOf<{ heng: boolean; others: boolean }>(
    client,
    `select to_regclass('public.migration') is not null as heng, exists (
      select from pg_class where relnamespace = 'public'::regnamespace
        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')) as others`,
  )
  if (found?.heng) throw new Refusal('restore-target-must-be-empty', '衡已在这里启动过')
  if (found?.others) throw new Refusal('restore-target-must-be-empty', '数据库里有不属于衡的表')
}

const statements = async (client: ClientBase, texts: readonly string[]): Promise<void> => {
  for (const text of texts) await client.query(text)
}

/** Lays aside what stands between the file and the tables for one transaction; answers how to put it back. */
const unguarded = async (
  client: ClientBase,
  guards: readonly TableGuards[],
): Promise<() => Promise<void>> => {
  const each = (write: (table: string, guard: TableGuards) => string[]): string[] =>
    guards.flatMap((guard) => write(`alter table public.${quoted(guard.name)}`, guard))
  const references = await selectReferences(client)
  const key = ({ from, constraint }: (typeof references)[number]): string =>
    `alter table public.${quoted(from)} alter constraint ${quoted(constraint)}`
  await statements(client, [
    ...each((alter, { triggers }) => triggers.map(({ name }) => `${alter} disable trigger ${quoted(name)}`)),
    ...references.map((reference) => `${key(reference)} deferrable initially deferred`),
  ])
  const modes: Readonly<Record<string, string>> = { A: 'enable always', R: 'enable replica' }
  return async () => {
    // Every reference is checked here, before the protection is back.
    await client.query('set constraints all immediate')
    await statements(client, [
      ...references.map((reference) => `${key(reference)} ${reference.clause}`),
      ...each((alter, { triggers }) =>
        triggers.map(({ name, enabled }) => `${alter} ${modes[enabled] ?? 'enable'} trigger ${quoted(name)}`),
      ),
    ])
  }
}

/** The data of one table from the parts after its name; ends with its sum. */
async function* dataOf(
  parts: AsyncGenerator<BackupPart>,
  loaded: (rows: number) => void,
): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await parts.next()
    if (done || value.part === 'sum') {
      if (!done && value.part === 'sum') loaded(value.sum.rows)
      return
    }
    if (value.part === 'data') yield value.data
  }
}

const loadTable = async (
  client: ClientBase,
  table: BackupTable,
  parts: AsyncGenerator<BackupPart>,
): Promise<void> => {
  let rows = 0
  const copy = client.query(copyFrom(copyText(table, 'from stdin')))
  await pipeline(
    dataOf(parts, (found) => {
      rows = found
    }),
    copy,
  )
  if (copy.rowCount !== rows) throw new Error(`${table.name}: ${copy.rowCount} of ${rows} rows were loaded`)
}

const loadParts = async (client: ClientBase, file: string): Promise<void> => {
  const parts = readBackupFile(file)
  for (;;) {
    const { value: part, done } = await parts.next()
    if (done) return
    if (part.part === 'table') await loadTable(client, part.table, parts)
    if (part.part === 'sequences')
      for (const { name, value, called } of part.sequences)
        await client.query('select setval($1::regclass, $2::bigint, $3)', [
          `public.${quoted(name)}`,
          value,
          called,
        ])
  }
}

/** Puts what was backed up in place of what the migrations put there. */
const load = async (client: ClientBase, file: string): Promise<void> => {
  const guarded = await unguarded(client, await selectGuards(client))
  const tables = await selectTables(client)
  if (tables.length > 0)
    await client.query(`truncate ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')}`)
  await loadParts(client, file)
  await guarded()
}

/** The query builder on a connection of ours, so that migrations and COPY share a transaction. */
const builderOn = (client: Client): Kysely<object> => {
  const connection = Object.assign(client, { release: () => {} })
  return new Kysely<object>({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(connection), end: () => Promise.resolve() },
    }),
  })
}

/**
 * Restores a backup that has been verified into an empty database: its tables as they were when it was made, the
 * data, then what newer migrations do to both. One transaction: whatever fails leaves the database empty.
 */
const restoreDatabase = (url: string, file: string, { head }: BackupContents, known: readonly Migration[]) =>
  withClient(url, async (client) => {
    const then = migrationsFor(head, known)
    await client.query(copySettings)
    const builder = builderOn(client)
    const migrated = await builder.transaction().execute(async (transaction) => {
      await requireEmpty(client)
      await migrateWithin(transaction, then)
      await load(client, file)
      return migrateWithin(transaction, known)
    })
    await client.query('analyze')
    return migrated
  })

export type Restored = BackupContents & {
  /** How many migrations are newer than the backup and were applied to it. */
  migrated: number
}

/** Restores a backup to an empty database or a new data folder, once the file has been read to its end. */
export const restoreBackup = async (
  place: DatabasePlace,
  file: string,
  migrations?: readonly Migration[],
): Promise<Restored> => {
  const contents = await verifyBackup(file)
  const known = migrations ?? (await readMigrations())
  migrationsFor(contents.head, known)
  const migrated = await asOwner(place, async (url) => {
    try {
      return await restoreDatabase(url, file, contents, known)
    } catch (error) {
      throw await missingRight(error, url)
    }
  })
  return { ...contents, migrated }
}
