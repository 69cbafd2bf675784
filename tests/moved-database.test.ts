import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHeng } from '@heng/operations/heng'
import { createFirstAdministrator } from '@heng/operations/system/first-administrator'
import { type TestDatabase, testDatabase } from '@heng/store/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'

const heng = join(import.meta.dirname, '../packages/cli/bin/heng.mjs')

let folder: string
let server: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-moved-'))
  server = await testDatabase({ empty: true })
  const opened = await openHeng({ where: { dataFolder: join(folder, 'first') }, onBug: () => {} })
  await createFirstAdministrator(opened)
  await opened.close()
})
afterAll(async () => {
  await server.drop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command on the server, or on the private database of a folder; answers its exit code and what it said. */
const run = (place: 'server' | 'first' | 'second', ...args: readonly string[]): Promise<[number, string]> =>
  new Promise((done) => {
    const { DATABASE_URL: _, HENG_DATA: __, ...env } = process.env
    const where = place === 'server' ? { DATABASE_URL: server.url } : { HENG_DATA: join(folder, place) }
    execFile(process.execPath, [heng, ...args], { env: { ...env, ...where } }, (error, out, err) =>
      done([typeof error?.code === 'number' ? error.code : error ? -1 : 0, err + out]),
    )
  })

const open = ['user', 'add', 'shenji', '--name', '冯审', '--role', 'auditor']
const close = ['user', 'disable', 'shenji']

test('backup and restore lead from the private database to a server and back, and the chain goes on', async () => {
  expect((await run('first', ...open))[0]).toBe(0)
  const there = join(folder, 'there.heng')
  expect((await run('first', 'backup', there))[0]).toBe(0)
  expect((await run('server', 'restore', there))[0]).toBe(0)
  expect((await run('server', 'restore', there))[0]).toBe(2)
  for (const args of [
    ['user', 'list'],
    ['audit', 'verify'],
  ])
    expect(await run('server', ...args)).toEqual(await run('first', ...args))
  expect((await run('server', ...close))[0]).toBe(0)
  const back = join(folder, 'back.heng')
  expect((await run('server', 'backup', back))[0]).toBe(0)
  expect((await run('second', 'restore', back))[0]).toBe(0)
  expect((await run('second', 'user', 'list'))[1]).toContain('shenji\t冯审\t审计\t—\t停用')
  const [code, verified] = await run('second', 'audit', 'verify')
  expect([code, verified]).toEqual([0, expect.stringContaining('链 000000：2 条，完好')])
}, 180_000)
