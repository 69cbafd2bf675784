import type { HengDocument } from '@heng/domain/records/document'
import { extractOf } from '@heng/intake/extract'
import { readArchive } from '@heng/intake/formats/archive'
import { readFile } from '@heng/intake/read-file'
import { renderFile } from '@heng/operations/rendering/render-file'
import type { RenderKind } from '@heng/operations/rendering/render-kinds'
import { formLayouts } from '@heng/statute/layouts'
import { readingShapes } from '@heng/statute/reading-shapes'
import { tableDefinitions } from '@heng/statute/statement/table-definition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, documentOf, narrative } from './generated-edition'
import { formOf } from './generated-forms'
import { statementOf } from './generated-statements'
import { withoutLines } from './without-lines'

const formats = ['xlsx', 'docx', 'html', 'csv', 'pdf'] as const

/** The records as they come back from a file. */
const readBack = async (document: HengDocument, as: RenderKind, format: (typeof formats)[number]) => {
  const file = await renderFile([document], { as, format })
  return extractOf(await readFile(`document.${format}`, file, readingShapes))
}

const sampleOf = <T>(values: fc.Arbitrary<T>, seed: number, count: number): T[] =>
  fc.sample(values, { seed, numRuns: count })

it('every table definition as an archive of csv files', async () => {
  const statements = tableDefinitions.flatMap((one) => sampleOf(statementOf(one), 3, 1))
  const document = documentOf({ statements })
  const archive = await renderFile([document], { as: 'statements', format: 'csv', archive: 'several' })
  const files = readArchive(archive)
  expect(files).toHaveLength(statements.length)
  const read = await Promise.all(files.map(({ name, bytes }) => readFile(name, bytes, readingShapes)))
  const tables = read.flatMap((one) => extractOf(one).tables)
  expect(withoutLines(tables)).toEqual(withoutLines(extractOf(document).tables))
})

describe.each(formats)('generated records as %s', (format) => {
  it.each([1, 2])('every table definition, seed %i', async (seed) => {
    const statements = tableDefinitions.flatMap((one) => sampleOf(statementOf(one), seed, 1))
    const document = documentOf({ statements })
    const [before, after] = [extractOf(document), await readBack(document, 'statements', format)]
    expect(after.tables).toHaveLength(tableDefinitions.length)
    expect(withoutLines(after.tables)).toEqual(withoutLines(before.tables))
    expect(after.notes).toEqual(before.notes)
    // The foot of a csv file names the hash of its data.
    expect(after.unplaced.filter(({ text }) => !text.startsWith('数据摘要'))).toEqual([])
  })

  it.each(formLayouts.map(({ template, ...layout }) => [template, { template, ...layout }] as const))(
    'target forms in the layout %s',
    async (_, layout) => {
      const targets = sampleOf(formOf(layout), 7, 5).map((target, at) => ({ ...target, id: `target-${at}` }))
      const document = documentOf({ targets })
      const after = await readBack(document, 'volume', format)
      expect(withoutLines(after.targets)).toEqual(withoutLines(extractOf(document).targets))
    },
  )

  it('a catalogue', async () => {
    const document = documentOf({ contents: sampleOf(catalogue, 5, 1) })
    const after = await readBack(document, 'volume', format)
    // A file with pages lists the catalogue itself in contents of its own.
    const entries = after.contents.filter(({ amount }) => amount !== null)
    expect(entries).toEqual(extractOf(document).contents)
  })

  it.each([1, 2, 3])('running text, seed %i', async (seed) => {
    const document = documentOf({ narratives: sampleOf(narrative, seed, 1) })
    expect((await readBack(document, 'disclosure', format)).notes).toEqual(extractOf(document).notes)
  })
})
