import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestBrowser, type TestSignIn, testSignIn } from './test-sign-in'

const password = 'a password of one account'
let given: TestSignIn
beforeAll(async () => {
  given = await testSignIn({ secondFactorRoles: ['administrator'] })
})
afterAll(async () => {
  await given.close()
  expect(given.bugs).toEqual([])
})

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator shows (RFC 6238), from the secret as it is typed in. */
const codeFor = (secret: string): string => {
  const bits = Array.from(secret.replace(/=+$/, ''))
    .map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return `${(digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000}`.padStart(6, '0')
}

const wrongFor = (secret: string): string =>
  `${(Number(codeFor(secret)) + 500_000) % 1_000_000}`.padStart(6, '0')

type Offer = { uri: string; secret: string; backupCodes: string[] }

const enrolled = async (browser: TestBrowser): Promise<Offer> => {
  const offer = (await (await browser.post('/second-factor/begin', { password })).json()) as Offer
  const confirmed = await browser.post('/second-factor/confirm', { code: codeFor(offer.secret) })
  expect(confirmed.status).toBe(200)
  return offer
}

const entered = async (login: string, next: 'done' | 'code' | 'set-up'): Promise<TestBrowser> => {
  const browser = given.browser()
  expect(await (await browser.post('/password', { login, password })).json()).toEqual({ next })
  return browser
}

test('a second factor is offered, confirmed, asked for and ended', async () => {
  const id = await given.account('two', { password })
  const browser = await entered('two', 'done')
  const refused = await browser.post('/second-factor/begin', { password: 'not the password' })
  expect([refused.status, await refused.json()]).toEqual([
    401,
    { code: 'password-must-be-valid', message: '当前密码不对' },
  ])
  const offer = (await (await browser.post('/second-factor/begin', { password })).json()) as Offer
  expect(offer.uri).toContain(
    `otpauth://totp/${encodeURIComponent('衡 Heng')}:two?secret=${offer.secret}&issuer=`,
  )
  expect(offer.backupCodes).toHaveLength(10)
  expect((await browser.post('/second-factor/confirm', { code: wrongFor(offer.secret) })).status).toBe(401)
  expect(await (await browser.get('/session')).json()).toMatchObject({ secondFactor: 'off' })
  const code = codeFor(offer.secret)
  expect(
    (await browser.post('/second-factor/confirm', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status,
  ).toBe(200)
  expect(await (await browser.get('/session')).json()).toMatchObject({ secondFactor: 'on' })
  expect((await browser.post('/second-factor/begin', { password })).status).toBe(409)

  const later = await entered('two', 'code')
  expect(await given.signIn.sessionAccountId(later.request())).toBeNull()
  expect((await later.post('/code', { kind: 'totp', code: wrongFor(offer.secret) })).status).toBe(401)
  expect((await later.post('/code', { kind: 'totp', code: codeFor(offer.secret) })).status).toBe(200)
  expect(await given.signIn.sessionAccountId(later.request())).toBe(id)

  expect((await later.post('/second-factor/end', { password })).status).toBe(200)
  expect(await given.signIn.sessionAccountId((await entered('two', 'done')).request())).toBe(id)
})

test('a backup code serves once; new ones take the place of old', async () => {
  await given.account('backup', { password })
  const browser = await entered('backup', 'done')
  const [first = '', second = ''] = (await enrolled(browser)).backupCodes
  const one = await entered('backup', 'code')
  expect(
    (await one.post('/code', { kind: 'backup', code: ` ${first.toUpperCase().replace('-', ' ')} ` })).status,
  ).toBe(200)
  const two = await entered('backup', 'code')
  const again = await two.post('/code', { kind: 'backup', code: first })
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([
    401,
    'backup-code-must-be-valid',
  ])
  const fresh = (await (await browser.post('/second-factor/backup-codes', { password })).json()) as Offer
  expect((await two.post('/code', { kind: 'backup', code: second })).status).toBe(401)
  expect(
    (await two.post('/code', { kind: 'backup', code: fresh.backupCodes[0]?.replace('-', '') })).status,
  ).toBe(200)
})

test('a code alone is worth nothing, and guessing codes ends', async () => {
  const id = await given.account('codes', { password })
  const { secret } = await enrolled(await entered('codes', 'done'))
  const stranger = given.browser()
  const alone = await stranger.post('/code', { kind: 'totp', code: codeFor(secret) })
  expect([alone.status, await alone.json()]).toMatchObject([401, { code: 'second-factor-must-be-pending' }])
  const said: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const guesser = await entered('codes', 'code')
    for (let at = 0; at < 6; at += 1)
      said.push((await guesser.post('/code', { kind: 'totp', code: wrongFor(secret) })).status)
  }
  expect(said.filter((status) => status === 429).length).toBeGreaterThan(0)
  const owner = await entered('codes', 'code')
  expect((await owner.post('/code', { kind: 'totp', code: codeFor(secret) })).status).toBe(429)
  await given.sql(`update sign_in_two_factor set locked_until = locked_until - interval '5 minutes'`)
  expect((await owner.post('/code', { kind: 'totp', code: codeFor(secret) })).status).toBe(200)
  expect(await given.signIn.sessionAccountId(owner.request())).toBe(id)
})

test('a role that needs a second factor can only set it up before', async () => {
  const id = await given.account('chief', { role: 'administrator', password })
  const browser = await entered('chief', 'set-up')
  expect(await given.signIn.sessionAccountId(browser.request())).toBeNull()
  expect(await (await browser.get('/session')).json()).toMatchObject({
    account: { id },
    secondFactor: 'required',
    secondFactorDemanded: true,
  })
  await enrolled(browser)
  expect(await given.signIn.sessionAccountId(browser.request())).toBe(id)
  expect((await browser.post('/second-factor/end', { password })).status).toBe(403)
})

test('somebody who lost everything is helped by an administrator', async () => {
  const id = await given.account('lost', { password })
  await enrolled(await entered('lost', 'done'))
  await given.signIn.removeSecondFactor(id)
  expect(await given.signIn.sessionAccountId((await entered('lost', 'done')).request())).toBe(id)
})

test('a session alone does not reach the secret', async () => {
  await given.account('kept', { password })
  const browser = await entered('kept', 'done')
  await enrolled(browser)
  const answers = await Promise.all(
    ['/options', '/session', '/sessions'].map(async (path) => (await browser.get(path)).text()),
  )
  expect(answers.join()).not.toMatch(/secret|otpauth|backup/i)
  for (const path of ['/second-factor/backup-codes', '/second-factor/end'])
    expect((await browser.post(path, { password: 'not the password' })).status).toBe(401)
})

test('a code that somebody has looked at does not serve a second time', async () => {
  const id = await given.account('watched', { password })
  const { secret } = await enrolled(await entered('watched', 'done'))
  const [owner, onlooker] = [await entered('watched', 'code'), await entered('watched', 'code')]
  const code = codeFor(secret)
  expect((await owner.post('/code', { kind: 'totp', code })).status).toBe(200)
  const again = await onlooker.post('/code', { kind: 'totp', code })
  expect([again.status, again.headers.getSetCookie()]).toEqual([401, []])
  expect(await given.signIn.sessionAccountId(onlooker.request())).toBeNull()
  expect(await given.signIn.sessionAccountId(owner.request())).toBe(id)
})
