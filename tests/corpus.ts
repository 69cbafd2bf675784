import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HengDocument } from '@heng/domain/records/document'
import { extractOf } from '@heng/intake/extract'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'

/** The folder of the real corpus, or null: then the tests that need it say that they were skipped. */
export const corpus: string | null = process.env.HENG_CORPUS ?? null

if (corpus === null) console.warn('HENG_CORPUS is not set: the tests on the real corpus are skipped')
else if (!existsSync(corpus)) throw new Error(`HENG_CORPUS names ${corpus}, which is not there`)

/** The text documents of the corpus by name without ending; empty without a corpus. */
export const corpusNames: string[] = corpus
  ? readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => name.slice(0, -4))
  : []

const read = new Map<string, HengDocument>()

/** Reads a corpus document under a neutral file name, so that nothing can be recognised by it. */
export const readCorpus = (name: string): HengDocument => {
  const known = read.get(name)
  if (known) return known
  const document = readDocument(
    `document-${corpusNames.indexOf(name) + 1}.txt`,
    readFileSync(join(corpus ?? '', `${name}.txt`)),
    readingShapes,
  )
  read.set(name, document)
  return document
}

export type Score = Record<string, { expected: number; recall: number; precision: number }>

/** Compares the extract of a document with the expected file of that name, using the corpus's own scorer. */
export const scoreOf = (name: string): Score => {
  const folder = mkdtempSync(join(tmpdir(), 'heng-score-'))
  const actual = join(folder, 'actual.json')
  writeFileSync(actual, JSON.stringify(extractOf(readCorpus(name))))
  const scorer = join(corpus ?? '', '../tools/score-extract.mjs')
  const { stdout, stderr } = spawnSync(
    'node',
    [scorer, join(corpus ?? '', 'expected', `${name}.json`), actual, '--json'],
    { encoding: 'utf8' },
  )
  if (!stdout) throw new Error(`the scorer failed: ${stderr}`)
  return JSON.parse(stdout)
}
