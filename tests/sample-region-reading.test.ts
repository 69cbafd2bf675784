import { sampleDocuments, expectedExtract } from '@heng/operations/sample-region/sample-documents'
import { extractOf } from '@heng/intake/extract'
import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, it } from 'vitest'

/** Every leaf of a value as "path = value"; what is null is left out, as if it were not printed. */
const leaves = (value: unknown, path: string): string[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(item, `${path}[${at}]`))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`))
  return [`${path} = ${JSON.stringify(value)}`]
}

const read = (name: string, content: string) =>
  readDocument(name, new TextEncoder().encode(content), readingShapes)

/** What the reading lost and what it made up, both empty when it gives exactly the model. */
const differences = (want: unknown, got: unknown): { lost: string[]; invented: string[] } => {
  const [expected, actual] = [leaves(want, ''), leaves(got, '')]
  const [wanted, given] = [new Set(expected), new Set(actual)]
  return {
    lost: expected.filter((leaf) => !given.has(leaf)),
    invented: actual.filter((leaf) => !wanted.has(leaf)),
  }
}

const parts = ['tables', 'targets', 'contents', 'notes'] as const

describe.each([
  ['small', false],
  ['small', true],
  ['full', false],
] as const)('sample region, %s, planted %s', (size, planted) => {
  const documents = sampleDocuments({ size, planted })

  it.each(documents.map((document) => [document.layout, document] as const))(
    'reading the layout %s gives the model back',
    (_layout, document) => {
      const want = expectedExtract(document)
      // the name of a document must not help to read it
      const got = extractOf(read('document.txt', document.content))
      expect({
        fiscalYear: got.fiscalYear,
        organization: got.organization,
        amountUnit: got.amountUnit,
      }).toEqual({
        fiscalYear: want.fiscalYear,
        organization: want.organization,
        amountUnit: want.amountUnit,
      })
      for (const part of parts)
        expect(differences(want[part], got[part]), part).toEqual({ lost: [], invented: [] })
    },
  )

  it.each(documents.map((document) => [document.layout, document] as const))(
    'no line of the layout %s is lost or left unplaced',
    (_layout, document) => {
      const got = read('document.txt', document.content)
      const printed = document.content.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
      expect(got.lines.map((line) => line.line)).toEqual(printed)
      expect(got.unplaced).toEqual([])
      expect(got.doubts).toEqual([])
    },
  )
})

describe('sampleDocuments', () => {
  it('gives the same texts every time, and others for another seed', () => {
    const contents = (seed: number): string[] => sampleDocuments({ seed }).map((document) => document.content)
    expect(contents(7)).toEqual(contents(7))
    expect(contents(7)).not.toEqual(contents(8))
  })
})
