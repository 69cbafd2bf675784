// Measures checking: documents are read once, then checked again and again.
//   npx tsx bench/check.ts [FILE…]      files, else the *.txt of HENG_CORPUS, else the sample region
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { HengDocument } from '@heng/domain/records/document'
import { readDocument } from '@heng/intake/read-document'
import { checkDocuments } from '@heng/operations/files/check-documents'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { readingShapes } from '@heng/statute/reading-shapes'

type Input = { name: string; bytes: Uint8Array }

const inputs = (): Input[] => {
  const corpus = process.env['HENG_CORPUS']
  const folder = corpus === undefined ? [] : readdirSync(corpus).filter((name) => name.endsWith('.txt'))
  const files =
    process.argv.length > 2 ? process.argv.slice(2) : folder.map((name) => join(corpus ?? '', name))
  if (files.length > 0) return files.map((file) => ({ name: basename(file), bytes: readFileSync(file) }))
  return sampleDocuments({ size: 'full' }).map(({ name, content }) => ({
    name,
    bytes: new TextEncoder().encode(content),
  }))
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Values with a place: the facts that rules look at. */
const factsIn = (node: unknown): number => {
  if (!isObject(node)) return 0
  const own = 'place' in node && 'value' in node && node.value !== null ? 1 : 0
  return Object.values(node).reduce<number>((sum, child) => sum + factsIn(child), own)
}

const factsOf = ({ statements, targets, contents, narratives }: HengDocument): number =>
  factsIn([statements, targets, contents]) +
  narratives.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)

/** Runs for about a second after warming up; milliseconds of one run (median). */
const measure = (run: () => void): number => {
  for (let times = 0; times < 5; times += 1) run()
  const took: number[] = []
  const end = performance.now() + 1000
  while (took.length < 5 || performance.now() < end) {
    const start = performance.now()
    run()
    took.push(performance.now() - start)
  }
  took.sort((left, right) => left - right)
  return took[Math.floor(took.length / 2)] ?? 0
}

const sources = inputs()
const splitting = measure(() => {
  for (const { bytes } of sources)
    for (const line of new TextDecoder().decode(bytes).split('\n')) line.split('\t')
})
const documents = sources.map(({ name, bytes }) => readDocument(name, bytes, readingShapes))
const facts = documents.reduce((sum, document) => sum + factsOf(document), 0)
const first = performance.now()
const { evaluation } = checkDocuments(documents)
const cold = performance.now() - first
// Rules keep what they derive of a record; every run gets records of its own.
const copies = Array.from({ length: 12 }, () => structuredClone(documents))
let next = 0
const checking = measure(() => {
  checkDocuments(copies[next % copies.length] ?? documents)
  next += 1
})

const perSecond = (count: number): string => Math.round((count / checking) * 1000).toLocaleString('en-US')
const { summary, findings } = evaluation
console.log(`documents        ${documents.length}`)
console.log(`facts            ${facts}`)
console.log(
  `findings         ${findings.length} (${summary.errors} errors, ${summary.warnings} warnings, ${summary.hints} hints)`,
)
console.log(`first check      ${cold.toFixed(1)} ms`)
console.log(`check            ${checking.toFixed(2)} ms`)
console.log(`split only       ${splitting.toFixed(2)} ms (the same text into lines and cells)`)
console.log(`facts/s          ${perSecond(facts)}`)
console.log(`findings/s       ${perSecond(findings.length)}`)
