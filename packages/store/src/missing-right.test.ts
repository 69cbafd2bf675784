import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from './backup'
import { openDatabase } from './database'
import { missingRight } from './missing-right'
import { restoreBackup } from './restore'
import { type TestDatabase, testDatabase } from './test-database'

let database: TestDatabase
let empty: TestDatabase
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-right-'))
  database = await testDatabase()
  empty = await testDatabase({ empty: true })
})
afterAll(async () => {
  await database.drop()
  await empty.drop()
  await rm(folder, { recursive: true, force: true })
})

/** The address of a database for an account that owns nothing in it. */
const stranger = ({ url }: TestDatabase): string => {
  const address = new URL(url)
  address.searchParams.set('options', '-c role=heng_desk')
  return address.href
}

test('an account that does not own the database is told who does, and nothing is done', async () => {
  const owner = {
    code: 'database-account-must-own',
    detail: `现在的所有者是 ${new URL(database.url).username}`,
  }
  await expect(openDatabase({ url: stranger(database) })).rejects.toMatchObject(owner)
  await expect(openDatabase({ url: stranger(empty) })).rejects.toMatchObject(owner)
  const file = join(folder, 'one.heng')
  await backUp({ url: database.url }, file)
  await expect(restoreBackup({ url: stranger(empty) }, file)).rejects.toMatchObject(owner)
  expect(await restoreBackup({ url: empty.url }, file)).toMatchObject({ migrated: 0 })
})

test('an owner that lacks a right is told how to get the role, and other errors stay as they are', async () => {
  const denied = Object.assign(new Error('permission denied to create role'), { code: '42501' })
  expect(await missingRight(denied, database.url)).toMatchObject({
    code: 'database-role-must-exist',
    detail: expect.stringContaining(`GRANT heng_desk TO "${new URL(database.url).username}"`),
  })
  const other = Object.assign(new Error('division by zero'), { code: '22012' })
  expect(await missingRight(other, database.url)).toBe(other)
})
