import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from './backup'
import { openDatabase } from './database'
import { asReader, requireHeng } from './owner-access'
import { restoreBackup } from './restore'
import { testDatabase, withDatabase } from './test-database'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-owner-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a private database is backed up while it is in use and when it is not, and restored to a new folder', async () => {
  const place = { dataFolder: join(folder, 'used') }
  const running = await openDatabase(place)
  await withDatabase(running.url, (sql) => sql('insert into import_batch default values'))
  const live = await backUp(place, join(folder, 'live.heng'))
  await running.close()
  const still = await backUp(place, join(folder, 'still.heng'))
  expect(still.rows).toBe(live.rows)
  const target = { dataFolder: join(folder, 'new') }
  expect(await restoreBackup(target, join(folder, 'live.heng'))).toMatchObject({
    rows: live.rows,
    migrated: 0,
  })
  await expect(restoreBackup(target, join(folder, 'live.heng'))).rejects.toMatchObject({
    code: 'restore-target-must-be-empty',
  })
  // What was restored is a database like any other.
  const restored = await openDatabase(target)
  await withDatabase(restored.url, async (sql) => {
    expect(await sql('select count(*)::integer as batches from import_batch')).toMatchObject({
      rows: [{ batches: 1 }],
    })
  })
  await restored.close()
  expect((await backUp(target, join(folder, 'again.heng'))).rows).toBe(live.rows)
})

test('a database in which no Heng was ever started is refused, and none is begun in it', async () => {
  const empty = await testDatabase({ empty: true })
  const refused = { code: 'database-must-be-reachable' }
  await expect(requireHeng({ url: empty.url })).rejects.toMatchObject(refused)
  await expect(asReader({ url: empty.url }, () => Promise.resolve(1))).rejects.toMatchObject(refused)
  await expect(requireHeng({ dataFolder: join(folder, 'none') })).rejects.toMatchObject(refused)
  await empty.drop()
})

test('a folder without a database has nothing to back up', async () => {
  await expect(backUp({ dataFolder: join(folder, 'none') }, join(folder, 'none.heng'))).rejects.toMatchObject(
    {
      code: 'database-must-be-reachable',
    },
  )
})
