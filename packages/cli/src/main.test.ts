import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { samplePassword } from '@heng/operations/system/sample-desk'
import { afterAll, beforeAll, expect, test } from 'vitest'

const heng = join(import.meta.dirname, '../bin/heng.mjs')
let folder: string
let files: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-cli-'))
  files = await Promise.all(
    sampleDocuments().map(async ({ name, content }) => {
      await writeFile(join(folder, name), content)
      return join(folder, name)
    }),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Outcome = { code: number; out: string; err: string }

/** Runs the real command line; `DATABASE_URL` of whoever tests is not for it. */
const run = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    const { DATABASE_URL: _, HENG_DATA: __, ...env } = process.env
    execFile(process.execPath, [heng, ...args], { env, maxBuffer: 1 << 28 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })

test('help and version', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(await run()).toMatchObject({ code: 2 })
  const unknown = await run('chekc')
  expect([unknown.code, unknown.err]).toEqual([2, '请求的内容不符合要求：没有命令 chekc，见 heng --help\n'])
})

test('check gives the outcome as JSON, and says by its exit code whether there are errors', async () => {
  const { code, out, err } = await run('check', '--json', ...files)
  expect([code, err]).toEqual([1, ''])
  const result = JSON.parse(out) as { summary: Record<string, number>; findings: Record<string, unknown>[] }
  expect(Object.keys(result)).toEqual(['summary', 'findings', 'notChecked'])
  expect(Object.keys(result.summary)).toEqual([
    'passed',
    'failed',
    'notChecked',
    'errors',
    'warnings',
    'hints',
  ])
  for (const finding of result.findings) {
    expect(Object.keys(finding)).toEqual([
      'rule',
      'severity',
      'message',
      'facts',
      'places',
      'record',
      'group',
    ])
    for (const place of finding['places'] as Record<string, unknown>[])
      expect(Object.keys(place)).toEqual(['source', 'line', 'text'])
  }
  expect(result.findings.filter(({ severity }) => severity === 'error')).toHaveLength(
    result.summary['errors'] ?? -1,
  )
})

test('check for people: Chinese, without colours where it is no terminal', async () => {
  const { code, out } = await run('check', ...files)
  expect(code).toBe(1)
  expect(out).toMatch(/规则 \d+ 条：通过 \d+/)
  for (const label of ['位置', '依据', '处理', '规则']) expect(out).toContain(`    ${label}  `)
  expect(out).not.toContain('\u001B')
})

test('check of a text with nothing in it has no error', async () => {
  const file = join(folder, 'plain.txt')
  await writeFile(file, '今天天气很好。\n')
  const { code, out } = await run('check', file)
  expect(code).toBe(0)
  expect(out).toContain('没有发现问题')
})

test('a report is one page on its own', async () => {
  const report = join(folder, 'report.html')
  const { code, err } = await run('check', ...files, '--report', report)
  expect([code, err]).toEqual([1, `报告已写入 ${report}\n`])
  expect(await readFile(report, 'utf8')).toMatch(/^<!doctype html>/)
})

test('a file that is refused does not hold up the others, and the exit code tells', async () => {
  const binary = join(folder, 'binary.bin')
  await writeFile(binary, new Uint8Array(5000))
  const missing = join(folder, 'missing.txt')
  const { code, out, err } = await run('check', '--json', missing, binary, ...files)
  expect(code).toBe(2)
  expect(err).toContain(`找不到文件`)
  expect(err.split('\n')).toHaveLength(3)
  expect((JSON.parse(out) as { findings: unknown[] }).findings.length).toBeGreaterThan(0)
})

test('read writes one file for each document', async () => {
  const out = join(folder, 'out')
  const { code } = await run('read', ...files, '--out', out, '--format', 'extract')
  expect(code).toBe(0)
  expect(await readdir(out)).toHaveLength(files.length)
  for (const name of await readdir(out))
    expect(JSON.parse(await readFile(join(out, name), 'utf8'))).toMatchObject({ format: 1 })
})

test('read to the standard output: one document as it is, several one a line', async () => {
  const [first = '', second = ''] = files
  expect(JSON.parse((await run('read', first)).out)).toHaveProperty('statements')
  const { out } = await run('read', first, second, '--format', 'extract')
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { format: number }).format),
  ).toEqual([1, 1])
  expect(await run('read', first, '--format', 'xml')).toMatchObject({ code: 2, out: '' })
})

test('rules are listed; an unknown one is refused with suggestions', async () => {
  const { code, out } = await run('rules')
  expect(code).toBe(0)
  expect(out).toContain('performance/weights-sum')
  expect((await run('rules', 'performance/weights-sum')).out).toContain('需要  ')
  expect(await run('rules', 'weight-sum')).toMatchObject({
    code: 2,
    err: '没有这条规则：weight-sum。是不是：performance/weights-sum\n',
  })
})

test.each([
  ['check', '--nothing', 'x.txt'],
  ['check'],
  ['check', 'x.txt', '--report'],
  ['serve', '--port', 'abc'],
  ['rules', 'a', 'b'],
])('%s %s %s is a request that fails', async (...args) => {
  const { code, out, err } = await run(...args.filter((one) => typeof one === 'string'))
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^请求的内容不符合要求：.+\n$/)
})

test('whoever stops reading early does not make it fail', async () => {
  const child = spawn(process.execPath, [heng, 'check', '--json', ...files], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdout.once('data', () => child.stdout.destroy())
  await once(child, 'close')
  expect(err).toBe('')
})

/** Starts `heng serve` and waits for its address. */
const startServing = async (data: string): Promise<{ child: ChildProcess; address: string }> => {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [heng, 'serve', '--data', data, '--port', '0', '--sample'], { env })
  let said = ''
  await new Promise<void>((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('衡已启动')) done()
    })
    child.stderr.on('data', (chunk: Buffer) => failed(new Error(chunk.toString())))
    child.once('exit', () => failed(new Error(`ended: ${said}`)))
  })
  return { child, address: /衡已启动：(http:\/\/[\d.:]+)/.exec(said)?.[1] ?? '' }
}

/** The cookie of somebody of the sample region who sees every document. */
const signIn = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ login: 'jixiao', password: samplePassword }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const readDocuments = async (address: string): Promise<{ name: string; status: string }[]> => {
  const headers = { cookie: await signIn(address) }
  for (;;) {
    const { documents } = (await (await fetch(`${address}/api/documents`, { headers })).json()) as {
      documents: { name: string; status: string; findings: unknown }[]
    }
    if (documents.every(({ findings }) => findings !== null)) return documents
    await new Promise((done) => setTimeout(done, 100))
  }
}

test('serve keeps what was imported over an end in order and over a killing, and is alone on its folder', async () => {
  const data = join(folder, 'data')
  const first = await startServing(data)
  const imported = await readDocuments(first.address)
  expect(imported).toHaveLength(files.length)
  const second = await run('serve', '--data', data, '--port', '0')
  expect([second.code, second.out]).toEqual([2, ''])
  expect(second.err).toMatch(/^数据目录正被另一个进程使用：.+\n$/)
  first.child.kill('SIGINT')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  const third = await startServing(data)
  expect(await readDocuments(third.address)).toEqual(imported)
  third.child.kill('SIGKILL')
  await once(third.child, 'exit')
  const fourth = await startServing(data)
  expect(await readDocuments(fourth.address)).toEqual(imported)
  fourth.child.kill('SIGTERM')
  expect(await once(fourth.child, 'exit')).toEqual([0, null])
})

test('render writes records as a file, and says what it cannot do', async () => {
  const out = join(folder, 'volume.html')
  const { code, err } = await run('render', files[1] ?? '', '--as', 'volume', '--out', out)
  expect([code, err]).toEqual([0, `已写入 ${out}\n`])
  expect(await readFile(out, 'utf8')).toContain('编表说明')
  const wrong = await run('render', files[1] ?? '', '--as', 'volumes', '--out', out)
  expect([wrong.code, wrong.err]).toEqual([
    2,
    '请求的内容不符合要求：没有种类 volumes，可用：statements、volume、disclosure、adjustment、findings\n',
  ])
  const format = await run('render', files[1] ?? '', '--as', 'volume', '--out', join(folder, 'volume.odt'))
  expect([format.code, format.err]).toMatchObject([2, expect.stringContaining('可用：xlsx、docx、pdf')])
})
