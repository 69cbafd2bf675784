import { randomUUID } from 'node:crypto'
import { connect, type Database } from '@heng/store/database'
import { testDatabase, withDatabase } from '@heng/store/test-database'
import { expect } from 'vitest'
import { forTestFile } from '../for-test-file'
import { openSignIn, type SignIn, type SignInSettings } from './open-sign-in'

export const testOrigin = 'http://heng.test'

/** A browser: keeps cookies, names its origin. */
export type TestBrowser = {
  get: (path: string) => Promise<Response>
  post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Response>
  /** A request to another part of the server with these cookies. */
  request: () => Request
  cookies: Map<string, string>
}

export type TestSignIn = {
  signIn: SignIn
  database: Database
  bugs: unknown[]
  sql: (text: string) => Promise<void>
  account: (login: string, more?: { role?: string; password?: string }) => Promise<string>
  browser: (address?: string) => TestBrowser
  /** What the audit chain tells about an account. */
  events: (id: string) => Promise<{ operation: string; body: string }[]>
  close: () => Promise<void>
}

const keep = (cookies: Map<string, string>, response: Response): void => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(name.length + 1))
  }
}

const browserOf = (signIn: SignIn, address: string): TestBrowser => {
  const cookies = new Map<string, string>()
  const headersWith = (more: Record<string, string>): Headers => {
    const headers = new Headers({ origin: testOrigin, 'user-agent': 'Test/1', ...more })
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    return headers
  }
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await signIn.handler(new Request(`${testOrigin}/api/sign-in${path}`, init), address)
    keep(cookies, response)
    return response
  }
  return {
    cookies,
    get: (path) => send(path, { headers: headersWith({}) }),
    post: (path, body = {}, more = {}) =>
      send(path, { method: 'POST', body: JSON.stringify(body), headers: headersWith(more) }),
    request: () => new Request(`${testOrigin}/api/documents`, { headers: headersWith({}) }),
  }
}

const insertAccount = async (
  sql: TestSignIn['sql'],
  { id, login, role }: { id: string; login: string; role: string },
): Promise<void> =>
  sql(`insert into account (id, region_code, login, name, role, active)
    values ('${id}', '500199', '${login}', '${login}同志', '${role}', true)`)

/** The sign-in on a fresh database, for tests. */
export const testSignIn = async (settings: Partial<SignInSettings> = {}): Promise<TestSignIn> => {
  const { url, drop } = await testDatabase()
  const sql: TestSignIn['sql'] = (text) => withDatabase(url, (run) => run(text))
  await sql(`insert into region (code, name) values ('500199', '示例区')`)
  const database: Database = connect(url)
  const bugs: unknown[] = []
  const signIn = await openSignIn({
    database,
    baseUrl: testOrigin,
    secureCookies: false,
    onBug: (bug) => bugs.push(bug),
    ...settings,
  })
  let nextAddress = 1
  return {
    signIn,
    database,
    bugs,
    sql,
    account: async (login, { role = 'unit-clerk', password } = {}) => {
      const id = randomUUID()
      await insertAccount(sql, { id, login, role })
      if (password !== undefined) await signIn.setPassword(id, password)
      return id
    },
    events: (id) =>
      database
        .selectFrom('audit_event')
        .select(['operation', 'body'])
        .where('account_id', '=', id)
        .where('subject_id', '=', id)
        .execute(),
    browser: (address = `192.0.2.${nextAddress++}`) => browserOf(signIn, address),
    close: async () => {
      await signIn.idle()
      await database.destroy()
      await drop()
    },
  }
}

/** What a refused request is told. */
export const codeOf = async (response: Response): Promise<[number, string]> => {
  const { code } = (await response.json()) as { code: string }
  return [response.status, code]
}

/** The password of the accounts that `newAccount` makes, before their logins. */
export const password = '秋天编预算要趁早一些'

export type TestPeople = {
  /** The sign-in; not before the first test. */
  given: () => TestSignIn
  newAccount: (login: string, role?: string) => Promise<string>
  /** A browser in which somebody has signed in. */
  signedIn: (login: string, address?: string) => Promise<TestBrowser>
}

/** The sign-in of one test file, when no bug may have been met in the background. */
export const withTestSignIn = (): TestPeople => {
  const given = forTestFile(testSignIn)
  return {
    given,
    newAccount: (login, role) =>
      given().account(login, { password: `${password}${login}`, ...(role === undefined ? {} : { role }) }),
    signedIn: async (login, address) => {
      const browser = given().browser(address)
      const response = await browser.post('/password', { login, password: `${password}${login}` })
      expect([response.status, await response.json()]).toEqual([200, { next: 'done' }])
      return browser
    },
  }
}
