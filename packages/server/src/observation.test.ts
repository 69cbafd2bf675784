import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@heng/domain/refusal'
import { openReadingPool } from '@heng/operations/reading/reading-pool'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterEach, expect, test } from 'vitest'
import { gracefulStop } from './graceful-stop'
import { createLog, type LogFormat } from './log'
import { observation } from './observation'
import { answerProblems } from './problem'
import { withoutContents } from './without-contents'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const pool = { totalCount: 5, idleCount: 3, waitingCount: 7 }

type Given = { base: string; out: string[]; err: string[]; stop: () => Promise<void>; events: string[] }

/** A server with a few routes of every kind, observed. */
const started = async (
  format: LogFormat,
  metricsToken: string | null = null,
  within = 10_000,
): Promise<Given> => {
  const [out, err, events]: [string[], string[], string[]] = [[], [], []]
  const reading = openReadingPool({ workers: 1 })
  const log = createLog({
    format,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    accountOf: (context) => context.req.header('x-account') ?? null,
  })
  const app = new Hono()
  app.onError(answerProblems(log.bug))
  observation({ heng: { reading }, pool, log, metricsToken })(app)
  app.use('/api/*', async (_context, next) => next())
  app.get('/api/documents/:id{[a-z]+}', (context) => context.text('资料'))
  app.post('/api/refused', () => {
    throw new Refusal('document-must-exist', '张三')
  })
  app.get('/api/bug', () => {
    throw new Error('张三 has no “电话” and no "13800000000 (张三)" in \'amount\'')
  })
  app.get('/api/slow', async (context) => {
    await sleep(300)
    events.push('slow done')
    return context.text('done')
  })
  app.get('/api/endless', () => new Promise<Response>(() => {}))
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      stream.onAbort(() => void events.push('stream ended'))
      while (!stream.aborted) {
        await stream.writeSSE({ data: 'x' })
        await stream.sleep(20)
      }
    }),
  )
  app.get('/api/read', async (context) => {
    await reading.run<'read'>({ task: 'read', name: 'a.txt', bytes: new TextEncoder().encode('示例区') })
    await reading.run<'read'>({ task: 'read', name: 'b', bytes: new Uint8Array() }).catch(() => {})
    return context.text('read')
  })
  app.use((context) => Promise.resolve(context.html('page')))
  const listening = await new Promise<{ port: number; stop: () => Promise<void> }>((done) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      done({ port, stop }),
    )
    const stop = gracefulStop(server, within)
  })
  closing.push(() => reading.close(), listening.stop)
  return { base: `http://127.0.0.1:${listening.port}`, out, err, events, stop: listening.stop }
}

const scrape = async (base: string, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(`${base}/metrics`, { headers })).text()

test('requests are counted by the pattern of their route, never by their path', async () => {
  const { base } = await started('none')
  for (const path of ['documents/a', 'documents/b', 'documents/c?q=张三', 'nothing', 'bug'])
    await fetch(`${base}/api/${path}`)
  await fetch(`${base}/api/refused`, { method: 'POST' })
  await fetch(`${base}/some/page`)
  const text = await scrape(base)
  const count = (labels: string): string | undefined =>
    new RegExp(`^heng_http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1]
  expect(count('method="GET",route="/api/documents/:id",status="200"')).toBe('3')
  expect(count('method="POST",route="/api/refused",status="404"')).toBe('1')
  expect(count('method="GET",route="/api/bug",status="500"')).toBe('1')
  expect(count('method="GET",route="pages",status="200"')).toBe('1')
  expect(text).toContain('heng_database_connections{state="busy"} 2')
  expect(text).toContain('heng_database_waiting 7')
  expect(text).toMatch(/^process_resident_memory_bytes \d/m)
  expect(text).not.toMatch(/documents\/[a-c]|张三|some/)
})

test('reading is measured: its outcomes, its queue', async () => {
  const { base } = await started('none')
  await fetch(`${base}/api/read`)
  const text = await scrape(base)
  expect(text).toContain('heng_imports_total{outcome="done"} 1')
  expect(text).toContain('heng_imports_total{outcome="refused"} 1')
  expect(text).toContain('heng_reading_work_seconds_count{task="read",outcome="done"} 1')
  expect(text).toContain('heng_reading_tasks{state="waiting"} 0')
  expect(text).toContain('heng_reading_tasks{state="working"} 0')
})

test('metrics are for this machine, or for whoever has the token', async () => {
  const open = await started('none')
  const status = async (base: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(`${base}/metrics`, { headers })).status
  expect(await status(open.base, {})).toBe(200)
  expect(await status(open.base, { 'x-forwarded-for': '10.0.0.1' })).toBe(401)
  const closed = await started('none', 'secret')
  expect(await status(closed.base, {})).toBe(401)
  expect(await status(closed.base, { authorization: 'Bearer other' })).toBe(401)
  expect(await status(closed.base, { authorization: 'Bearer secret', 'x-forwarded-for': '10.0.0.1' })).toBe(
    200,
  )
})

test('a line for each request, with its id and route and nothing it carried', async () => {
  const { base, out, err } = await started('json')
  const headers = { 'x-account': '3f2c', 'x-request-id': 'given-1' }
  const answer = await fetch(`${base}/api/documents/nobodymayknow?name=张三`, { headers })
  expect(answer.headers.get('x-request-id')).toBe('given-1')
  await fetch(`${base}/api/refused`, { method: 'POST', body: '李四' })
  const bug = await fetch(`${base}/api/bug`)
  const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map(({ event }) => event)).toEqual(['request', 'request', 'bug', 'request'])
  expect(lines[0]).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    level: 'info',
    event: 'request',
    request: 'given-1',
    method: 'GET',
    route: '/api/documents/:id',
    status: 200,
    ms: expect.any(Number) as unknown,
    account: '3f2c',
  })
  expect(lines[2]).toMatchObject({ level: 'error', request: bug.headers.get('x-request-id'), kind: 'Error' })
  expect(lines[2]?.['stack']).not.toEqual([])
  expect(lines[3]).toMatchObject({ level: 'error', status: 500 })
  expect(out.join('')).not.toMatch(/张三|李四|nobodymayknow|13800000000/)
  expect(err).toEqual([])
})

test('without a log, bugs alone are told of', async () => {
  const { base, out, err } = await started('none')
  await fetch(`${base}/api/documents/abc`)
  await fetch(`${base}/api/bug`)
  expect(out).toEqual([])
  expect(err).toHaveLength(1)
  expect(err[0]).toMatch(/错误 bug request=\S+ kind=Error message=.*\n {4}at /)
  const people = await started('plain')
  await fetch(`${people.base}/api/documents/abc`)
  expect(people.out.join('')).toMatch(
    /^\S+Z request request=\S+ method=GET route=\/api\/documents\/:id status=200 ms=/,
  )
})

test.each([
  [new Error('no column "amount" of 张三'), 'no column "amount" of …'],
  [new Error(`user "张三 13800000000" is gone`), 'user "…" is gone'],
  [new SyntaxError('Unexpected token in "张三, 138..." is not valid JSON'), ''],
  [Object.assign(new Error('Key (email)=(a@b.cn) already exists'), { code: '23505' }), ''],
  [Object.assign(new Error('relation "x" does not exist'), { code: '42P01' }), 'relation "x" does not exist'],
])('%s is told without what it quotes', (error, message) => {
  expect(withoutContents(error).message).toBe(message)
})

test('a stop waits for what runs, ends what never does, and takes nothing new', async () => {
  const { base, stop, events } = await started('none')
  const stream = await fetch(`${base}/api/events`, { headers: { accept: 'text/event-stream' } })
  const slow = fetch(`${base}/api/slow`)
  await sleep(50)
  const begun = performance.now()
  await stop()
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await (await slow).text()).toBe('done')
  expect(events.toSorted()).toEqual(['slow done', 'stream ended'])
  await expect(stream.text()).rejects.toThrow()
  await expect(fetch(base)).rejects.toThrow()
})

test('a stop does not wait for ever', async () => {
  const { base, stop } = await started('none', null, 200)
  const endless = fetch(`${base}/api/endless`)
  const failed = expect(endless).rejects.toThrow()
  await sleep(50)
  await stop()
  await failed
})
