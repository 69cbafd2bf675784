import { extractOf } from '@heng/intake/extract'
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

  it.each(['xlsx', 'csv'] as const)('statements alone as %s', async (format) => {
    const [, , disclosure] = documents
    const first = await read('document.txt', new TextEncoder().encode(disclosure?.content ?? ''))
    const file = await renderFile([first], { as: 'statements', format })
    const after = extractOf(await read(`document.${format}`, file))
    expect(after.tables.length).toBeGreaterThan(5)
    expect(withoutLines(after.tables)).toEqual(withoutLines(extractOf(first).tables))
  })
})
