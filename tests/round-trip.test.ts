import { extractOf } from '@heng/intake/extract'
import { readArchive } from '@heng/intake/formats/archive'
import { readFile } from '@heng/intake/read-file'
import { renderFile } from '@heng/operations/rendering/render-file'
import type { RenderKind } from '@heng/operations/rendering/render-kinds'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import type { SampleLayout } from '@heng/operations/sample-region/sample-layout'
import { readingShapes } from '@heng/statute/reading-shapes'
import { describe, expect, it } from 'vitest'
import { withoutLines } from './without-lines'

const kinds: Record<SampleLayout, RenderKind> = {
  adjustment: 'adjustment',
  volume: 'volume',
  disclosure: 'disclosure',
  committee: 'disclosure',
  levelOne: 'volume',
}

const read = (name: string, bytes: Uint8Array) => readFile(name, bytes, readingShapes)

const formats = ['html', 'csv', 'xlsx', 'docx', 'pdf'] as const

describe.each([3])('records → file → records, seed %s', (seed) => {
  const documents = sampleDocuments({ size: 'small', planted: false, seed })
  it.each(
    documents.flatMap((document) => formats.map((format) => [document.layout, format, document] as const)),
  )('%s as %s', async (layout, format, { content }) => {
    const first = await read('document.txt', new TextEncoder().encode(content))
    const file = await renderFile([first], { as: kinds[layout], format })
    const second = await read(`document.${format}`, file)
    const [before, after] = [extractOf(first), extractOf(second)]
    expect(withoutLines(after.tables)).toEqual(withoutLines(before.tables))
    expect(withoutLines(after.targets)).toEqual(withoutLines(before.targets))
    // On paper running text is broken over lines, and a volume has contents of its own beside its catalogue.
    if (format !== 'pdf') expect(after.notes).toEqual(before.notes)
    // Word counts the pages of contents itself, and only when it opens the file.
    if (!(format === 'docx' && layout === 'levelOne') && !(format === 'pdf' && layout === 'volume'))
      expect(after.contents).toEqual(before.contents)
    expect(after.organization).toEqual(before.organization)
    expect(after.fiscalYear).toBe(before.fiscalYear)
  })

  it.each(documents.map((one) => [one.layout, one] as const))(
    '%s as an archive of csv files, each read by itself',
    async (layout, { content }) => {
      const first = await read('document.txt', new TextEncoder().encode(content))
      const file = await renderFile([first], { as: kinds[layout], format: 'csv', archive: 'always' })
      const parts = []
      for (const { name, bytes } of readArchive(file)) parts.push(await read(name, bytes))
      const all = parts.map(extractOf)
      const before = extractOf(first)
      expect(withoutLines(all.flatMap(({ tables }) => tables))).toEqual(withoutLines(before.tables))
      expect(withoutLines(all.flatMap(({ targets }) => targets))).toEqual(withoutLines(before.targets))
      for (const part of parts.filter(({ statements, contents }) => statements.length + contents.length > 0))
        expect([part.source, part.fiscalYear, part.region, part.organization]).toEqual([
          part.source,
          first.fiscalYear,
          first.region,
          first.organization,
        ])
      // A form of a region's volume is its department's.
      for (const part of parts.filter(({ targets }) => targets.length > 0))
        expect([part.source, part.fiscalYear, part.region]).toEqual([
          part.source,
          first.fiscalYear,
          first.region,
        ])
    },
  )

  it.each(['xlsx', 'csv'] as const)('statements alone as %s', async (format) => {
    const [, , disclosure] = documents
    const first = await read('document.txt', new TextEncoder().encode(disclosure?.content ?? ''))
    const file = await renderFile([first], { as: 'statements', format })
    const after = extractOf(await read(`document.${format}`, file))
    expect(after.tables.length).toBeGreaterThan(5)
    expect(withoutLines(after.tables)).toEqual(withoutLines(extractOf(first).tables))
  })
})
