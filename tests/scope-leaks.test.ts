import { randomBytes, randomUUID } from 'node:crypto'
import { operation as importDocuments } from '@heng/operations/documents/import-documents'
import { operation as saveRecord } from '@heng/operations/editions/save-record'
import { type Operation, writes } from '@heng/operations/operation'
import { operations } from '@heng/operations/operations.gen'
import { type TestLogin, withTestDesk } from '@heng/operations/test-desk'
import { createApp } from '@heng/server/app'
import { createLog } from '@heng/server/log'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asksForAnything, inventedRequest, type Filling } from './invented-input'
import { plantSecrets, type Secrets, type SideName, sides } from './planted-secrets'

const desk = withTestDesk()
let app: ReturnType<typeof createApp>
const planted = new Map<SideName, Secrets>()
const tokens = new Map<TestLogin, string>()

const strangers = {
  education: [sides.health.clerk, sides.health.manager, 'congress', 'school'],
  health: [sides.education.clerk, sides.education.manager, 'sector', 'congress'],
} as const satisfies Record<SideName, readonly TestLogin[]>

beforeAll(async () => {
  for (const name of ['education', 'health'] as const) planted.set(name, await plantSecrets(desk, name))
  for (const login of [...strangers.education, ...strangers.health, 'auditor', 'admin'] as const)
    tokens.set(login, await desk.token(login))
  app = createApp({
    heng: desk.heng,
    pagesFolder: null,
    local: false,
    behindProxy: false,
    log: createLog({ format: 'none', out: () => {}, err: () => {}, accountOf: () => null }),
    metricsToken: null,
  })
})

const secretsOf = (side: SideName): Secrets => {
  const secrets = planted.get(side)
  if (!secrets) throw new Error(`nothing planted for ${side}`)
  return secrets
}

/** Fields of free text, which a stranger may fill as they like. */
const free =
  'text reason name note title number documentName citation answer exceptionReason value printedUnit source'.split(
    ' ',
  )

/** What a field of a request is filled with to get at a side's secrets: ids by their names, words where one searches. */
const wordsFor = ({ path }: Operation, { ids, organization, account, marker }: Secrets): Filling['words'] => {
  const byName: Readonly<Record<string, string>> = {
    ...Object.fromEntries(free.map((name) => [name, '请补正'])),
    ...ids,
    id: path.startsWith('/api/dossiers') ? ids.dossier : ids.document,
    basedOn: ids.edition,
    with: ids.edition,
    organization,
    account,
    search: marker,
    query: marker,
    level2: marker,
    path: 'fields/goal',
    rule: 'performance/weights-sum',
    as: 'volume',
    format: 'json',
    ocr: 'true',
    group: 'performance',
    book: 'function',
    region: '500199',
    code: '201001',
  }
  return (field) => byName[field] ?? byName[field.replace(/s$/, '')] ?? null
}

const ask = async (
  login: TestLogin,
  { path, init }: ReturnType<typeof inventedRequest>,
  key: string | null = null,
): Promise<{ status: number; body: string }> => {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${tokens.get(login) ?? ''}`)
  if (key !== null) headers.set('idempotency-key', key)
  const answer = await app.request(path, { ...init, headers })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, body: new TextDecoder('utf-8').decode(bytes) }
}

/** Something of the same form that nobody has: an id, the hash of a file, a word. */
const nobodysLike = (word: string): string => {
  if (/^[0-9a-f]{64}$/.test(word)) return randomBytes(32).toString('hex')
  return /^[0-9a-f-]{36}$/.test(word) ? randomUUID() : '无人之词'
}

/** Requests of an operation with a side's ids and words in every field, and each again with what nobody has. */
const requestsFor = (operation: Operation, secrets: Secrets) => {
  const words = wordsFor(operation, secrets)
  const { document } = secrets.ids
  const usual = { otherwise: document, sparse: true }
  const { edition, record, lineage, token } = secrets.ids
  const others = asksForAnything(operation, words)
    ? [document, edition, record, lineage, token].map((otherwise) => ({ otherwise, sparse: false }))
    : []
  return [usual, ...others].map(({ otherwise, sparse }) => {
    const fresh = new Map<string, string>()
    const nobodys = (word: string): string => {
      if (word === secrets.organization || word === secrets.account || !secrets.needles.includes(word))
        return word
      const other = fresh.get(word) ?? nobodysLike(word)
      fresh.set(word, other)
      return other
    }
    const blank: Filling['words'] = (field) => {
      const word = words(field)
      return word === null ? null : nobodys(word)
    }
    return {
      theirs: inventedRequest(operation, { words, otherwise, sparse }, '今天天气很好。'),
      nobodys: inventedRequest(
        operation,
        { words: blank, otherwise: nobodys(otherwise), sparse },
        '明天天气很好。',
      ),
      asked: [...fresh.keys()],
      fresh,
    }
  })
}

type Leak = { operation: string; path: string; status: number; told: string }

/** Asks an operation as a stranger in every way, and names what came out that should not. */
const leaksOf = async (operation: Operation, login: TestLogin, secrets: Secrets): Promise<Leak[]> => {
  const leaks: Leak[] = []
  for (const { theirs, nobodys, asked, fresh } of requestsFor(operation, secrets)) {
    const got = await ask(login, theirs)
    const leak = (told: string): number =>
      leaks.push({ operation: operation.id, path: decodeURIComponent(theirs.path), status: got.status, told })
    const needle = secrets.needles.find((one) => !asked.includes(one) && got.body.includes(one))
    if (needle !== undefined) leak(`${needle} in ${got.body.slice(0, 300)}`)
    // Whoever asks for what is somebody else's learns no more than about what there is not.
    const blank = await ask(login, nobodys)
    const same = [...fresh].reduce((body, [word, other]) => body.replaceAll(other, word), blank.body)
    if (got.status !== blank.status)
      leak(`status ${got.status} rather than ${blank.status}: ${got.body.slice(0, 200)}`)
    else if (got.status >= 400 && same !== got.body) leak(`${got.body} rather than ${same}`)
  }
  return leaks
}

/** Every row that tells of a side, as Heng itself sees them; what strangers did elsewhere stands in the chain as well. */
const everythingOf = async ({ needles }: Secrets): Promise<string[]> => {
  const { database } = desk.heng
  const { rows: tables } = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name !~ '^(sign_in_|audit_)' order by 1`.execute(database)
  const all: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select (to_jsonb(given) - 'last_used_at')::text as row
      from ${sql.table(name)} given`.execute(database)
    all.push(
      ...rows
        .filter(({ row }) => needles.some((one) => row.includes(one)))
        .map(({ row }) => `${name} ${row}`),
    )
  }
  return all.sort()
}

describe.each(['education', 'health'] as const)('what %s has', (side) => {
  test.each(strangers[side])('is told to %s by no operation, and none changes it', async (login) => {
    const before = await everythingOf(secretsOf(side))
    const leaks: Leak[] = []
    for (const operation of operations) leaks.push(...(await leaksOf(operation, login, secretsOf(side))))
    await desk.heng.idle()
    expect(leaks).toEqual([])
    expect(await everythingOf(secretsOf(side))).toEqual(before)
  })
})

test('the key of somebody else’s request gives nothing of its answer', async () => {
  const secrets = secretsOf('education')
  for (const login of [sides.health.clerk, 'school'] as const) {
    const { body } = await ask(
      login,
      {
        path: '/api/editions',
        init: { method: 'POST', body: JSON.stringify({ fiscalYear: 2026, stage: 'first-submission' }) },
      },
      secrets.ids.key,
    )
    expect(secrets.needles.filter((one) => body.includes(one))).toEqual([])
  }
})

test('the administrator is told no figures, only that something was done', async () => {
  for (const side of ['education', 'health'] as const) {
    const { needles, ...secrets } = secretsOf(side)
    const figures = needles.slice(0, 4)
    const leaks: Leak[] = []
    for (const operation of operations.filter((one) => !writes(one)))
      leaks.push(...(await leaksOf(operation, 'admin', { ...secrets, needles: figures })))
    expect(leaks).toEqual([])
  }
})

/** What the auditor may do: keep their own tokens. */
const ownTokens = ['tokens/create-token', 'tokens/revoke-token']

test('the auditor reads everything and writes nothing', async () => {
  const secrets = secretsOf('education')
  const before = await everythingOf(secrets)
  for (const operation of operations.filter((one) => writes(one) && !ownTokens.includes(one.id)))
    for (const { theirs } of requestsFor(operation, secrets)) {
      const { status, body } = await ask('auditor', theirs)
      expect([operation.id, status, body]).toMatchObject([operation.id, 403, expect.stringContaining('role')])
    }
  expect(await everythingOf(secrets)).toEqual(before)
  const seen = await ask('auditor', { path: `/api/editions/${secrets.ids.edition}`, init: {} })
  expect([seen.status, seen.body.includes(secrets.marker)]).toEqual([200, true])
})

test('the congress sees a draft when it is compiled, and the submission it comes from never', async () => {
  const { needles, ids, organization } = secretsOf('education')
  const draft = await sql<{ id: string }>`select id from edition where stage = 'draft'
    and organization_id = ${organization}::uuid`.execute(desk.heng.database)
  const [id = ''] = draft.rows.map((row) => row.id)
  const path = (edition: string) => ({ path: `/api/editions/${edition}`, init: {} })
  expect((await ask('congress', path(id))).status).toBe(404)
  await sql`update edition set state = 'compiled' where id = ${id}::uuid`.execute(desk.heng.database)
  expect((await ask('congress', path(id))).status).toBe(200)
  expect((await ask('congress', path(ids.edition))).status).toBe(404)
  const list = await ask('congress', { path: '/api/editions', init: {} })
  const { editions } = JSON.parse(list.body) as { editions: { id: string }[] }
  expect(editions.map((edition) => edition.id)).toEqual([id])
  expect(needles).toContain(ids.edition)
})

test('whoever may see a side is told of it by the same requests', async () => {
  const told = new Set<string>()
  for (const operation of operations.filter((one) => !writes(one)))
    for (const { operation: id } of await leaksOf(operation, 'auditor', secretsOf('health'))) told.add(id)
  for (const id of ['documents/list-documents', 'documents/show-document', 'dossiers/report-findings'])
    expect([...told]).toContain(id)
  for (const id of ['editions/list-editions', 'editions/show-record', 'editions/list-control-figures'])
    expect([...told]).toContain(id)
})

/** Listens for what happens, from now on. */
const listen = async (login: TestLogin): Promise<{ heard: () => Promise<string> }> => {
  const stop = new AbortController()
  const answer = await app.request('/api/events', {
    headers: { authorization: `Bearer ${tokens.get(login) ?? ''}` },
    signal: stop.signal,
  })
  const reader = answer.body?.getReader()
  let text = ''
  const decoder = new TextDecoder()
  const hello = await reader?.read()
  text += decoder.decode(hello?.value)
  const rest = (async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      text += decoder.decode(value)
      if (done) return
    }
  })().catch(() => {})
  return {
    heard: async () => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      await reader?.cancel()
      await rest
      return text
    },
  }
}

test('what happens is announced to nobody else', async () => {
  const logins = ['other-clerk', 'other-manager', 'congress', 'admin', 'auditor'] as const
  for (const login of logins) if (!tokens.has(login)) tokens.set(login, await desk.token(login))
  const listening = await Promise.all(logins.map(listen))
  const { documents } = await desk.perform<{ documents: { id: string }[] }>('clerk', importDocuments, {
    files: [
      { name: '教密七三又一份.txt', bytes: new TextEncoder().encode('示例区教育委员会2026年部门预算') },
    ],
  })
  const { ids } = secretsOf('education')
  await desk.perform('clerk', saveRecord, {
    record: ids.record,
    version: 2,
    changes: [{ change: 'set', path: 'fields/goal', value: '教密七三又一个目标' }],
  })
  await desk.heng.idle()
  const heard = await Promise.all(listening.map((one) => one.heard()))
  const told = heard.map((text) =>
    ['教密七三', documents[0]?.id ?? '', ids.edition].map((needle) => text.includes(needle)),
  )
  const nothing = [false, false, false]
  expect(told).toEqual([nothing, nothing, nothing, nothing, [true, true, true]])
})
