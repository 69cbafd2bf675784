import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Database } from './database'
import { migrate, readMigrations } from './migrate'
import { type TestDatabase, testDatabase } from './test-database'

let given: TestDatabase
let database: Database
beforeAll(async () => {
  given = await testDatabase({ empty: true })
  database = connect(given.url)
})
afterAll(async () => {
  await database.destroy()
  await given.drop()
})

test('several processes at once migrate a database once', async () => {
  const migrations = await readMigrations()
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database, migrations)))
  expect(applied.reduce((sum, one) => sum + one)).toBe(migrations.length)
  expect(applied.filter((one) => one === 0)).toHaveLength(2)
  expect(await migrate(database, migrations)).toBe(0)
})

test('a migration that changed after it was applied stops everything', async () => {
  const [first, ...rest] = await readMigrations()
  const changed = first ? [{ ...first, checksum: 'other' }, ...rest] : []
  await expect(migrate(database, changed)).rejects.toMatchObject({ code: 'migrations-must-be-unchanged' })
})

test('a database newer than the program is not touched', async () => {
  await expect(migrate(database, [])).rejects.toMatchObject({ code: 'database-must-not-be-newer' })
})

test('a migration that fails leaves nothing of itself', async () => {
  const migrations = await readMigrations()
  const broken = {
    number: migrations.length + 1,
    name: 'broken',
    checksum: 'x',
    text: 'create table half (); select 1/0',
  }
  await expect(migrate(database, [...migrations, broken])).rejects.toThrow(/division by zero/)
  const { rows } = await sql`select to_regclass('half')::text as found`.execute(database)
  expect(rows).toEqual([{ found: null }])
})

test('migrations are numbered without gaps', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heng-migrations-'))
  await writeFile(join(folder, '0001-first.sql'), 'select 1')
  await writeFile(join(folder, '0003-third.sql'), 'select 1')
  await expect(readMigrations(folder)).rejects.toThrow('0003-third.sql should be number 2')
  await rm(folder, { recursive: true })
})
