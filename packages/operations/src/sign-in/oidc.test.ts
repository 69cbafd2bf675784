import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type TestIdentityService, testIdentityService } from './test-identity-service'
import { type TestBrowser, type TestSignIn, testOrigin, testSignIn } from './test-sign-in'

const client = { id: 'heng', secret: 'a secret between the two' }
const password = 'a password of one account'
let service: TestIdentityService
let given: TestSignIn
beforeAll(async () => {
  service = await testIdentityService(client)
  const oidc = {
    issuer: service.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    label: '统一身份认证',
  }
  given = await testSignIn({ oidc, secondFactorRoles: ['administrator'] })
})
afterAll(async () => {
  await given.close()
  await service.close()
})

/** What was told of since the last time. */
const bugs = (): string[] => given.bugs.splice(0).map(String)
afterEach(() => expect(bugs()).toEqual([]))

/** Goes to the service and back; where the browser ends up. */
const goThere = async (browser: TestBrowser, to = '/'): Promise<string> => {
  const { url } = (await (await browser.post('/oidc', { to })).json()) as { url: string }
  const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''
  expect(back).toContain(`${testOrigin}/api/sign-in/oauth2/callback/oidc?`)
  const response = await browser.get(back.slice(`${testOrigin}/api/sign-in`.length))
  expect(response.status).toBe(302)
  return response.headers.get('location') ?? ''
}

test('the options name the service', async () => {
  const options: unknown = await (await given.browser().get('/options')).json()
  expect(options).toEqual({ minimumPassword: 10, oidcLabel: '统一身份认证' })
})

test('an identity signs in as the account with its login, and stays with it', async () => {
  const id = await given.account('wang.wu', { role: 'administrator' })
  service.become({ sub: 'subject-1', preferred_username: 'Wang.Wu' })
  const browser = given.browser()
  expect(await goThere(browser, '/review?rule=x')).toBe('/review?rule=x')
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  expect(await (await browser.get('/session')).json()).toMatchObject({ method: 'oidc', secondFactor: 'off' })
  service.become({ sub: 'subject-1', preferred_username: 'renamed' })
  const again = given.browser()
  expect(await goThere(again)).toBe('/')
  expect(await given.signIn.sessionAccountId(again.request())).toBe(id)
})

test('another identity under a login that is taken is refused, until the first is parted from it', async () => {
  const id = await given.account('li.si', { password })
  service.become({ sub: 'subject-2', preferred_username: 'li.si' })
  expect(await goThere(given.browser())).toBe('/')
  service.become({ sub: 'subject-3', preferred_username: 'li.si' })
  const browser = given.browser()
  expect(await goThere(browser)).toBe('/sign-in?error=user_info_is_missing')
  expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
  expect(await given.signIn.removeIdentity(id)).toBe(true)
  expect((await given.events(id)).map(({ operation }) => operation)).toContain('sign-in/part-identity')
  expect(await goThere(browser)).toBe('/')
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
})

test('a service that keeps the login out of its tokens is asked for it, and for nobody else’s', async () => {
  const id = await given.account('sun.qi')
  const identity = { sub: 'subject-5', preferred_username: 'sun.qi' }
  service.become(identity)
  service.forge({ preferred_username: undefined })
  service.tellOf({ ...identity, sub: 'subject-6' })
  expect(await goThere(given.browser())).toBe('/sign-in?error=id_is_missing')
  expect(bugs()).toEqual(['Error: the identity service told of somebody else'])
  service.tellOf(null)
  const browser = given.browser()
  expect(await goThere(browser)).toBe('/')
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  service.forge({})
})

test('an identity without an account makes none', async () => {
  service.become({ sub: 'subject-9', preferred_username: 'stranger' })
  const browser = given.browser()
  expect(await goThere(browser)).toBe('/sign-in?error=user_info_is_missing')
  expect(browser.cookies.has('heng.session_token')).toBe(false)
  await given.sql(
    `do $$ begin assert (select count(*) from sign_in_user where username = 'stranger') = 0; end $$`,
  )
})

test('the identity of a disabled account is refused', async () => {
  await given.account('zhao.liu')
  service.become({ sub: 'subject-4', preferred_username: 'zhao.liu' })
  expect(await goThere(given.browser())).toBe('/')
  await given.sql(`update account set active = false where login = 'zhao.liu'`)
  expect(await goThere(given.browser())).toBe('/sign-in?error=user_info_is_missing')
})

test.each([
  ['another issuer', { iss: 'https://evil.example' }],
  ['another audience', { aud: 'somebody-else' }],
  ['the past', { exp: 1_000_000_000 }],
  ['no end', { exp: undefined }],
  ['nobody', { sub: '' }],
])('a token of %s is refused', async (_, claims) => {
  service.become({ sub: 'subject-1', preferred_username: 'wang.wu' })
  service.forge(claims)
  expect(await goThere(given.browser(), '/review')).toBe('/sign-in?to=%2Freview&error=id_is_missing')
  // Whoever keeps the service has to learn why.
  expect(bugs()).toHaveLength(1)
  service.forge({})
})

test.each([
  ['/review?text=预算&kind=["a"]', '/review?text=%E9%A2%84%E7%AE%97&kind=[%22a%22]'],
  ['/documents/a?at=rows/1:2,3&q=(a)?', '/documents/a?at=rows/1:2,3&q=(a)?'],
])('somebody who wanted to see %s comes back to it', async (to, address) => {
  service.become({ sub: 'subject-1', preferred_username: 'wang.wu' })
  const back = await goThere(given.browser(), to)
  const read = (path: string) => [...new URL(path, testOrigin).searchParams]
  expect(read(back)).toEqual(read(address))
})

test('an answer that this browser did not ask for is refused', async () => {
  service.become({ sub: 'subject-1', preferred_username: 'wang.wu' })
  const attacker = given.browser()
  const { url } = (await (await attacker.post('/oidc', { to: '/' })).json()) as { url: string }
  const back = (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''
  const victim = given.browser()
  const response = await victim.get(back.slice(`${testOrigin}/api/sign-in`.length))
  expect(response.headers.get('location')).toMatch(/^\/sign-in\?error=state_mismatch/)
  expect(await given.signIn.sessionAccountId(victim.request())).toBeNull()
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'nobody is sent on to %s',
  async (to) => {
    const response = await given.browser().post('/oidc', { to })
    expect(response.status).toBeGreaterThanOrEqual(400)
  },
)
