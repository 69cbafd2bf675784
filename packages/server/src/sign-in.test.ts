import type { SignIn } from '@heng/operations/sign-in/open-sign-in'
import { expect, test } from 'vitest'
import { signInFromEnvironment, signInRoutes } from './sign-in'

const never = (): Promise<never> => Promise.reject(new Error('not to be called'))

/** A sign-in that says what it was asked, and from where. */
const echo: SignIn = {
  handler: (request, address) =>
    Promise.resolve(Response.json([request.method, new URL(request.url).pathname, address])),
  sessionAccountId: never,
  setPassword: never,
  revokeSessions: never,
  createOneTimeLink: never,
  removeSecondFactor: never,
  removeIdentity: never,
  idle: never,
}

const asked = async (behindProxy: boolean, headers: Record<string, string>): Promise<unknown> => {
  const init = { method: 'POST', headers, body: '{}' }
  const response = await signInRoutes(echo, { behindProxy }).request('/api/sign-in/password', init)
  return response.json()
}

test('an address that anybody can write into a header is believed only of our own proxy', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.1, 192.0.2.1' }
  expect(await asked(false, headers)).toEqual(['POST', '/api/sign-in/password', 'unknown'])
  expect(await asked(true, headers)).toEqual(['POST', '/api/sign-in/password', '192.0.2.1'])
  expect(await asked(true, {})).toEqual(['POST', '/api/sign-in/password', 'unknown'])
})

test('a large body is not read', async () => {
  const routes = signInRoutes(echo, { behindProxy: false })
  routes.onError((error, context) => context.json(error.message, 400))
  const body = 'x'.repeat(20_000)
  const response = await routes.request('/api/sign-in/password', { method: 'POST', body })
  expect(response.status).toBe(400)
})

const listening = 'http://127.0.0.1:4646'

const session = {
  HENG_SECOND_FACTOR_ROLES: 'administrator, budget-officer',
  HENG_SESSION_HOURS: '8',
  HENG_SESSION_IDLE_HOURS: '0.5',
}

test('the environment says how people sign in', () => {
  expect(signInFromEnvironment({}, listening)).toEqual({
    baseUrl: listening,
    secret: null,
    secureCookies: false,
    oidc: null,
    secondFactorRoles: [],
    absoluteHours: 12,
    idleHours: 2,
    behindProxy: false,
  })
  const oidc = {
    HENG_OIDC_ISSUER: 'https://id.example',
    HENG_OIDC_CLIENT_ID: 'heng',
    HENG_OIDC_CLIENT_SECRET: 's',
  }
  expect(
    signInFromEnvironment(
      { HENG_URL: 'https://heng.example/', HENG_BEHIND_PROXY: '1', ...oidc, ...session },
      listening,
    ),
  ).toEqual({
    baseUrl: 'https://heng.example',
    secret: null,
    secureCookies: true,
    oidc: { issuer: 'https://id.example', clientId: 'heng', clientSecret: 's', label: '统一身份认证' },
    secondFactorRoles: ['administrator', 'budget-officer'],
    absoluteHours: 8,
    idleHours: 0.5,
    behindProxy: true,
  })
  expect(() => signInFromEnvironment({ HENG_OIDC_ISSUER: 'https://id.example' }, listening)).toThrow(
    '要同时设置',
  )
  expect(() => signInFromEnvironment({ HENG_URL: 'heng' }, listening)).toThrow('不是一个网址')
  expect(() => signInFromEnvironment({ HENG_SECOND_FACTOR_ROLES: 'chief' }, listening)).toThrow(
    '不认识的角色',
  )
  for (const hours of ['0', '-1', 'long', '10000'])
    expect(() => signInFromEnvironment({ HENG_SESSION_HOURS: hours }, listening)).toThrow('应是小时数')
})
