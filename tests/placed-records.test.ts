import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionRecordOf } from '@heng/domain/editing/edition-record-of'
import { placeRecords } from '@heng/domain/editing/place-records'
import type { Finding } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { evaluate } from '@heng/engine/evaluate'
import { readFile } from '@heng/intake/read-file'
import { readDocument } from '@heng/intake/read-document'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { readingShapes } from '@heng/statute/reading-shapes'
import { rules } from '@heng/statute/rules'
import { describe, expect, test } from 'vitest'
import { corpus, corpusNames, readCorpus } from './corpus'

const recordsOf = (document: HengDocument) =>
  [...document.statements, ...document.targets, ...document.contents, ...document.narratives].sort(
    (left, right) => left.place.line - right.place.line,
  )

const placedAnew = (document: HengDocument) => {
  let count = 0
  const newKey = () => `k${(count += 1)}`
  const taken = recordsOf(document).map((record) => ({ id: record.id, ...editionRecordOf(record, newKey) }))
  const { source, fiscalYear, region, organization, title } = document
  return { taken, ...placeRecords(taken, { source, fiscalYear, region, organization, title }) }
}

const withoutPlaces = (records: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify(records, (key, value) => (key === 'place' ? undefined : value)))

/** What a document says outside its records, and what was doubtful in the source, is not edited. */
const recordsAlone = (document: HengDocument): HengDocument => ({
  // A copy: what rules remember of a record they remember with the document it stands in.
  ...structuredClone(document),
  headings: [],
  unplaced: [],
  doubts: [],
})

const findingsOf = (document: HengDocument): string[] =>
  evaluate(
    {
      fiscalYear: document.fiscalYear,
      region: document.region,
      organization: document.organization?.name ?? null,
      documents: [document],
    },
    rules,
  )
    .findings.map(({ rule, facts }: Finding) =>
      JSON.stringify([rule, Object.entries(facts).filter(([name]) => !/^(?:line|earlierLine)$/.test(name))]),
    )
    .sort()

const expectSame = (document: HengDocument): void => {
  const { document: placed, pathAt, taken } = placedAnew(document)
  for (const list of ['statements', 'targets', 'contents', 'narratives'] as const)
    expect(withoutPlaces(placed[list])).toEqual(withoutPlaces(document[list]))
  expect(findingsOf(placed)).toEqual(findingsOf(recordsAlone(document)))
  for (const { line, record } of placed.lines) expect(pathAt(line, undefined)?.record).toBe(record)
  for (const { id, origins } of taken) {
    const paths = new Set(
      placed.lines.flatMap(({ line, record }) => (record === id ? pathsAt(pathAt, line) : [])),
    )
    expect(Object.keys(origins).filter((path) => !paths.has(path))).toEqual([])
  }
}

const pathsAt = (pathAt: ReturnType<typeof placeRecords>['pathAt'], line: number): string[] =>
  [undefined, ...Array.from({ length: 40 }, (_, cell) => cell)].flatMap(
    (cell) => pathAt(line, cell)?.path ?? [],
  )

describe('records taken for editing and placed again are the same and are found the same faults', () => {
  test.each(sampleDocuments({ size: 'full' }).map(({ name, content }) => [name, content] as const))(
    'sample %s',
    (name, content) => expectSame(readDocument(name, Buffer.from(content), readingShapes)),
  )

  test.skipIf(!corpus).each(corpusNames)('%s', (name) => expectSame(readCorpus(name)))

  test
    .skipIf(!corpus)
    .each([
      'office/beibei-forms.pdf',
      'office/jkq-department.docx',
      'office/jkq-department.xlsx',
      'office/wansheng-catalogue.xlsx',
      'office/wansheng-forms.docx',
      'office/yuzhong-adjustment.xlsx',
      'published/cq-2026-science.pdf',
      'published/suzhou-2026-audit.pdf',
      'published/swu-2024-budget.pdf',
      'published/xian-2022-health-final-selfeval.pdf',
      'published/guangzhou-2026-ecology-overall.pdf',
    ])('%s', async (name) => {
    expectSame(await readFile('document', readFileSync(join(corpus ?? '', name)), readingShapes))
  })
})
