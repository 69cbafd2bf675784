import { afterAll, beforeAll, expect, test } from 'vitest'
import { guarded } from './sign-in-attempts'
import { type TestSignIn, testSignIn } from './test-sign-in'

let given: TestSignIn
beforeAll(async () => {
  given = await testSignIn()
})
afterAll(() => given.close())

/** Tries once; the status, and the seconds to wait where it was not let through. */
const attempt = async (login: string, address: string, right = false): Promise<[number, number]> => {
  const response = new Response(null, { status: right ? 200 : 401 })
  const said = await guarded({ desk: { database: given.database }, address }, login, () =>
    Promise.resolve({ right, response }),
  )
  return [said.status, Number(said.headers.get('retry-after') ?? 0)]
}

const open = (): Promise<void> => given.sql('update sign_in_attempt set open_at = now()')

test('many at once are no way around', async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => attempt('at-once', '192.0.2.1')))
  expect(tries.filter(([status]) => status === 401)).toHaveLength(5)
})

test('waits double up to five minutes for one login from one address', async () => {
  const waits: number[] = []
  for (let at = 0; at < 14; at += 1) {
    await open()
    await attempt('doubling', '192.0.2.2')
    waits.push((await attempt('doubling', '192.0.2.2'))[1])
  }
  // The second of two attempts is let through while there is nothing to wait for.
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300, 300])
})

test('its owner signs in from elsewhere meanwhile, and starts anew', async () => {
  for (let at = 0; at < 8; at += 1) await attempt('Owner', '192.0.2.3')
  expect(await attempt('owner', '192.0.2.3')).toMatchObject([429, expect.any(Number)])
  expect(await attempt(' owner ', '192.0.2.4', true)).toEqual([200, 0])
})

test('guesses from many addresses slow a login down for a minute at most', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 60; at += 1) {
    const [status, seconds] = await attempt('hunted', `203.0.113.${at}`)
    statuses.push(status)
    expect(seconds).toBeLessThanOrEqual(60)
    if (at > 30) await open()
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses.slice(20, 30)).toEqual(Array(10).fill(429))
})

test('guesses from many addresses do not keep its owner out where they have signed in before', async () => {
  expect(await attempt('besieged', '192.0.2.30', true)).toEqual([200, 0])
  for (let at = 0; at < 60; at += 1) await attempt('besieged', `198.51.100.${at}`)
  expect((await attempt('besieged', '192.0.2.31'))[0]).toBe(429)
  expect(await attempt('besieged', '192.0.2.30', true)).toEqual([200, 0])
  // Whoever guesses from there is slowed down all the same.
  for (let at = 0; at < 5; at += 1) await attempt('besieged', '192.0.2.30')
  expect((await attempt('besieged', '192.0.2.30'))[0]).toBe(429)
})

test('guesses at many logins slow their address down for a minute at most', async () => {
  const tries: [number, number][] = []
  for (let at = 0; at < 45; at += 1) tries.push(await attempt(`login${at}`, '192.0.2.5'))
  expect(tries.filter(([status]) => status === 401)).toHaveLength(40)
  expect(tries.at(-1)?.[1]).toBeLessThanOrEqual(60)
  expect((await attempt('login1', '192.0.2.6'))[0]).toBe(401)
})

test('an office behind one address signs in without waiting', async () => {
  for (let at = 0; at < 100; at += 1)
    expect(await attempt(`office${at}`, '192.0.2.7', true)).toEqual([200, 0])
})

test('a quiet quarter of an hour forgets', async () => {
  for (let at = 0; at < 12; at += 1) {
    await open()
    await attempt('forgotten', '192.0.2.8')
  }
  await given.sql(`update sign_in_attempt set open_at = now(), last_at = now() - interval '16 minutes'`)
  for (let at = 0; at < 5; at += 1) expect((await attempt('forgotten', '192.0.2.8'))[0]).toBe(401)
  expect((await attempt('forgotten', '192.0.2.8'))[0]).toBe(429)
})

test('one network of IPv6 is one address', async () => {
  const network = [
    '2001:db8:1:2::1',
    '2001:db8:1:2::2',
    '2001:db8:1:2:3:4:5:6',
    '2001:db8:1:2::9',
    '2001:db8:1:2::a',
  ]
  for (const address of network) await attempt('six', address)
  expect((await attempt('six', '2001:db8:1:2:ffff::1'))[0]).toBe(429)
  expect((await attempt('six', '2001:db8:1:3::1'))[0]).toBe(401)
  expect((await attempt('six', '2001:db8::1'))[0]).toBe(401)
  expect((await attempt('six', '::1'))[0]).toBe(401)
})
