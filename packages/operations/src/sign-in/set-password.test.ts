import { expect, test } from 'vitest'
import { codeOf, password, withTestSignIn } from './test-sign-in'

const { given, newAccount, signedIn } = withTestSignIn()

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
    message: '密码至少 10 个字符',
  })
  expect((await here.post('/password/change', { current, next: 'another password' })).status).toBe(200)
  expect(await given().signIn.sessionAccountId(here.request())).toBe(id)
  expect(await given().signIn.sessionAccountId(there.request())).toBeNull()
  expect((await given().browser().post('/password', { login: 'changing', password: current })).status).toBe(
    401,
  )
  expect(
    (await given().browser().post('/password', { login: 'changing', password: 'another password' })).status,
  ).toBe(200)
  for (let at = 0; at < 5; at += 1)
    await here.post('/password/change', { current: 'guess', next: 'yet another one' })
  expect((await here.post('/password/change', { current: 'guess', next: 'yet another one' })).status).toBe(
    429,
  )
  await expect(given().signIn.setPassword(id, 'changing')).rejects.toThrow('密码至少 10 个字符')
})

test('a one-time link sets the password once', async () => {
  const id = await given().account('linked')
  const first = await given().signIn.createOneTimeLink(id, 'first')
  const token = await given().signIn.createOneTimeLink(id, 'first')
  const browser = given().browser()
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
    ['one long sentence', 'two long sentences'].map((password) =>
      browser.post('/link/password', { token, password }),
    ),
  )
  expect(uses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410])
  expect(await codeOf(await browser.post('/link', { token }))).toEqual([410, 'link-must-be-valid'])
  const late = await given().signIn.createOneTimeLink(id, 'reset')
  await given().sql(`update sign_in_one_time_link set expires_at = now() - interval '1 second'`)
  expect((await browser.post('/link/password', { token: late, password: 'third password' })).status).toBe(410)
  const disabled = await given().signIn.createOneTimeLink(id, 'reset')
  await given().sql(`update account set active = false where id = '${id}'`)
  expect((await browser.post('/link', { token: disabled })).status).toBe(410)
})

test('a reset by link ends the sessions', async () => {
  const id = await newAccount('forgetful')
  const browser = await signedIn('forgetful')
  const token = await given().signIn.createOneTimeLink(id, 'reset')
  expect(await given().signIn.sessionAccountId(browser.request())).toBe(id)
  await given().browser().post('/link/password', { token, password: 'a new password' })
  expect(await given().signIn.sessionAccountId(browser.request())).toBeNull()
})
