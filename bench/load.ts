// 200 people at work at once: lists, edition pages, records, saves, findings, imports; then reading while 200 files are
// imported. Prints errors and p50, p95, p99 in milliseconds, and ends with 1 when a target is missed.
// npx tsx bench/load.ts [--users 200] [--seconds 60] [--files 200] [--profile FOLDER]     DATABASE_URL: an empty database; else a private one
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { password, type Person, prepareRegion, smallFile } from './load-region'

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    files: { type: 'string', default: '200' },
    profile: { type: 'string' },
  },
})
const [users, seconds, files] = [values.users, values.seconds, values.files].map((text) =>
  Number.parseInt(text, 10),
) as [number, number, number]

type Kind = 'read' | 'save' | 'import'
type Sample = { kind: Kind; what: string; time: number }

const samples: Sample[] = []
const errors = new Map<string, number>()
const fail = (what: string): void => void errors.set(what, (errors.get(what) ?? 0) + 1)

/** One person at the screen. */
type User = Person & { cookie: string; versions: Map<string, number> }

const between = (least: number, most: number): number => least + Math.random() * (most - least)
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]

let address = ''

/** Asks and notes how long the whole answer took; null for what went wrong, which is noted too. */
const ask = async (
  user: User,
  kind: Kind,
  what: string,
  path: string,
  init: RequestInit = {},
): Promise<unknown> => {
  const begun = performance.now()
  try {
    const answer = await fetch(`${address}${path}`, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: user.cookie },
    })
    const text = await answer.text()
    samples.push({ kind, what, time: performance.now() - begun })
    if (answer.ok) return text === '' ? {} : (JSON.parse(text) as unknown)
    fail(`${what}: ${answer.status} ${text.slice(0, 120)}`)
  } catch (error) {
    fail(`${what}: ${String(error)}`)
  }
  return null
}

const read = (user: User, what: string, path: string): Promise<unknown> => ask(user, 'read', what, path)

const save = async (user: User): Promise<void> => {
  const record = pick(user.records)
  if (record === undefined) return
  const version = user.versions.get(record) ?? 1
  const body = JSON.stringify({
    version,
    changes: [{ change: 'set', path: 'fields/goal', value: `改善办学条件，第 ${version} 稿，${user.login}` }],
  })
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': `${record}-${user.login}-${version}`,
  }
  const said = await ask(user, 'save', 'save', `/api/records/${record}`, { method: 'PATCH', body, headers })
  if (typeof said === 'object' && said !== null && 'version' in said && typeof said.version === 'number')
    user.versions.set(record, said.version)
}

let imported = 0
const importFile = async (user: User): Promise<void> => {
  imported += 1
  const body = new FormData()
  body.append('files', new File([smallFile(imported)], `资料${imported}.txt`))
  await ask(user, 'import', 'import', '/api/documents', { method: 'POST', body })
}

/** What people do, and how often of a hundred times. */
const actions: readonly [number, (user: User) => Promise<unknown>][] = [
  [20, (user) => read(user, 'list of editions', '/api/editions?year=2026')],
  [20, (user) => read(user, 'edition', `/api/editions/${pick(user.editions) ?? ''}`)],
  [20, (user) => read(user, 'record', `/api/records/${pick(user.records) ?? ''}`)],
  [10, (user) => read(user, 'findings', `/api/editions/${pick(user.editions) ?? ''}/findings`)],
  [8, (user) => read(user, 'documents', '/api/documents')],
  [20, (user) => (user.writes ? save(user) : read(user, 'list of editions', '/api/editions?year=2026'))],
  [2, (user) => (user.writes ? importFile(user) : read(user, 'documents', '/api/documents'))],
]

const act = async (user: User): Promise<void> => {
  let dice = Math.random() * 100
  for (const [share, action] of actions) {
    dice -= share
    if (dice < 0) return void (await action(user))
  }
}

/** Works with pauses of one to five seconds until told to stop. */
const work = async (user: User, until: () => boolean): Promise<void> => {
  await sleep(between(0, 5_000))
  while (!until()) {
    await act(user)
    await sleep(between(1_000, 5_000))
  }
}

const signIn = async (person: Person): Promise<User> => {
  const answer = await fetch(`${address}/api/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ login: person.login, password }),
  })
  if (!answer.ok) throw new Error(`${person.login} cannot sign in: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { ...person, cookie: cookie.join('; '), versions: new Map() }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const targets: Partial<Record<Kind, number>> = { read: 150, save: 300 }

/** One line for all samples of a kind, then one for each of its requests; answers whether the target is met. */
const report = (title: string): boolean => {
  let met = true
  process.stdout.write(`\n${title}\n${'request'.padEnd(20)}   count     p50     p95     p99     max\n`)
  const line = (name: string, chosen: readonly Sample[]): number => {
    const times = chosen.map(({ time }) => time).sort((left, right) => left - right)
    const shown = [0.5, 0.95, 0.99, 1].map((share) => quantile(times, share).toFixed(0).padStart(7)).join(' ')
    process.stdout.write(`${name.padEnd(20)} ${String(times.length).padStart(7)} ${shown}\n`)
    return quantile(times, 0.95)
  }
  for (const kind of ['read', 'save', 'import'] as const) {
    const ofKind = samples.filter((sample) => sample.kind === kind)
    if (ofKind.length === 0) continue
    met = line(kind.toUpperCase(), ofKind) < (targets[kind] ?? Number.POSITIVE_INFINITY) && met
    const whats = new Set(ofKind.map(({ what }) => what))
    if (whats.size > 1)
      for (const what of whats)
        line(
          `  ${what}`,
          ofKind.filter((sample) => sample.what === what),
        )
  }
  samples.length = 0
  const count = [...errors.values()].reduce((sum, one) => sum + one, 0)
  process.stdout.write(`errors ${count}\n`)
  for (const [what, times] of errors) process.stdout.write(`  ${times} × ${what}\n`)
  errors.clear()
  return met && count === 0
}

/** Everybody at work. */
const loadPhase = async (people: readonly User[]): Promise<boolean> => {
  let over = false
  const working = people.map((user) => work(user, () => over))
  await sleep(seconds * 1000)
  over = true
  await Promise.all(working)
  return report(`${people.length} people for ${seconds} s`)
}

/** Reads one thing after another, as somebody does who looks for something. */
const browse = async (user: User, until: () => boolean): Promise<void> => {
  while (!until()) {
    await read(user, 'list of editions', '/api/editions?year=2026')
    await read(user, 'edition', `/api/editions/${pick(user.editions) ?? ''}`)
    await read(user, 'record', `/api/records/${pick(user.records) ?? ''}`)
    await read(user, 'documents', '/api/documents')
    await sleep(between(500, 1_500))
  }
}

const isBusy = (said: unknown): boolean => {
  const { documents } = said as { documents: { status: string; findings: unknown }[] }
  return documents.some(
    ({ status, findings }) => status === 'reading' || (status === 'read' && findings === null),
  )
}

/** One person imports many files, one after another as the page does; the others read meanwhile. */
const importPhase = async (people: readonly User[]): Promise<boolean> => {
  let over = false
  const readers = people.slice(0, 20).map((user) => browse(user, () => over))
  const [importer] = people.filter(({ writes }) => writes)
  if (!importer) throw new Error('nobody imports')
  const begun = performance.now()
  for (let at = 0; at < files; at += 1) await importFile(importer)
  const sent = ((performance.now() - begun) / 1000).toFixed(1)
  do await sleep(500)
  while (isBusy(await read(importer, 'documents', '/api/documents')))
  over = true
  await Promise.all(readers)
  const all = ((performance.now() - begun) / 1000).toFixed(1)
  return report(`${files} files sent in ${sent} s, read and checked after ${all} s; 20 readers`)
}

/** Starts Heng as its users do. */
const startServer = async (folder: string): Promise<ChildProcess> => {
  const program = fileURLToPath(new URL('../packages/cli/bin/heng.mjs', import.meta.url))
  const profiling = values.profile ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : []
  const args = [...profiling, program, 'serve', '--port', '0', '--data', folder]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  address = await new Promise((done, failed) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /衡已启动：(http:\/\/[\d.:]+)/.exec(said)?.[1]
      if (found) done(found)
    })
    child.once('exit', () => failed(new Error(`Heng has ended: ${said}`)))
  })
  return child
}

const folder = mkdtempSync(join(tmpdir(), 'heng-load-'))
const url = process.env['DATABASE_URL']
const people = await prepareRegion(url ? { url } : { dataFolder: folder }, users)
const server = await startServer(folder)
const ended = new Promise((done) => server.once('exit', done))
try {
  const signedIn: User[] = []
  for (const person of people) signedIn.push(await signIn(person))
  process.stdout.write(
    `${url ? 'server by DATABASE_URL' : 'private server'}, ${users} people have signed in\n`,
  )
  const met = await loadPhase(signedIn)
  process.exitCode = (await importPhase(signedIn)) && met ? 0 : 1
} finally {
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
