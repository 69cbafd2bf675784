import { randomBytes } from 'node:crypto'
import type { Role } from '@heng/domain/role'
import { insertAccount, insertOrganization, insertRegion } from '@heng/store/accounts'
import { type Account, accountOf } from './accounts/account'
import { tokenHash } from './accounts/token-account'
import { forTestFile } from './for-test-file'
import { type Operation, performOperation } from './operation'
import { type TestHeng, testHeng } from './test-heng'

/** A small region for tests: the bureau 001, departments 201 and 302, units 201001, 201002 and 302001. */
export type TestDesk = TestHeng & {
  /** The id of an organization. */
  organization: (code: TestCode) => string
  /** A personal access token of an account, as for the Authorization header. */
  token: (login: TestLogin, reach?: 'read' | 'write') => Promise<string>
  account: (login: TestLogin) => Promise<Account>
  /** Performs an operation as somebody; the answer is typed by whoever asks. */
  perform: <A>(login: TestLogin, operation: Operation, input?: unknown, key?: string) => Promise<A>
}

export const testRegion = { code: '500199', name: '示例区' }
export const testYears = [2024, 2025, 2026] as const

const tree = [
  ['001', 'bureau', '示例区财政局', null],
  ['201', 'department', '示例区教育委员会', '001'],
  ['201001', 'unit', '示例区教育委员会（本级）', '201'],
  ['201002', 'unit', '示例区第一中学校', '201'],
  ['302', 'department', '示例区卫生健康委员会', '001'],
  ['302001', 'unit', '示例区卫生健康委员会（本级）', '302'],
] as const
type TestCode = (typeof tree)[number][0]

const people = [
  ['clerk', 'unit-clerk', '201001'],
  ['school', 'unit-clerk', '201002'],
  ['manager', 'department-manager', '201'],
  ['sector', 'sector-officer', '201'],
  ['other-clerk', 'unit-clerk', '302001'],
  ['other-manager', 'department-manager', '302'],
  ['budget', 'budget-officer', null],
  ['performance', 'performance-officer', null],
  ['congress', 'congress-reviewer', null],
  ['auditor', 'auditor', null],
  ['admin', 'administrator', null],
] as const satisfies readonly (readonly [string, Role, TestCode | null])[]
export type TestLogin = (typeof people)[number][0]

const required = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`no ${what}`)
  return value
}

/** Heng on a fresh database with a small region and an account of every role. */
export const testDesk = async (): Promise<TestDesk> => {
  const given = await testHeng()
  const { database } = given.heng
  await insertRegion(database, testRegion)
  const organizations: Partial<Record<string, string>> = {}
  for (const [code, kind, name, parent] of tree)
    organizations[code] = await insertOrganization(database, {
      region: testRegion.code,
      kind,
      name,
      code,
      parent: parent === null ? null : required(organizations[parent], parent),
      fiscalYears: testYears,
    })
  const accounts: Partial<Record<string, string>> = {}
  for (const [login, role, scope] of people)
    accounts[login] = await insertAccount(database, {
      region: testRegion.code,
      login,
      name: login,
      role,
      organizations: scope === null ? [] : [required(organizations[scope], scope)],
    })
  const account = async (login: TestLogin): Promise<Account> =>
    required(await accountOf(given.heng, required(accounts[login], login)), login)
  return {
    ...given,
    organization: (code) => required(organizations[code], code),
    account,
    token: async (login, reach = 'write') => {
      const token = `heng_${randomBytes(24).toString('base64url')}`
      await database
        .insertInto('access_token')
        .values({
          account_id: required(accounts[login], login),
          name: 'test',
          hash: tokenHash(token),
          reach,
          expires_at: new Date(Date.now() + 3_600_000),
        })
        .execute()
      return token
    },
    perform: async <A>(login: TestLogin, operation: Operation, input: unknown = {}, key?: string) =>
      (await performOperation(given.heng, await account(login), operation, input, key ?? null)) as A,
  }
}

/**
 * The desk of one test file: opened before its first test and closed after its last, when no bug may have been met in
 * the background. Until the first test it cannot be used.
 */
export const withTestDesk = (): TestDesk => {
  const desk = forTestFile(testDesk)
  return {
    get heng() {
      return desk().heng
    },
    get bugs() {
      return desk().bugs
    },
    get url() {
      return desk().url
    },
    close: () => desk().close(),
    organization: (code) => desk().organization(code),
    account: (login) => desk().account(login),
    token: (login, reach) => desk().token(login, reach),
    perform: (login, operation, input, key) => desk().perform(login, operation, input, key),
  }
}
