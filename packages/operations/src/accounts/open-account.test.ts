import { connect } from '@heng/store/database'
import { expect, test } from 'vitest'
import { accountOf } from './account'
import { tokenAccount } from './token-account'
import { withTestDesk } from '../test-desk'
import { administerAsHeng } from './administration'
import { operation as changeAccount } from './change-account'
import { operation as createAccount } from './create-account'
import { operation as listAccounts } from './list-accounts'
import type { OneTimeLink } from './open-account'
import { openAccount } from './open-account'
import { operation as removeSecondFactor } from './remove-second-factor'
import { operation as resetAccount } from './reset-account'

type Listed = { accounts: { id: string; login: string; active: boolean; hasPassword: boolean }[] }

const given = withTestDesk()

const create = (input: object): Promise<OneTimeLink> =>
  given.perform<OneTimeLink>('admin', createAccount, { name: '新同志', ...input })
const idOf = async (login: string): Promise<string> =>
  (await given.perform<Listed>('admin', listAccounts)).accounts.find((one) => one.login === login)?.id ?? ''

const setPassword = async ({ link }: OneTimeLink, password: string): Promise<number> => {
  const token = new URL(link, 'http://heng.test').searchParams.get('token')
  const request = new Request('http://heng.test/api/sign-in/link/password', {
    method: 'POST',
    body: JSON.stringify({ token, password }),
  })
  return (await given.heng.signIn.handler(request, '192.0.2.1')).status
}

test('an account is opened with a link that sets the first password, and the password signs in', async () => {
  const link = await create({
    login: 'Xin.Clerk',
    role: 'unit-clerk',
    organizations: [given.organization('201001')],
  })
  expect(link.link).toMatch(/^\/sign-in\/first\?token=[\w-]{20,}$/)
  expect(await setPassword(link, 'mi-ma-2026-xin')).toBe(200)
  expect(await setPassword(link, 'mi-ma-2026-zai')).toBe(410)
  const account = await accountOf(given.heng.system, link.id)
  expect(account).toMatchObject({ login: 'xin.clerk', role: 'unit-clerk', region: '500199' })
  expect(account?.organizations?.every(({ id }) => id === given.organization('201001'))).toBe(true)
  const { accounts } = await given.perform<Listed>('admin', listAccounts)
  expect(accounts.find(({ id }) => id === link.id)).toMatchObject({ active: true, hasPassword: true })
})

test('a link is lost together with the account that was not opened', async () => {
  await create({ login: 'twice', role: 'auditor' })
  await expect(create({ login: 'twice', role: 'auditor' })).rejects.toMatchObject({
    code: 'login-must-be-free',
  })
})

test.each([
  ['unit-clerk', [], 'scope-must-fit-role'],
  ['unit-clerk', ['201'], 'scope-must-fit-role'],
  ['department-manager', ['201001'], 'scope-must-fit-role'],
  ['sector-officer', ['201', '302001'], 'scope-must-fit-role'],
  ['budget-officer', ['201'], 'scope-must-fit-role'],
  ['administrator', ['001'], 'scope-must-fit-role'],
  ['department-manager', ['001'], 'scope-must-fit-role'],
] as const)('%s on %j: %s', async (role, codes, code) => {
  const organizations = codes.map((one) => given.organization(one))
  await expect(create({ login: 'misfit', role, organizations })).rejects.toMatchObject({ code })
})

test.each(['', 'A', '有名字', 'a b', '-a'])('"%s" is no login', async (login) => {
  await expect(create({ login, role: 'auditor' })).rejects.toMatchObject({ code: 'request-must-be-valid' })
})

test('disabling ends sessions, links and tokens for good', async () => {
  const id = await idOf('school')
  const token = await given.token('school')
  expect(await tokenAccount(given.heng, token)).toMatchObject({ login: 'school', byToken: true })
  const link = await given.perform<OneTimeLink>('admin', resetAccount, { account: id })
  await given.perform('admin', changeAccount, { account: id, active: false })
  expect(await accountOf(given.heng.system, id)).toBeNull()
  expect(await setPassword(link, 'mi-ma-2026-lao')).toBe(410)
  await expect(given.perform('admin', resetAccount, { account: id })).rejects.toMatchObject({
    code: 'account-must-be-active',
  })
  await given.perform('admin', changeAccount, { account: id, active: true })
  expect(await accountOf(given.heng.system, id)).not.toBeNull()
  expect(await tokenAccount(given.heng, token)).toBeNull()
})

test('the last active administrator can neither be disabled nor be made something else', async () => {
  const id = await idOf('admin')
  const another = await create({ login: 'admin2', role: 'administrator' })
  await given.perform('admin', changeAccount, { account: another.id, active: false })
  for (const change of [{ active: false }, { role: 'auditor' }])
    await expect(given.perform('admin', changeAccount, { account: id, ...change })).rejects.toMatchObject({
      code: 'one-administrator-must-remain',
    })
  await given.perform('admin', changeAccount, { account: another.id, active: true })
  await given.perform('admin', changeAccount, { account: another.id, role: 'auditor' })
  expect((await accountOf(given.heng.system, another.id))?.role).toBe('auditor')
})

test('two administrators cannot disable one another at the same time', async () => {
  const one = await idOf('admin')
  const other = await create({ login: 'admin3', role: 'administrator' })
  const results = await Promise.allSettled(
    [one, other.id].map((account) => given.perform('admin', changeAccount, { account, active: false })),
  )
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  await administerAsHeng(given.heng, { region: '500199', operation: 'test' }, ({ heng }) =>
    heng.database.updateTable('account').set({ active: true }).where('id', 'in', [one, other.id]).execute(),
  )
  await given.perform('admin', changeAccount, { account: other.id, active: false })
})

test('a change of role needs a scope that fits, one of name does not', async () => {
  const id = await idOf('manager')
  await expect(
    given.perform('admin', changeAccount, { account: id, role: 'unit-clerk' }),
  ).rejects.toMatchObject({ code: 'scope-must-fit-role' })
  expect(
    await given.perform('admin', changeAccount, { account: id, name: '改名', role: 'sector-officer' }),
  ).toMatchObject({
    name: '改名',
    role: 'sector-officer',
    organizations: [{ id: given.organization('201'), kind: 'department' }],
  })
  await given.perform('admin', changeAccount, { account: id, role: 'department-manager' })
})

test('a second factor is removed', async () => {
  const id = await idOf('budget')
  const owner = connect(given.url)
  await owner.executeQuery({
    sql: `update sign_in_user set two_factor_enabled = true where id = '${id}'`,
    parameters: [],
    query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
    queryId: { queryId: '1' },
  })
  await owner.destroy()
  expect(await given.perform('admin', removeSecondFactor, { account: id })).toEqual({ removed: true })
  expect(await given.perform('admin', removeSecondFactor, { account: id })).toEqual({ removed: false })
})

test('only administrators, and only accounts of their region', async () => {
  for (const operation of [listAccounts, createAccount, changeAccount, resetAccount, removeSecondFactor])
    for (const login of ['budget', 'auditor', 'manager', 'clerk', 'congress'] as const)
      await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
  await given.heng.database.insertInto('region').values({ code: '500198', name: '邻区' }).execute()
  const stranger = await administerAsHeng(
    given.heng,
    { region: '500198', operation: 'test' },
    (administration) =>
      openAccount(administration, { login: 'stranger', name: '邻', role: 'auditor', organizations: [] }),
  )
  expect(await idOf('stranger')).toBe('')
  for (const operation of [changeAccount, resetAccount, removeSecondFactor])
    await expect(given.perform('admin', operation, { account: stranger.id })).rejects.toMatchObject({
      code: 'account-must-exist',
    })
})
