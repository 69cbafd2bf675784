import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpus, corpusNames, readCorpus, scoreOf } from './corpus'

const withExpectation = corpusNames.filter((name) =>
  existsSync(join(corpus ?? '', 'expected', `${name}.json`)),
)

/** Share of the non-blank lines that may stay unplaced: OCR-damaged text 5 %, other text 1 %. */
const unplacedLimit = (name: string): number => (name.startsWith('tongnan') ? 0.05 : 0.01)

describe.skipIf(corpus === null)('the real corpus', () => {
  test.each(withExpectation)('%s is read as a careful reader would: 99.5 %% of every group', (name) => {
    const score = scoreOf(name)
    for (const [group, { expected, recall, precision }] of Object.entries(score)) {
      if (!expected) continue
      expect.soft(recall, `${group} recall`).toBeGreaterThanOrEqual(0.995)
      expect.soft(precision, `${group} precision`).toBeGreaterThanOrEqual(0.995)
    }
  })

  test.each(corpusNames)('%s: every non-blank line is placed or unplaced, few are unplaced', (name) => {
    const document = readCorpus(name)
    const lines = document.lines.map(({ line }) => line)
    expect(new Set(lines).size).toBe(lines.length)
    expect(document.unplaced.length / lines.length).toBeLessThan(unplacedLimit(name))
    expect(document.lines.filter(({ use }) => use === 'unplaced')).toHaveLength(document.unplaced.length)
  })

  test.each([
    ['yuzhong-2020-adjustment', 49, 5, 0],
    ['wansheng-2024-programmes', 85, 0, 85],
    ['tongnan-2024-department', 17, 10, 0],
    ['jkq-2023-department', 44, 7, 0],
    ['beibei-2024-programmes', 94, 0, 94],
  ])('%s has %d forms, %d tables, %d catalogue entries', (name, forms, tables, entries) => {
    const document = readCorpus(name)
    expect(document.targets).toHaveLength(forms)
    expect(document.statements).toHaveLength(tables)
    expect(document.contents.flatMap((contents) => contents.entries)).toHaveLength(entries)
  })
})
