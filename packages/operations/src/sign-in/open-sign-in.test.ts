import { expect, test } from 'vitest'
import { password, testSignIn, withTestSignIn } from './test-sign-in'

const { given, newAccount, signedIn } = withTestSignIn()

test('a login and a password lead to one account, until it signs out', async () => {
  const id = await newAccount('zhang.san')
  const browser = await signedIn('zhang.san')
  expect(await given().signIn.sessionAccountId(browser.request())).toBe(id)
  const session = (await (await browser.get('/session')).json()) as object
  expect(session).toEqual({
    account: { id, login: 'zhang.san', name: 'zhang.san同志', role: 'unit-clerk' },
    method: 'password',
    secondFactor: 'off',
    secondFactorDemanded: false,
  })
  const again = given().browser()
  expect(
    (await again.post('/password', { login: ' Zhang.San ', password: `${password}zhang.san` })).status,
  ).toBe(200)
  const stolen = browser.request()
  expect((await browser.post('/sign-out')).status).toBe(200)
  expect(browser.cookies.size).toBe(0)
  expect(await given().signIn.sessionAccountId(stolen)).toBeNull()
  expect(await given().signIn.sessionAccountId(again.request())).toBe(id)
})

test('cookies are out of reach of scripts and of other sites', async () => {
  await newAccount('cookie')
  const response = await given()
    .browser()
    .post('/password', { login: 'cookie', password: `${password}cookie` })
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
  await given().account('fresh')
  await newAccount('gone')
  await given().sql(`update account set active = false where login = 'gone'`)
  const said: string[] = []
  for (const login of ['known', 'nobody', 'fresh', 'gone', '没有这个人', "' or 1=1 --"]) {
    const response = await given()
      .browser()
      .post('/password', { login, password: `${password}gone` })
    said.push(`${response.status} ${await response.text()} ${response.headers.getSetCookie().join()}`)
  }
  expect(new Set(said)).toEqual(
    new Set(['401 {"code":"sign-in-must-be-valid","message":"登录名或密码不对"} ']),
  )
})

test('an unknown login takes as long as a wrong password', async () => {
  await newAccount('timed')
  const took = async (login: string): Promise<number> => {
    const start = performance.now()
    await given().browser().post('/password', { login, password: 'wrong password' })
    return performance.now() - start
  }
  // In turn, and the shortest: what else the machine does lengthens single ones.
  const times: [number, number][] = []
  for (let turn = 0; turn < 4; turn += 1) times.push([await took('timed'), await took(`nobody-there${turn}`)])
  const known = Math.min(...times.map(([one]) => one))
  const unknown = Math.min(...times.map(([, one]) => one))
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5)
})

test('guessing slows down, whether somebody has the login or not', async () => {
  await newAccount('guessed')
  for (const login of ['guessed', 'nobody']) {
    const guesser = given().browser()
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

test('the audit chain tells what was done, and no secrets', async () => {
  const id = await newAccount('watched')
  const browser = await signedIn('watched', '192.0.2.99')
  await given().browser('192.0.2.98').post('/password', { login: 'watched', password: 'not the password' })
  await browser.post('/password/change', { current: `${password}watched`, next: 'another password' })
  await browser.post('/sign-out-everywhere')
  await given().signIn.idle()
  const events = await given().events(id)
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
