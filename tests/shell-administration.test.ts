import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@heng/store/database'
import { testDatabase, type TestDatabase } from '@heng/store/test-database'
import { openHeng } from '@heng/operations/heng'
import { createFirstAdministrator } from '@heng/operations/system/first-administrator'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const heng = join(import.meta.dirname, '../packages/cli/bin/heng.mjs')
type Outcome = { code: number; out: string; err: string }

let database: TestDatabase
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-user-'))
  database = await testDatabase()
  const opened = await openHeng({ where: { url: database.url }, onBug: () => {} })
  await createFirstAdministrator(opened)
  await opened.close()
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    const { HENG_DATA: _, ...env } = process.env
    execFile(
      process.execPath,
      [heng, ...args],
      { env: { ...env, DATABASE_URL: database.url } },
      (error, out, err) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })

test('accounts are opened, listed, reset and disabled from the shell, and the chain tells of it', async () => {
  const added = await run('user', 'add', 'shenji', '--name', '冯审', '--role', 'auditor')
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out).toMatch(/\n\/sign-in\/first\?token=[\w-]{20,}\n$/)
  expect((await run('user', 'list')).out).toContain('shenji\t冯审\t审计\t—\t启用\t未设密码\t—')
  expect((await run('user', 'reset', 'shenji')).out).toContain('/sign-in/first?token=')
  expect(await run('user', 'remove-second-factor', 'shenji')).toMatchObject({
    code: 0,
    out: 'shenji 没有开启两步验证\n',
  })
  expect(await run('user', 'part-identity', 'shenji')).toMatchObject({
    code: 0,
    out: 'shenji 没有绑定统一身份认证\n',
  })
  expect((await run('user', 'disable', 'shenji')).code).toBe(0)
  expect((await run('user', 'list')).out).toContain('shenji\t冯审\t审计\t—\t停用')
  const owner = connect(database.url)
  const events = await owner.selectFrom('audit_event').select('operation').orderBy('seq').execute()
  await owner.destroy()
  expect(events.map(({ operation }) => operation)).toEqual([
    'accounts/create-account',
    'accounts/reset-account',
    'accounts/remove-second-factor',
    'accounts/change-account',
  ])
})

test.each([
  [['add', 'shenji', '--name', '又', '--role', 'auditor'], '这个登录名已有人使用：shenji'],
  [['add', 'x1', '--name', '甲', '--role', 'unit-clerk', '--organization', '999'], '没有这个单位：999'],
  [['disable', 'admin'], '至少要保留一个启用的系统管理员'],
  [['reset', 'admin', '--name', '又'], '只用于 add'],
  [['add', 'x1', '--name', '甲', '--role', 'boss'], '没有角色 boss'],
  [[], '用法'],
] as const)('%j is refused', async (args, words) => {
  const { code, err } = await run('user', ...args)
  expect([code, err.includes(words)]).toEqual([2, true])
})

test('a server that cannot start ends, and says why', async () => {
  vi.stubEnv('HENG_SECRET', 'short')
  const { code, err } = await run('serve', '--port', '0')
  vi.unstubAllEnvs()
  expect([code, err.includes('HENG_SECRET 至少 32 个字符')]).toEqual([2, true])
})

test('the chain verifies by its exit code, and a change is found', async () => {
  const whole = await run('audit', 'verify')
  expect([whole.code, whole.err]).toEqual([0, ''])
  expect(whole.out).toMatch(/^链 000000：4 条，完好，末条哈希 [0-9a-f]{64}\n审计日志完好\n$/)
  const head = /末条哈希 (\w+)/.exec(whole.out)?.[1] ?? ''
  expect((await run('audit', 'verify', '--known', `4:${head}`)).out).toContain('第 4 条与记下的一致')
  expect(await run('audit', 'verify', '--known', `3:${head}`)).toMatchObject({ code: 1 })
  expect((await run('audit', 'verify', '--known', '4')).code).toBe(2)
  const owner = connect(database.url)
  await owner.updateTable('audit_event').set({ body: '{}' }).where('seq', '=', 2).execute()
  await owner.destroy()
  const broken = await run('audit', 'verify')
  expect(broken.code).toBe(1)
  expect(broken.out).toContain('第 2 条起不可信')
  expect((await run('audit')).code).toBe(2)
})
