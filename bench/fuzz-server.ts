// Posts mutated office files to a running server and watches that it stays well.
// npx tsx bench/fuzz-server.ts URL [--runs 2000] [--seed 1] [FILE…]     without files: small samples of our own
// HENG_TOKEN: an access token, where the server asks for one. What was posted is deleted again.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { cell, paragraph, row, sampleWord, table } from '@heng/intake/formats/docx/sample-word'
import { hostileParts } from '@heng/intake/formats/hostile-parts'
import { samplePdf } from '@heng/intake/formats/pdf/sample-pdf'
import { packed, partsOf } from '@heng/intake/formats/sample-archive'
import { sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { type SeededChoice, seededChoice } from '@heng/operations/sample-region/seeded-choice'

type Seed = { name: string; bytes: Uint8Array }

const cells = [
  ['2026年示例区教育委员会一般公共预算财政拨款支出预算表', null, null, null],
  ['科目编码', '科目名称', '基本支出', '项目支出'],
  ['205', '教育支出', 500.5, 1000],
  [null, '合计', 500.5, 1000],
]

const samples = (): Seed[] => {
  const workbook = sampleWorkbook([{ name: '表二', rows: cells, merges: ['A1:D1'] }])
  const word = sampleWord([
    paragraph('示例区教育委员会2026年部门预算情况说明'),
    table(cells.map((one) => row(one.map((text) => cell(String(text ?? '')))))),
  ])
  const pdf = samplePdf([{ texts: [[50, 50, '示例区教育委员会']], lines: [[40, 40, 300, 40]] }])
  return [
    { name: 'a.xlsx', bytes: workbook },
    { name: 'a.xls', bytes: sampleWorkbook([{ name: '表二', rows: cells }], 'xls') },
    { name: 'a.docx', bytes: word },
    { name: 'a.pdf', bytes: pdf },
    { name: 'a.zip', bytes: packed({ '甲.xlsx': workbook, '乙.docx': word, '丙.pdf': pdf }) },
  ]
}

const pick = <T>(choice: SeededChoice, items: readonly T[]): T => {
  const item = items[choice.between(0, items.length - 1)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const edited = (bytes: Uint8Array, choice: SeededChoice): Uint8Array => {
  let text = Buffer.from(bytes).toString('latin1')
  for (let edit = choice.between(1, 5); edit > 0; edit -= 1) {
    const from = choice.between(0, text.length)
    text = text.slice(0, from) + pick(choice, hostileParts) + text.slice(from + choice.between(0, 60))
  }
  return Buffer.from(text, 'latin1')
}

const flipped = (bytes: Uint8Array, choice: SeededChoice): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  for (let edit = choice.between(1, 20); edit > 0; edit -= 1)
    copy[choice.between(0, copy.length - 1)] = choice.between(0, 255)
  return choice.between(0, 9) === 0 ? copy.subarray(0, choice.between(1, copy.length)) : copy
}

/** Changes the XML within an archive, or the bytes of any file. */
const mutated = ({ name, bytes }: Seed, choice: SeededChoice): Uint8Array => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (choice.between(0, 1) === 0) return flipped(bytes, choice)
  if (!isZip) return edited(bytes, choice)
  const parts = partsOf(bytes)
  const own = pick(choice, Object.keys(parts))
  const part = parts[own] ?? new Uint8Array()
  const inner = extname(name) === '.zip' ? flipped(part, choice) : edited(part, choice)
  return packed({ ...parts, [own]: inner })
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const [url = 'http://127.0.0.1:4646', ...files] = positionals
const token = process.env['HENG_TOKEN']
const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` }
const call = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, { ...init, headers })

type Listed = { id: string; name: string; status: string; refusal: { code: string } | null }

const list = async (): Promise<Listed[]> => {
  const body = (await (await call('/api/documents')).json()) as { documents: Listed[] }
  return body.documents
}

const longestReading = 150_000
const outcomes = new Map<string, number>()
let slowest = 0

/** Posts files, waits until all are read or refused, counts how, and deletes them. */
const play = async (batch: readonly Seed[]): Promise<void> => {
  const form = new FormData()
  for (const { name, bytes } of batch) form.append('files', new File([Uint8Array.from(bytes)], name))
  const answer = await call('/api/documents', { method: 'POST', body: form })
  if (answer.status !== 202) throw new Error(`posting was answered ${answer.status}: ${await answer.text()}`)
  const given = (await answer.json()) as { documents: Listed[] }
  const ids = new Set(given.documents.map(({ id }) => id))
  const begun = performance.now()
  for (;;) {
    const known = (await list()).filter(({ id }) => ids.has(id))
    if (known.every(({ status }) => status !== 'reading')) {
      for (const { status, refusal } of known) {
        const outcome = refusal ? `refused: ${refusal.code}` : status
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      }
      break
    }
    if (performance.now() - begun > longestReading) throw new Error('a file is being read without end')
    await wait(50)
  }
  slowest = Math.max(slowest, performance.now() - begun)
  for (const id of ids) await call(`/api/documents/${id}`, { method: 'DELETE' })
}

const latencies: number[] = []
const watching = new AbortController()
const watch = async (): Promise<void> => {
  while (!watching.signal.aborted) {
    const begun = performance.now()
    const answer = await fetch(`${url}/api/health`)
    await answer.text()
    if (!answer.ok) throw new Error(`health was answered ${answer.status}`)
    latencies.push(performance.now() - begun)
    await wait(25)
  }
}

const seeds =
  files.length > 0
    ? await Promise.all(files.map(async (file) => ({ name: basename(file), bytes: await readFile(file) })))
    : samples()
const choice = seededChoice(Number(values.seed))
const watched = watch()
const batchSize = 20
for (let done = 0; done < Number(values.runs); done += batchSize)
  await play(
    Array.from({ length: batchSize }, (_, at) => {
      const seed = pick(choice, seeds)
      return { name: `${done + at}-${seed.name}`, bytes: mutated(seed, choice) }
    }),
  )
watching.abort()
await watched
latencies.sort((one, other) => one - other)
const at = (share: number): string => (latencies[Math.floor(share * (latencies.length - 1))] ?? 0).toFixed(0)
for (const [outcome, count] of [...outcomes].sort((one, other) => one[0].localeCompare(other[0])))
  console.log(`${count}\t${outcome}`)
console.log(`slowest batch of ${batchSize}: ${(slowest / 1000).toFixed(1)} s`)
console.log(`health: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms of ${latencies.length}`)
if (outcomes.has('refused: internal')) process.exitCode = 1
