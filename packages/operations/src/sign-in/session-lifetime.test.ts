import { expect, test } from 'vitest'
import { codeOf, password, withTestSignIn } from './test-sign-in'

const { given, newAccount, signedIn } = withTestSignIn()

test('a session ends when it is idle, when it is old, when its account is disabled or its password set', async () => {
  const id = await newAccount('ended')
  const ends: [string, () => Promise<void>][] = [
    [
      'idle',
      () =>
        given().sql(
          `update sign_in_session set seen_at = now() - interval '121 minutes' where user_id = '${id}'`,
        ),
    ],
    [
      'old',
      () =>
        given().sql(
          `update sign_in_session set expires_at = now() - interval '1 second' where user_id = '${id}'`,
        ),
    ],
    ['reset', () => given().signIn.setPassword(id, `${password}ended`)],
    ['revoked', () => given().signIn.revokeSessions(id)],
    ['disabled', () => given().sql(`update account set active = false where id = '${id}'`)],
  ]
  for (const [, end] of ends) {
    const browser = await signedIn('ended')
    expect(await given().signIn.sessionAccountId(browser.request())).toBe(id)
    await end()
    expect(await given().signIn.sessionAccountId(browser.request())).toBeNull()
    expect(await (await browser.get('/session')).json()).toMatchObject({ account: null })
    expect(await codeOf(await browser.get('/sessions'))).toEqual([401, 'session-must-exist'])
  }
  await given().sql(`update account set active = true where id = '${id}'`)
  const browser = await signedIn('ended')
  await given().sql(
    `update sign_in_session set seen_at = now() - interval '119 minutes' where user_id = '${id}'`,
  )
  expect(await given().signIn.sessionAccountId(browser.request())).toBe(id)
  await given().sql(
    `update sign_in_session set seen_at = seen_at - interval '30 minutes' where user_id = '${id}'`,
  )
  expect(await given().signIn.sessionAccountId(browser.request())).toBe(id)
})

test('a cookie that nobody signed leads nowhere', async () => {
  await newAccount('forged')
  const browser = await signedIn('forged')
  const [name = '', value = ''] = [...browser.cookies][0] ?? []
  browser.cookies.set(name, value.replace(/\..*/, '.AAAA'))
  expect(await given().signIn.sessionAccountId(browser.request())).toBeNull()
  expect(await given().signIn.sessionAccountId(new Request('http://heng.test/'))).toBeNull()
})

test('sessions are listed without their tokens and ended one by one, the others or all', async () => {
  const id = await newAccount('many')
  const [here, there, elsewhere] = [
    await signedIn('many', '192.0.2.77'),
    await signedIn('many'),
    await signedIn('many'),
  ]
  await newAccount('bystander')
  const other = await signedIn('bystander')
  const listed = await (await here.get('/sessions')).text()
  const { sessions } = JSON.parse(listed) as { sessions: { id: string; current: boolean; address: string }[] }
  expect(sessions.map(({ current }) => current)).toEqual([true, false, false])
  expect(sessions[0]).toMatchObject({ address: '192.0.2.77', agent: 'Test/1' })
  const token = decodeURIComponent([...here.cookies.values()][0] ?? '').split('.')[0] ?? ''
  expect(token.length).toBeGreaterThan(20)
  expect(listed).not.toContain(token)
  await other.post('/sessions/end', { id: sessions[1]?.id })
  expect(await given().signIn.sessionAccountId(elsewhere.request())).toBe(id)
  await here.post('/sessions/end', { id: sessions[1]?.id })
  const left = await Promise.all(
    [there, elsewhere].map((one) => given().signIn.sessionAccountId(one.request())),
  )
  expect(left.filter((one) => one === id)).toHaveLength(1)
  await here.post('/sessions/end-others')
  for (const one of [there, elsewhere])
    expect(await given().signIn.sessionAccountId(one.request())).toBeNull()
  expect(await given().signIn.sessionAccountId(here.request())).toBe(id)
  const again = await signedIn('many')
  await here.post('/sign-out-everywhere')
  for (const one of [here, again]) expect(await given().signIn.sessionAccountId(one.request())).toBeNull()
})
