import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { cases, publication, volume } from './cases'
import { contentsCount, renderDocx } from './docx'

const partsOf = async (document: Parameters<typeof renderDocx>[0]): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(document))).map(([name, part]) => [name, strFromU8(part)]),
  )

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

test('every part is well formed whatever the words', async () => {
  for (const { document } of cases)
    for (const [name, xml] of Object.entries(await partsOf(document))) {
      const errors: string[] = []
      const parser = new SaxesParser()
      parser.on('error', (error) => errors.push(`${name}: ${error.message}`))
      parser.write(xml).close()
      expect(errors).toEqual([])
    }
})

test('heads are repeated, cells merged, the section lies on its side', async () => {
  const xml = (await partsOf(publication))['word/document.xml'] ?? ''
  expect(count(xml, /<w:tblHeader\/>/g)).toBe(4)
  expect(xml).toContain('<w:gridSpan w:val="3"/>')
  expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/)
  expect(xml).toMatch(/<w:pgNumType[^>]*w:start="1"/)
  expect(xml).toContain('仿宋_GB2312')
})

test('contents point to a mark at every form, rows of a form are merged downwards', async () => {
  const parts = await partsOf(volume(3))
  const xml = parts['word/document.xml'] ?? ''
  for (const id of ['part-1', 'part-2', 'part-3']) {
    expect(xml).toContain(`<w:bookmarkStart w:name="${id}"`)
    expect(xml).toContain(`PAGEREF ${id}`)
  }
  expect(count(xml, /<w:vMerge w:val="restart"\/>/g)).toBe(9)
  expect(parts['word/settings.xml']).toContain('<w:updateFields/>')
  expect(parts['word/fontTable.xml']).toContain('Noto Serif')
})

test('contents show the pages they are given, else Word is asked to count', async () => {
  const book = volume(3)
  const pages = Array.from({ length: contentsCount(book) }, (_, at) => String(at + 7))
  const xmlOf = (bytes: Uint8Array, part: string): string =>
    strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
  const filled = await renderDocx(book, pages)
  const shown = [...xmlOf(filled, 'word/document.xml').matchAll(/PAGEREF.{0,120}?<w:t>(\d+)<\/w:t>/g)]
  expect(shown.map(([, page]) => page)).toEqual(pages)
  expect(xmlOf(filled, 'word/settings.xml')).not.toMatch(/<w:updateFields\/>/)
  expect(xmlOf(await renderDocx(book), 'word/settings.xml')).toMatch(/<w:updateFields\/>/)
})
