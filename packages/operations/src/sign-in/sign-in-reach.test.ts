import { expect, test } from 'vitest'
import { openSignIn } from './open-sign-in'
import { codeOf, password, testSignIn, withTestSignIn } from './test-sign-in'

const { given, newAccount, signedIn } = withTestSignIn()

test('what another site sends is refused, also when a browser names no origin', async () => {
  await newAccount('tricked')
  const browser = await signedIn('tricked')
  for (const origin of ['https://evil.example', 'null', 'http://heng.test.evil.example'])
    for (const path of ['/sign-out', '/sessions/end-others', '/oidc'])
      expect(await codeOf(await browser.post(path, {}, { origin }))).toEqual([403, 'sign-in-must-be-allowed'])
  const login = { login: 'tricked', password: `${password}tricked` }
  expect(
    await codeOf(await given().browser().post('/password', login, { origin: 'https://evil.example' })),
  ).toEqual([403, 'sign-in-must-be-allowed'])
  expect(
    (
      await given().browser().post('/password', login, {
        'x-heng-origins': 'https://evil.example',
        origin: 'https://evil.example',
      })
    ).status,
  ).toBe(403)
})

test('nothing else of the library is within reach', async () => {
  await newAccount('known')
  const browser = await signedIn('known')
  const others = [
    'GET /get-session',
    'POST /sign-in/username',
    'POST /sign-in/email',
    'POST /sign-up/email',
    'POST /update-user',
    'POST /delete-user',
    'GET /list-sessions',
    'POST /change-email',
    'POST /two-factor/enable',
    'GET /list-accounts',
    'POST /link-social',
    'POST /oauth2/link',
    'POST /is-username-available',
    'GET /ok',
    'GET /error',
    'GET /password',
    'POST /session',
    'GET /constructor',
    'POST /request-password-reset',
  ]
  for (const name of others) {
    const [method, path = ''] = name.split(' ')
    const body = { name: 'x', role: 'administrator' }
    const response = method === 'GET' ? await browser.get(path) : await browser.post(path, body)
    expect([name, ...(await codeOf(response))]).toEqual([name, 404, 'address-must-exist'])
  }
})

test.each([
  null,
  [],
  'text',
  { login: 1, password: {} },
  { login: 'known' },
  { login: '', password: '' },
  { login: 'x'.repeat(300), password: 'y' },
])('a body that makes no sense is refused: %j', async (body) => {
  const response = await given().signIn.handler(
    new Request('http://heng.test/api/sign-in/password', { method: 'POST', body: JSON.stringify(body) }),
    '192.0.2.200',
  )
  expect(await codeOf(response)).toEqual([400, 'request-must-be-valid'])
})

test('a given secret must be long, and the one in the database stays', async () => {
  const settings = { baseUrl: 'http://heng.test', secureCookies: false, onBug: () => {} }
  const other = await testSignIn({ secret: 'x'.repeat(32) })
  await expect(openSignIn({ ...settings, database: other.database, secret: 'short' })).rejects.toThrow(
    'HENG_SECRET',
  )
  await other.close()
  await newAccount('stays')
  const browser = await signedIn('stays')
  const reopened = await openSignIn({ ...settings, database: given().database })
  expect(await reopened.sessionAccountId(browser.request())).not.toBeNull()
})

test('requests, which run as heng_desk, reach nothing of the sign-in', async () => {
  const tables = ['user', 'session', 'credential', 'verification', 'two_factor', 'rate_limit']
  for (const table of [...tables, 'attempt', 'one_time_link', 'secret'])
    for (const statement of [`select from sign_in_${table}`, `delete from sign_in_${table}`])
      await expect(given().sql(`set role heng_desk; ${statement}`)).rejects.toThrow(/permission denied/)
})
