import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { withTestDesk } from '@heng/operations/test-desk'
import { serve as listen } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from './app'
import { createLog } from './log'
import type { DocumentAnswer, DocumentList, DossierFindings, ImportAnswer, Problem } from './contract'

const given = withTestDesk()
let token: string
let folder: string
let base: string
let close: () => Promise<void>
const bugs: unknown[] = []

beforeAll(async () => {
  token = await given.token('budget')
  folder = await mkdtemp(join(tmpdir(), 'heng-pages-'))
  await mkdir(join(folder, 'dist/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>衡</title>')
  await writeFile(join(folder, 'dist/assets/app-1.js'), 'export {}')
  await writeFile(join(folder, 'dist/assets/app-1.js.gz'), gzipSync('export {}'))
  const app = createApp({
    heng: given.heng,
    pagesFolder: join(folder, 'dist'),
    local: true,
    behindProxy: false,
    metricsToken: null,
    log: {
      ...createLog({ format: 'none', out: () => {}, err: () => {}, accountOf: () => null }),
      bug: (bug) => bugs.push(bug),
    },
  })
  const server = listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((done) => server.once('listening', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () =>
    new Promise((done) => {
      server.close(() => done())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
})
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
  expect(bugs).toEqual([])
})

/** Asks as the budget officer. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${base}${path}`, {
    ...init,
    headers: new Headers([['Authorization', `Bearer ${token}`], ...new Headers(init.headers)]),
  })

const json = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await ask(path, init)).json()) as T

const upload = async (files: readonly { name: string; content: string }[]): Promise<ImportAnswer> => {
  const form = new FormData()
  for (const { name, content } of files) form.append('files', new File([content], name))
  const response = await ask(`/api/documents`, { method: 'POST', body: form })
  expect(response.status).toBe(202)
  return (await response.json()) as ImportAnswer
}

/** A request as it is, without the tidying of paths that fetch does. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> =>
  new Promise((done, failed) => {
    const sent = request(base, { path, headers, method }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    sent.once('error', failed)
    sent.end()
  })

test('one or many files are imported, read, shown, checked and deleted', async () => {
  const samples = sampleDocuments().slice(0, 2)
  const { documents } = await upload(samples)
  expect(documents.map(({ name, status }) => [name, status])).toEqual(
    samples.map(({ name }) => [name, 'reading']),
  )
  await given.heng.idle()
  const listed = await json<DocumentList>('/api/documents')
  expect(listed.documents.map(({ status }) => status)).toEqual(['read', 'read'])
  const [first] = documents
  const path = `/api/documents/${first?.id}`
  const { document } = await json<DocumentAnswer>(path)
  expect(document?.source).toBe(first?.name)
  const { lines } = await json<{ lines: string[] }>(`${path}/source`)
  expect(lines).toEqual(samples[0]?.content.split(/\r?\n/).slice(0, lines.length))
  const { evaluation } = await json<DossierFindings>(`${path}/findings`)
  expect(evaluation?.findings.length).toBeGreaterThan(0)
  const [again] = (await upload(samples.slice(0, 1))).documents
  expect(again).toMatchObject({ id: first?.id, alreadyImported: true })
  expect((await ask(path, { method: 'DELETE' })).status).toBe(200)
  expect((await ask(path)).status).toBe(404)
  await given.heng.idle()
})

test('downloads carry the name of the document in every script', async () => {
  const { documents } = await json<DocumentList>('/api/documents')
  const [document] = documents
  const file = await ask(`/api/documents/${document?.id}/file`)
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent(document?.name ?? ''))
  expect((await file.arrayBuffer()).byteLength).toBe(document?.size)
  const extract = await json<{ format: number }>(`/api/documents/${document?.id}/extract`)
  expect(extract.format).toBe(1)
  const report = await ask(`/api/documents/${document?.id}/report`)
  expect(report.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await report.text()).toContain('检查报告')
})

test('a document is given as a file to print, and what cannot be given is refused', async () => {
  const [sample] = sampleDocuments({ size: 'small' })
  const { documents } = await upload([{ name: '调整.txt', content: `${sample?.content ?? ''}\n` }])
  await given.heng.idle()
  const path = `/api/documents/${documents[0]?.id}/render`
  const workbook = await ask(`${path}?as=adjustment&format=xlsx`)
  expect(workbook.status).toBe(200)
  expect(workbook.headers.get('content-disposition')).toContain(encodeURIComponent('调整 调整方案.xlsx'))
  const bytes = Buffer.from(await workbook.arrayBuffer())
  expect(bytes.toString('latin1', 0, 2)).toBe('PK')
  const review = await ask(`${path}?as=findings&format=html`)
  expect(await review.text()).toContain('部门说明')
  for (const query of ['as=none&format=xlsx', 'as=volume&format=none', 'as=volume&format=html&template=none'])
    expect((await ask(`${path}?${query}`)).status).toBe(400)
  expect((await ask(`/api/documents/none/render?as=volume&format=html`)).status).toBe(404)
})

test('events tell how an import goes on', async () => {
  const stop = new AbortController()
  const response = await ask(`/api/events`, { signal: stop.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let said = ''
  const heard = (async () => {
    while (!said.includes('event: dossier')) said += (await reader?.read())?.value ?? ''
  })()
  await upload([{ name: '三.txt', content: '丁区2030年部门预算' }])
  await heard
  stop.abort()
  expect(said).toMatch(/event: document\ndata: \{.*"status":"reading"/)
  expect(said).toMatch(/event: document\ndata: \{.*"status":"read"/)
})

test.each([
  ['/api/documents/none', 404, 'document-must-exist'],
  ['/api/documents/00000000-0000-0000-0000-000000000000/source', 404, 'document-must-exist'],
  ['/api/dossiers/none/findings', 404, 'dossier-must-exist'],
  ['/api/rules/performance/none', 404, 'rule-must-exist'],
  ['/api/nothing', 404, 'address-must-exist'],
])('%s is refused with %i %s', async (path, status, code) => {
  const response = await ask(path)
  expect(response.status).toBe(status)
  expect(((await response.json()) as Problem).code).toBe(code)
})

test('an upload without files, and one that is no form, are refused', async () => {
  const empty = new FormData()
  empty.append('other', 'x')
  for (const body of [empty, 'text']) {
    const response = await ask(`/api/documents`, { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(((await response.json()) as Problem).code).toBe('request-must-be-valid')
  }
})

test('a field that the operation does not know is refused, not passed over', async () => {
  const mistyped = await ask('/api/editions?yaer=2026')
  expect(mistyped.status).toBe(400)
  expect(((await mistyped.json()) as Problem).message).toBe('请求的内容不符合要求：没有字段 yaer')
  const body = JSON.stringify({ fiscalYear: 2026, stage: 'first-submission', basedon: 'x' })
  expect((await ask('/api/editions', { method: 'POST', body })).status).toBe(400)
})

test('a page of another site can write nothing, and no foreign name may call', async () => {
  const foreign = { method: 'POST', headers: { Origin: 'http://evil.example' } }
  expect((await fetch(`${base}/api/documents`, foreign)).status).toBe(403)
  expect(await raw('/api/documents', { Host: 'evil.example' })).toBe(403)
  expect(await raw('/api/documents', { Origin: base, 'Sec-Fetch-Site': 'same-origin' }, 'POST')).toBe(401)
})

test('nobody is answered who has not signed in; a token that may only read writes nothing', async () => {
  for (const headers of [{}, { Authorization: 'Bearer heng_none' }])
    for (const path of ['/api/documents', '/api/dossiers', '/api/events', '/api/rules']) {
      const response = await fetch(`${base}${path}`, { headers })
      expect([path, response.status]).toEqual([path, 401])
      expect(response.headers.get('cache-control')).toBe('no-store')
      // A program is to know that it is its token.
      expect((await response.text()).includes('访问令牌')).toBe('Authorization' in headers)
    }
  const reader = { Authorization: `bearer ${await given.token('budget', 'read')}` }
  expect((await fetch(`${base}/api/documents`, { headers: reader })).status).toBe(200)
  const form = new FormData()
  form.append('files', new File(['x'], 'x.txt'))
  const refused = await fetch(`${base}/api/documents`, { method: 'POST', body: form, headers: reader })
  expect(((await refused.json()) as Problem).code).toBe('token-must-allow-writing')
})

test('a write sent twice with one key is done once', async () => {
  const send = async (content: string): Promise<Response> => {
    const form = new FormData()
    form.append('files', new File([content], '幂等.txt'))
    return ask('/api/documents', { method: 'POST', body: form, headers: { 'Idempotency-Key': 'one-key-1' } })
  }
  const first = (await (await send('戊区2030年部门预算')).json()) as ImportAnswer
  expect(first.documents[0]?.alreadyImported).toBe(false)
  expect(await (await send('戊区2030年部门预算')).json()).toEqual(first)
  expect((await send('另一份2030年部门预算')).status).toBe(409)
  await given.heng.idle()
})

test('rules are listed and explained', async () => {
  const { rules } = await json<{ rules: { id: string }[] }>('/api/rules')
  expect(rules.length).toBeGreaterThan(10)
  const { rule } = await json<{ rule: { title: string } }>('/api/rules/performance/weights-sum')
  expect(rule.title).toBe('指标权重之和')
})

test('the API describes itself', async () => {
  const { paths } = await json<{ paths: Record<string, unknown> }>('/api/openapi.json')
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/documents', '/api/documents/{id}/findings', '/api/dossiers', '/api/rules']),
  )
})

test('pages: the application for every page address, assets for ever, nothing above the folder', async () => {
  for (const path of ['/', '/documents/1', '/index.html']) {
    const page = await ask(path)
    expect(await page.text()).toContain('衡')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.headers.get('cache-control')).toBe('no-cache')
  }
  const asset = await ask(`/assets/app-1.js`)
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(asset.headers.get('content-type')).toContain('text/javascript')
  for (const [takes, given] of [
    ['gzip, deflate', 'gzip'],
    ['br, gzip;q=0.5', 'gzip'],
    ['gzip;q=0, *', null],
    ['identity', null],
  ] as const) {
    const sent = await ask(`/assets/app-1.js`, { headers: { 'Accept-Encoding': takes } })
    expect([takes, sent.headers.get('content-encoding')]).toEqual([takes, given])
    expect(await sent.text()).toBe('export {}')
  }
  for (const path of [
    '/assets/gone.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/../../secret.txt',
    '/%',
    '/secret.txt',
  ])
    expect([path, await raw(path)]).toEqual([path, path === '/%' ? 200 : 404])
})
