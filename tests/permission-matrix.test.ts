import { Refusal } from '@heng/domain/refusal'
import type { Role } from '@heng/domain/role'
import { operation as importDocuments } from '@heng/operations/documents/import-documents'
import { type Operation, writes } from '@heng/operations/operation'
import { operations } from '@heng/operations/operations.gen'
import { type TestLogin, withTestDesk } from '@heng/operations/test-desk'
import { createApp } from '@heng/server/app'
import { createLog } from '@heng/server/log'
import { takesFiles } from '@heng/server/takes-files'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Someone of every role; the last of each list has nothing to do with department 302, where the secret is. */
const logins: Readonly<Record<Role, TestLogin>> = {
  'unit-clerk': 'clerk',
  'department-manager': 'manager',
  'sector-officer': 'sector',
  'budget-officer': 'budget',
  'performance-officer': 'performance',
  'congress-reviewer': 'congress',
  auditor: 'auditor',
  administrator: 'admin',
}
const everyone = Object.entries(logins).map(([role, login]) => ({ role, login }))
/** Whose scope is department 201, and those who see no figures before the congress gets them. */
const outsiders: readonly TestLogin[] = ['clerk', 'school', 'manager', 'sector', 'congress', 'admin']

/** Stands in everything that department 302 has, and nowhere else. */
const secret = '机密体检专项'

const given = withTestDesk()
let owner: Client
let ids: Record<string, string>

const rowsOf = async (text: string): Promise<Record<string, unknown>[]> =>
  (await owner.query<Record<string, unknown>>(text)).rows
const idFrom = async (text: string): Promise<string> => String((await rowsOf(text))[0]?.['id'])

/** What department 302 has: a document, an edition with a record and a comment, a control figure, a token. */
const plant = async (): Promise<void> => {
  const bytes = new TextEncoder().encode(`示例区卫生健康委员会2026年部门预算\n一、${secret}的说明`)
  await given.perform('other-clerk', importDocuments, { files: [{ name: `${secret}.txt`, bytes }] })
  await given.heng.idle()
  const organization = given.organization('302001')
  const edition = await idFrom(`insert into edition (region_code, organization_id, fiscal_year, stage)
    values ('500199', '${organization}', 2026, 'first-submission') returning id`)
  const record = await idFrom(`insert into edition_record (edition_id, lineage, kind, ordinal, name, data)
    values ('${edition}', gen_random_uuid(), 'narrative', 0, '${secret}', '{"text": "${secret}"}') returning id`)
  const account = (await given.account('other-clerk')).id
  const comment = await idFrom(`insert into comment (edition_id, record_id, text, account_id)
    values ('${edition}', '${record}', '${secret}', '${account}') returning id`)
  await owner.query(`insert into control_figure (organization_id, fiscal_year, region_code, amount, exception_reason)
    values ('${organization}', 2026, '500199', 98765432100, '${secret}')`)
  await owner.query(`insert into reminder (region_code, organization_id, fiscal_year, text, account_id)
    values ('500199', '${organization}', 2026, '${secret}', '${account}')`)
  await owner.query(`insert into edition_finding (edition_id, ordinal, rule, severity, key, facts_hash, record_id, data)
    values ('${edition}', 0, 'x/y', 'error', 'k', 'h', '${record}', '{"message": "${secret}"}')`)
  const document = await idFrom('select id from imported_file')
  const dossier = await idFrom('select id from dossier')
  ids = { organization, edition, record, account, comment, document, dossier }
}

beforeAll(async () => {
  owner = new Client({ connectionString: given.url })
  await owner.connect()
  await plant()
})
afterAll(async () => {
  await owner.end()
})

/** Names of input fields → what of department 302 they can name; the rest of an input is left out. */
const foreignInput = (operation: Operation): Record<string, unknown> => ({
  ...ids,
  id: operation.path.startsWith('/api/dossiers') ? ids['dossier'] : ids['document'],
  documents: [ids['document']],
  editions: [ids['edition']],
  records: [ids['record']],
  organizations: [ids['organization']],
  other: ids['edition'],
  from: ids['edition'],
  to: ids['edition'],
  with: ids['edition'],
  fiscalYear: writes(operation) ? 2026 : '2026',
  year: writes(operation) ? 2026 : '2026',
  stage: 'first-submission',
  text: '体检',
  search: '体检',
  reason: '试一试',
  token: ids['account'],
})

type Outcome = { code: string | null; said: string }

/** What somebody is told, whether it is an answer or a refusal; anything else is a bug. */
const outcomeOf = async (login: TestLogin, operation: Operation, input: unknown): Promise<Outcome> => {
  try {
    const answer = await given.perform<unknown>(login, operation, input)
    const isFile = typeof answer === 'object' && answer !== null && 'bytes' in answer
    const bytes = isFile && answer.bytes instanceof Uint8Array ? answer.bytes : null
    return { code: null, said: bytes ? new TextDecoder().decode(bytes) : (JSON.stringify(answer) ?? '') }
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Error(`${login} on ${operation.id}`, { cause: error })
    return { code: error.code, said: error.message }
  }
}

const stateOfSecrets = (): Promise<Record<string, unknown>[]> =>
  rowsOf(`select (select json_agg(e) from edition e) as editions, (select json_agg(r) from edition_record r) as records,
    (select json_agg(c) from comment c) as comments, (select json_agg(f) from control_figure f) as figures,
    (select json_agg(r) from reminder r) as reminders, (select json_agg(f) from edition_finding f) as findings,
    (select json_agg(d.id) from document d) as documents, (select json_agg(a) from account_scope a) as scopes`)

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s: the roles that may, and no other, over every way of asking',
  async (_, operation) => {
    for (const { role, login } of everyone) {
      const may = operation.roles.some((one) => one === role)
      const { code } = await outcomeOf(login, operation, {})
      expect([role, code === 'role-must-permit']).toEqual([role, !may])
    }
  },
)

test('nobody but the administrator administers, who has no business with figures; auditors write nothing', () => {
  const administration = ['accounts', 'organizations', 'code-books', 'parameters']
  for (const operation of operations) {
    const folder = operation.id.slice(0, operation.id.indexOf('/'))
    const roles = operation.roles.toSorted()
    if (administration.includes(folder) && writes(operation))
      expect([operation.id, roles]).toEqual([operation.id, ['administrator']])
    if (['documents', 'dossiers', 'provenance', 'rendering'].includes(folder))
      expect([operation.id, roles]).not.toEqual([operation.id, expect.arrayContaining(['administrator'])])
    if (writes(operation) && folder !== 'tokens')
      expect([operation.id, roles]).not.toEqual([operation.id, expect.arrayContaining(['auditor'])])
  }
})

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s tells nobody out of scope anything of what department 302 has, nor changes it',
  async (_, operation) => {
    const before = await stateOfSecrets()
    for (const login of outsiders) {
      if (!operation.roles.includes((await given.account(login)).role)) continue
      // The administrator administers every organization and account of the region; that is no figure.
      if (login === 'admin' && writes(operation)) continue
      for (const input of [foreignInput(operation), { text: '体检', search: '体检' }]) {
        const { said } = await outcomeOf(login, operation, input)
        expect([login, said.includes(secret), said.includes('98765432100')]).toEqual([login, false, false])
      }
    }
    await given.heng.idle()
    expect(await stateOfSecrets()).toEqual(before)
  },
)

test('whoever is in scope does see it, so that the above can fail', async () => {
  const telling = []
  for (const operation of operations.filter((one) => !writes(one)))
    if (operation.roles.includes('unit-clerk')) {
      const outcome = await outcomeOf('other-clerk', operation, foreignInput(operation)).catch(() => null)
      if (outcome?.said.includes(secret)) telling.push(operation.id)
    }
  expect(telling).toEqual(
    expect.arrayContaining(['documents/list-documents', 'documents/show-source', 'editions/show-edition']),
  )
})

test('over HTTP the same: 401 for nobody, 403 for the wrong role', async () => {
  const { log } = { log: createLog({ format: 'none', out: () => {}, err: () => {}, accountOf: () => null }) }
  const app = createApp({
    heng: given.heng,
    pagesFolder: null,
    local: false,
    behindProxy: false,
    metricsToken: null,
    log,
  })
  const nowhere = '11111111-2222-3333-4444-555555555555'
  const addresses = operations
    .filter((operation) => !takesFiles(operation))
    .map((operation) => ({
      operation,
      path: operation.path.replaceAll(/\{\w+\}/g, nowhere),
      method: operation.method.toUpperCase(),
    }))
  for (const { path, method } of addresses)
    expect([path, (await app.request(path, { method })).status]).toEqual([path, 401])
  for (const { role, login } of everyone) {
    const headers = { Authorization: `Bearer ${await given.token(login, 'read')}` }
    for (const { operation, path, method } of addresses) {
      const may = operation.roles.some((one) => one === role)
      const response = await app.request(path, { method, headers })
      const { code }: { code?: string } = response.headers.get('content-type')?.includes('json')
        ? ((await response.json()) as { code?: string })
        : {}
      expect([role, path, code === 'role-must-permit' && response.status === 403]).toEqual([role, path, !may])
      if (may && writes(operation)) expect([path, code]).toEqual([path, 'token-must-allow-writing'])
    }
  }
})

test('row-level security is on for every table, and a connection that acts for nobody reads nothing', async () => {
  const tables = await rowsOf(`select relname as name, relrowsecurity as secured from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`)
  expect(tables.length).toBeGreaterThan(25)
  expect(tables.filter(({ secured }) => secured !== true)).toEqual([])
  const desk = new Client({ connectionString: given.url, options: '-c role=heng_desk' })
  await desk.connect()
  const read = async (name: unknown): Promise<Record<string, unknown>[]> => {
    try {
      return (await desk.query<Record<string, unknown>>(`select * from "${String(name)}"`)).rows
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '42501') return []
      throw error
    }
  }
  for (const { name } of tables) expect([name, await read(name)]).toEqual([name, []])
  for (const login of outsiders) {
    await desk.query('select heng_act_as($1)', [(await given.account(login)).id])
    for (const { name } of tables.filter((table) => table['name'] !== 'audit_event'))
      expect([login, name, JSON.stringify(await read(name)).includes(secret)]).toEqual([login, name, false])
  }
  await desk.end()
})
