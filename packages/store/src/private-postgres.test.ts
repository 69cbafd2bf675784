import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertOrganization, insertRegion } from './accounts'
import { connect, openDatabase } from './database'
import { insertBatch, insertFile } from './imported-files'

let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'heng-private-'))
})
afterAll(() => rm(dataFolder, { recursive: true, force: true }))

const bytes = new Uint8Array([0, 1, 255])
const file = { name: '预算.txt', size: 3, sha256: 'a'.repeat(64), bytes }

test('what was kept is there again, and a second opening is refused meanwhile', async () => {
  const first = await openDatabase({ dataFolder })
  const database = first.as('system')
  await insertRegion(database, { code: '500199', name: '示例区' })
  const organization = await insertOrganization(database, {
    region: '500199',
    kind: 'bureau',
    parent: null,
    code: '001',
    name: '示例区财政局',
    fiscalYears: [2026],
  })
  const owner = { region: '500199', organization, account: null }
  const { id, already } = await insertFile(database, await insertBatch(database), 0, file, owner)
  expect(already).toBe(false)
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({ code: 'data-folder-must-be-free' })
  await first.close()
  const second = await openDatabase({ dataFolder })
  const again = second.as('system')
  expect(await insertFile(again, await insertBatch(again), 0, file, owner)).toEqual({ id, already: true })
  await second.close()
})

test('a server that was killed recovers', async () => {
  const first = await openDatabase({ dataFolder })
  const owner = connect(first.url)
  await sql`create table kept as select generate_series(1, 100) as n`.execute(owner)
  await owner.destroy()
  const pid = Number.parseInt(await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10)
  process.kill(pid, 'SIGKILL')
  await sleep(200)
  await first.close()
  const second = await openDatabase({ dataFolder })
  const { rows } = await sql<{ n: number }>`select count(*) as n from kept`.execute(second.as('system'))
  expect(rows).toEqual([{ n: 100 }])
  await second.close()
})

test('an amount beyond the exact range is no rounded number', async () => {
  const open = await openDatabase({ dataFolder })
  await expect(sql`select 9007199254740993::bigint as n`.execute(open.as('system'))).rejects.toThrow(
    /exact range/,
  )
  await open.close()
})
