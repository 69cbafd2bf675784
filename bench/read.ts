// Throughput of reading, beside the cost of only splitting the same text into lines and cells.
// npx tsx bench/read.ts [FILE…]     without files: the corpus in HENG_CORPUS, or a small sample of our own
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { HengDocument } from '@heng/domain/records/document'
import { decodeText } from '@heng/intake/formats/decode'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'

type Input = { name: string; bytes: Uint8Array }

const indicators = Array.from({ length: 8 }, (_, at) => `\t第${at + 1}项工作完成率\t≥\t9${at}\t%\t11\t是`)
const sampleForm = (seq: number): string =>
  [
    `序号：${seq}`,
    '2024年区级重点专项资金绩效目标表（一级项目）',
    '单位：万元',
    `项目名称\t示例专项${seq}\t主管部门\t101-示例区教育委员会\t\t\t`,
    `2024年预算\t${seq}.50\t\t\t\t\t`,
    `项目概况\t${'维修校舍，改善办学条件，保障师生安全。'.repeat(6)}\t\t\t\t\t`,
    `当年绩效目标\t${'完成年度任务，提高群众满意度。'.repeat(4)}\t\t\t\t\t`,
    '绩效指标\t指标名称\t指标性质\t指标值\t计量单位\t指标权重(%)\t是否核心',
    ...indicators,
    '',
  ].join('\n')

const inputs = (): Input[] => {
  const corpus = process.env['HENG_CORPUS']
  const named = process.argv.slice(2)
  const files =
    named.length > 0 || corpus === undefined
      ? named
      : readdirSync(corpus)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(corpus, name))
  if (files.length > 0) return files.map((file) => ({ name: basename(file), bytes: readFileSync(file) }))
  const text = Array.from({ length: 200 }, (_, at) => sampleForm(at + 1)).join('\n')
  return [{ name: 'sample (200 forms)', bytes: Buffer.from(text) }]
}

/** Everything in a document that carries a place of its own: cells, fields, indicators, paragraphs, entries. */
const factsOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + factsOf(inner), 0)
  if (value === null || typeof value !== 'object') return 0
  const inner = Object.entries(value).reduce(
    (sum, [key, one]) => (key === 'place' ? sum : sum + factsOf(one)),
    0,
  )
  return inner + ('place' in value ? 1 : 0)
}

const splitOnly = (bytes: Uint8Array): number =>
  decodeText(bytes)
    .split(/\r\n|\n|\r/)
    .reduce((cells, line) => cells + line.split('\t').length, 0)

/** Best seconds of several runs after a warm-up. */
const secondsOf = (run: () => unknown): number => {
  const times: number[] = []
  for (let round = 0; round < 8; round += 1) {
    const start = performance.now()
    run()
    times.push((performance.now() - start) / 1000)
  }
  return Math.min(...times.slice(2))
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(13))).join('')

const report = (name: string, all: readonly Input[]): void => {
  const bytes = all.reduce((sum, input) => sum + input.bytes.length, 0)
  let documents: HengDocument[] = []
  const reading = secondsOf(() => {
    documents = all.map((input) => readDocument(input.name, input.bytes, readingShapes))
  })
  const splitting = secondsOf(() => all.map((input) => splitOnly(input.bytes)))
  const forms = documents.reduce((sum, document) => sum + document.targets.length, 0)
  const facts = documents.reduce(
    (sum, { statements, targets, contents, narratives }) =>
      sum + factsOf([statements, targets, contents, narratives]),
    0,
  )
  console.log(
    row([
      name,
      (bytes / 1e6).toFixed(2),
      (reading * 1000).toFixed(1),
      (bytes / 1e6 / reading).toFixed(2),
      (forms / reading).toFixed(0),
      (facts / reading).toFixed(0),
      (splitting * 1000).toFixed(2),
      `${(reading / splitting).toFixed(0)}×`,
    ]),
  )
}

const all = inputs()
console.log(row(['document', 'MB', 'read ms', 'MB/s', 'forms/s', 'facts/s', 'split ms', 'read/split']))
for (const input of all) report(input.name, [input])
if (all.length > 1) report('all', all)
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
