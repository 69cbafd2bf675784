import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from './open-sign-in'
import { type TestBrowser, type TestSignIn, testSignIn } from './test-sign-in'

const password = '秋天编预算要趁早一些'
let given: TestSignIn
beforeAll(async () => {
  given = await testSignIn()
})
afterAll(async () => {
  await given.close()
  expect(given.bugs).toEqual([])
})

const codeOf = async (response: Response): Promise<[number, string]> => {
  const { code } = (await response.json()) as { code: string }
  return [response.status, code]
}

const signedIn = async (login: string, address?: string): Promise<TestBrowser> => {
  const browser = given.browser(address)
  const response = await browser.post('/password', { login, password: `${password}${login}` })
  expect([response.status, await response.json()]).toEqual([200, { next: 'done' }])
  return browser
}

const newAccount = (login: string, role?: string): Promise<string> =>
  given.account(login, { password: `${password}${login}`, ...(role === undefined ? {} : { role }) })

test('a login and a password lead to one account, until it signs out', async () => {
  const id = await newAccount('zhang.san')
  const browser = await signedIn('zhang.san')
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  const session = (await (await browser.get('/session')).json()) as object
  expect(session).toEqual({
    account: { id, login: 'zhang.san', name: 'zhang.san同志', role: 'unit-clerk' },
    method: 'password',
    secondFactor: 'off',
    secondFactorDemanded: false,
  })
  const again = given.browser()
  expect(
    (await again.post('/password', { login: ' Zhang.San ', password: `${password}zhang.san` })).status,
  ).toBe(200)
  const stolen = browser.request()
  expect((await browser.post('/sign-out')).status).toBe(200)
  expect(browser.cookies.size).toBe(0)
  expect(await given.signIn.sessionAccountId(stolen)).toBeNull()
  expect(await given.signIn.sessionAccountId(again.request())).toBe(id)
})

test('cookies are out of reach of scripts and of other sites', async () => {
  await newAccount('cookie')
  const response = await given.browser().post('/password', { login: 'cookie', password: `${password}cookie` })
  const [cookie] = response.headers.getSetCookie()
  expect(cookie).toMatch(/^heng\.session_token=.*; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const secure = await testSignIn({ secureCookies: true, baseUrl: 'https://heng.test' })
  await secure.account('cookie', { password })
  const safer = await secure.browser().post('/password', { login: 'cookie', password })
  expect(safer.headers.getSetCookie()[0]).toMatch(/^__Secure-heng\.session_token=.*; Secure/)
  await secure.close()
})

test('nothing tells an unknown login, one without a password and a disabled one from a wrong password', async () => {
  await newAccount('known')
  await given.account('fresh')
  await newAccount('gone')
  await given.sql(`update account set active = false where login = 'gone'`)
  const said: string[] = []
  for (const login of ['known', 'nobody', 'fresh', 'gone', '没有这个人', "' or 1=1 --"]) {
    const response = await given.browser().post('/password', { login, password: `${password}gone` })
    said.push(`${response.status} ${await response.text()} ${response.headers.getSetCookie().join()}`)
  }
  expect(new Set(said)).toEqual(
    new Set(['401 {"code":"sign-in-must-be-valid","message":"登录名或密码不对"} ']),
  )
})

test('an unknown login takes as long as a wrong password', async () => {
  await newAccount('timed')
  const took = async (login: string): Promise<number> => {
    const times: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const start = performance.now()
      await given
        .browser()
        .post('/password', { login: turn < 3 ? login : `${login}${turn}`, password: 'wrong password' })
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[2] ?? 0
  }
  const [known, unknown] = [await took('timed'), await took('nobody-there')]
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5)
})

test('guessing slows down, whether somebody has the login or not', async () => {
  await newAccount('guessed')
  for (const login of ['guessed', 'nobody']) {
    const guesser = given.browser()
    const tries = Array.from({ length: 7 }, (_, at) =>
      guesser.post('/password', { login, password: `guess ${at}` }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.sort((a, b) => a - b)).toEqual([401, 401, 401, 401, 401, 429, 429])
    const locked = await guesser.post('/password', { login, password: `${password}guessed` })
    expect(await locked.json()).toMatchObject({ code: 'sign-in-must-wait' })
    expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(5)
  }
  await signedIn('guessed')
})

test('a session ends when it is idle, when it is old, when its account is disabled or its password set', async () => {
  const id = await newAccount('ended')
  const ends: [string, () => Promise<void>][] = [
    [
      'idle',
      () =>
        given.sql(
          `update sign_in_session set seen_at = now() - interval '121 minutes' where user_id = '${id}'`,
        ),
    ],
    [
      'old',
      () =>
        given.sql(
          `update sign_in_session set expires_at = now() - interval '1 second' where user_id = '${id}'`,
        ),
    ],
    ['reset', () => given.signIn.setPassword(id, `${password}ended`)],
    ['revoked', () => given.signIn.revokeSessions(id)],
    ['disabled', () => given.sql(`update account set active = false where id = '${id}'`)],
  ]
  for (const [, end] of ends) {
    const browser = await signedIn('ended')
    expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
    await end()
    expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
    expect(await (await browser.get('/session')).json()).toMatchObject({ account: null })
    expect(await codeOf(await browser.get('/sessions'))).toEqual([401, 'session-must-exist'])
  }
  await given.sql(`update account set active = true where id = '${id}'`)
  const browser = await signedIn('ended')
  await given.sql(
    `update sign_in_session set seen_at = now() - interval '119 minutes' where user_id = '${id}'`,
  )
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  await given.sql(
    `update sign_in_session set seen_at = seen_at - interval '30 minutes' where user_id = '${id}'`,
  )
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
})

test('a cookie that nobody signed leads nowhere', async () => {
  await newAccount('forged')
  const browser = await signedIn('forged')
  const [name = '', value = ''] = [...browser.cookies][0] ?? []
  browser.cookies.set(name, value.replace(/\..*/, '.AAAA'))
  expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
  expect(await given.signIn.sessionAccountId(new Request('http://heng.test/'))).toBeNull()
})

test('sessions are listed without their tokens and ended one by one, the others or all', async () => {
  const id = await newAccount('many')
  const [here, there, elsewhere] = [
    await signedIn('many', '192.0.2.77'),
    await signedIn('many'),
    await signedIn('many'),
  ]
  const other = await signedIn('known')
  const listed = await (await here.get('/sessions')).text()
  const { sessions } = JSON.parse(listed) as { sessions: { id: string; current: boolean; address: string }[] }
  expect(sessions.map(({ current }) => current)).toEqual([true, false, false])
  expect(sessions[0]).toMatchObject({ address: '192.0.2.77', agent: 'Test/1' })
  const token = decodeURIComponent([...here.cookies.values()][0] ?? '').split('.')[0] ?? ''
  expect(token.length).toBeGreaterThan(20)
  expect(listed).not.toContain(token)
  await other.post('/sessions/end', { id: sessions[1]?.id })
  expect(await given.signIn.sessionAccountId(elsewhere.request())).toBe(id)
  await here.post('/sessions/end', { id: sessions[1]?.id })
  const left = await Promise.all(
    [there, elsewhere].map((one) => given.signIn.sessionAccountId(one.request())),
  )
  expect(left.filter((one) => one === id)).toHaveLength(1)
  await here.post('/sessions/end-others')
  for (const one of [there, elsewhere]) expect(await given.signIn.sessionAccountId(one.request())).toBeNull()
  expect(await given.signIn.sessionAccountId(here.request())).toBe(id)
  const again = await signedIn('many')
  await here.post('/sign-out-everywhere')
  for (const one of [here, again]) expect(await given.signIn.sessionAccountId(one.request())).toBeNull()
})

test('a password is changed with the one before; other sessions end', async () => {
  const id = await newAccount('changing')
  const [here, there] = [await signedIn('changing'), await signedIn('changing')]
  const current = `${password}changing`
  expect(
    await codeOf(
      await here.post('/password/change', { current: 'wrong password', next: 'another password' }),
    ),
  ).toEqual([401, 'password-must-be-valid'])
  const weak = await here.post('/password/change', { current, next: 'short' })
  expect(await weak.json()).toMatchObject({
    code: 'password-must-be-strong',
    message: '密码不符合要求：密码至少 10 个字符',
  })
  expect((await here.post('/password/change', { current, next: 'another password' })).status).toBe(200)
  expect(await given.signIn.sessionAccountId(here.request())).toBe(id)
  expect(await given.signIn.sessionAccountId(there.request())).toBeNull()
  expect((await given.browser().post('/password', { login: 'changing', password: current })).status).toBe(401)
  expect(
    (await given.browser().post('/password', { login: 'changing', password: 'another password' })).status,
  ).toBe(200)
  for (let at = 0; at < 5; at += 1)
    await here.post('/password/change', { current: 'guess', next: 'yet another one' })
  expect((await here.post('/password/change', { current: 'guess', next: 'yet another one' })).status).toBe(
    429,
  )
  await expect(given.signIn.setPassword(id, 'changing')).rejects.toThrow('密码至少 10 个字符')
})

test('a one-time link sets the password once', async () => {
  const id = await given.account('linked')
  const first = await given.signIn.createOneTimeLink(id, 'first')
  const token = await given.signIn.createOneTimeLink(id, 'first')
  const browser = given.browser()
  expect(await codeOf(await browser.post('/link', { token: first }))).toEqual([410, 'link-must-be-valid'])
  expect(await (await browser.post('/link', { token })).json()).toEqual({
    login: 'linked',
    name: 'linked同志',
    purpose: 'first',
  })
  expect(await codeOf(await browser.post('/link/password', { token, password: 'linked' }))).toEqual([
    422,
    'password-must-be-strong',
  ])
  const uses = await Promise.all(
    ['one password', 'two password'].map((password) => browser.post('/link/password', { token, password })),
  )
  expect(uses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410])
  expect(await codeOf(await browser.post('/link', { token }))).toEqual([410, 'link-must-be-valid'])
  const late = await given.signIn.createOneTimeLink(id, 'reset')
  await given.sql(`update sign_in_one_time_link set expires_at = now() - interval '1 second'`)
  expect((await browser.post('/link/password', { token: late, password: 'third password' })).status).toBe(410)
  const disabled = await given.signIn.createOneTimeLink(id, 'reset')
  await given.sql(`update account set active = false where id = '${id}'`)
  expect((await browser.post('/link', { token: disabled })).status).toBe(410)
})

test('a reset by link ends the sessions', async () => {
  const id = await newAccount('forgetful')
  const browser = await signedIn('forgetful')
  const token = await given.signIn.createOneTimeLink(id, 'reset')
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  await given.browser().post('/link/password', { token, password: 'a new password' })
  expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
})

test('what another site sends is refused, also when a browser names no origin', async () => {
  await newAccount('tricked')
  const browser = await signedIn('tricked')
  for (const origin of ['https://evil.example', 'null', 'http://heng.test.evil.example'])
    for (const path of ['/sign-out', '/sessions/end-others', '/oidc'])
      expect(await codeOf(await browser.post(path, {}, { origin }))).toEqual([403, 'sign-in-must-be-allowed'])
  const login = { login: 'tricked', password: `${password}tricked` }
  expect(
    await codeOf(await given.browser().post('/password', login, { origin: 'https://evil.example' })),
  ).toEqual([403, 'sign-in-must-be-allowed'])
  expect(
    (
      await given.browser().post('/password', login, {
        'x-heng-origins': 'https://evil.example',
        origin: 'https://evil.example',
      })
    ).status,
  ).toBe(403)
})

test('nothing else of the library is within reach', async () => {
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
  const response = await given.signIn.handler(
    new Request('http://heng.test/api/sign-in/password', { method: 'POST', body: JSON.stringify(body) }),
    '192.0.2.200',
  )
  expect(await codeOf(response)).toEqual([400, 'request-must-be-valid'])
})

test('users follow the accounts, whoever changes them', async () => {
  const id = await newAccount('before')
  await given.sql(`update account set login = 'after' where id = '${id}'`)
  const browser = given.browser()
  expect((await browser.post('/password', { login: 'before', password: `${password}before` })).status).toBe(
    401,
  )
  expect((await browser.post('/password', { login: 'After', password: `${password}before` })).status).toBe(
    200,
  )
  await given.sql(`delete from account where id = '${id}'`)
  expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
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
  const reopened = await openSignIn({ ...settings, database: given.database })
  expect(await reopened.sessionAccountId(browser.request())).not.toBeNull()
})

test('requests, which run as heng_desk, reach nothing of the sign-in', async () => {
  const tables = ['user', 'session', 'credential', 'verification', 'two_factor', 'rate_limit']
  for (const table of [...tables, 'attempt', 'one_time_link', 'secret'])
    for (const statement of [`select from sign_in_${table}`, `delete from sign_in_${table}`])
      await expect(given.sql(`set role heng_desk; ${statement}`)).rejects.toThrow(/permission denied/)
})

test('an account that a request makes or disables is followed all the same', async () => {
  await given.sql(`begin; set local role heng_desk; select heng_act_as_system();
    insert into account (region_code, login, name, role) values ('500199', 'made', '新人', 'auditor');
    update account set active = false where login = 'made'; commit`)
  await given.sql(
    `do $$ begin assert (select name from sign_in_user where username = 'made') = '新人'; end $$`,
  )
})

test('an administrator makes an account and its link in one transaction, and nobody else opens links', async () => {
  const administrator = await given.account('head', { role: 'administrator' })
  const clerk = await given.account('clerk')
  const offer = (who: string, whose: string): Promise<void> =>
    given.sql(`begin; set local role heng_desk; select heng_act_as('${who}');
      select sign_in_offer_link('${whose}', 'hash of ${who}', 'first', 24); commit`)
  await offer(administrator, clerk)
  await expect(offer(clerk, administrator)).rejects.toThrow(/no right to open a link/)
  await given.sql(`insert into region values ('500198', '邻区')`)
  await given.sql(`update account set region_code = '500198' where id = '${clerk}'`)
  await expect(offer(administrator, clerk)).rejects.toThrow(/no right to open a link/)
  const { database, signIn } = given
  const lost = database.transaction().execute(async (transaction) => {
    await signIn.createOneTimeLink(administrator, 'reset', transaction)
    throw new Error('undone')
  })
  await expect(lost).rejects.toThrow('undone')
  await given.sql(`do $$ begin
    assert not exists (select from sign_in_one_time_link where account_id = '${administrator}'); end $$`)
})

test('the audit chain tells what was done, and no secrets', async () => {
  const id = await newAccount('watched')
  const browser = await signedIn('watched', '192.0.2.99')
  await given.browser('192.0.2.98').post('/password', { login: 'watched', password: 'not the password' })
  await browser.post('/password/change', { current: `${password}watched`, next: 'another password' })
  await browser.post('/sign-out-everywhere')
  await given.signIn.idle()
  const events = await given.events(id)
  expect(events.map(({ operation }) => operation).sort((a, b) => a.localeCompare(b))).toEqual([
    'sign-in/change-password',
    'sign-in/set-password',
    'sign-in/sign-in',
    'sign-in/sign-in-refused',
    'sign-in/sign-out-everywhere',
  ])
  const said = JSON.stringify(events)
  expect(said).toContain('192.0.2.98')
  expect(said).not.toMatch(/another password|not the password|秋天/)
})
