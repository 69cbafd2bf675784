import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractOf } from '@heng/intake/extract'
import { readFile } from '@heng/intake/read-file'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, test } from 'vitest'
import { corpus, type Score } from './corpus'

const folder = join(corpus ?? '', 'office')
const names =
  corpus !== null && existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(?:xlsx|docx)$/.test(name))
    : []

/** Reads an office file under a neutral name and compares its extract with the expected file, with the corpus's own scorer. */
const scoreOf = async (name: string): Promise<Score> => {
  const document = await readFile('document', readFileSync(join(folder, name)), readingShapes)
  const actual = join(mkdtempSync(join(tmpdir(), 'heng-score-')), 'actual.json')
  writeFileSync(actual, JSON.stringify(extractOf(document)))
  const { stdout, stderr } = spawnSync(
    'node',
    [
      join(corpus ?? '', '../tools/score-extract.mjs'),
      join(folder, 'expected', `${name}.json`),
      actual,
      '--json',
    ],
    { encoding: 'utf8' },
  )
  if (!stdout) throw new Error(`the scorer failed: ${stderr}`)
  return JSON.parse(stdout)
}

describe.skipIf(names.length === 0)('the office files of the corpus', () => {
  test.each(names)('%s is read as a careful reader would: 99.5 %% of every group', async (name) => {
    for (const [group, { expected, recall, precision }] of Object.entries(await scoreOf(name))) {
      if (!expected) continue
      expect.soft(recall, `${group} recall`).toBeGreaterThanOrEqual(0.995)
      expect.soft(precision, `${group} precision`).toBeGreaterThanOrEqual(0.995)
    }
  })
})
