import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '@heng/domain/refusal'
import { type Kysely, sql, type Transaction } from 'kysely'

export type Migration = { number: number; name: string; text: string; checksum: string }

/** The same from the source and from a bundle: both lie one folder below a package. */
const defaultFolder = fileURLToPath(new URL('../../store/migrations/', import.meta.url))

/** The migrations of a folder, in order; numbers without gaps, or it throws. */
export const readMigrations = async (folder: string = defaultFolder): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, at) => {
      const number = Number.parseInt(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? '', 10)
      if (number !== at + 1) throw new Error(`migration ${name} should be number ${at + 1}`)
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

export type Applied = { number: number; checksum: string }

/** Refuses a database that was brought to where it is by migrations other than these. */
export const requireKnown = (applied: readonly Applied[], migrations: readonly Migration[]): void => {
  for (const { number, checksum } of applied) {
    const known = migrations[number - 1]
    if (!known)
      throw new Refusal(
        'database-must-not-be-newer',
        `数据库的数据结构是第 ${applied.length} 号，本程序只到第 ${migrations.length} 号`,
      )
    if (known.checksum !== checksum) throw new Refusal('migrations-must-be-unchanged', known.name)
  }
}

const appliedIn = async <T>(transaction: Transaction<T>): Promise<Applied[]> => {
  await sql`create table if not exists migration (
    number integer primary key, name text not null, checksum text not null,
    applied_at timestamptz not null default clock_timestamp())`.execute(transaction)
  const { rows } = await sql<Applied>`select number, checksum from migration order by number`.execute(
    transaction,
  )
  return rows
}

/** Brings a database up to date inside a transaction of the caller's; answers how many migrations were due. */
export const migrateWithin = async <T>(
  transaction: Transaction<T>,
  migrations: readonly Migration[],
): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('heng migrations'))`.execute(transaction)
  const applied = await appliedIn(transaction)
  requireKnown(applied, migrations)
  const due = migrations.slice(applied.length)
  for (const { number, name, text, checksum } of due) {
    await sql.raw(text).execute(transaction)
    await sql`insert into migration (number, name, checksum) values (${number}, ${name}, ${checksum})`.execute(
      transaction,
    )
  }
  return due.length
}

/**
 * Brings a database up to date: one transaction, one process at a time. Refuses when a migration that was applied
 * has changed since, or when the database is newer than this program; then nothing is touched.
 */
export const migrate = <T>(database: Kysely<T>, migrations: readonly Migration[]): Promise<number> =>
  database.transaction().execute((transaction) => migrateWithin(transaction, migrations))
