import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { cases } from './cases'
import type { PrintDocument } from './document'
import { type RenderFormat, renderDocument, renderFormats } from './render'

/** Words of a rendered file without white space and marks, which may stand anywhere between them. */
const squeezed = (text: string): string => text.replace(/\s/g, '')

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll('&amp;', '&')

const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  const { info } = await pdf.getMetadata()
  await pdf.destroy()
  return `${pages.join('')}${JSON.stringify(info)}`
}

const xlsxText = (bytes: Uint8Array): string => {
  const book = read(bytes, { type: 'array' })
  const sheets = book.SheetNames.map((name) =>
    utils.sheet_to_csv(book.Sheets[name] ?? {}).replaceAll('""', '"'),
  )
  const files = unzipSync(bytes)
  const running = Object.entries(files).map(([name, part]) =>
    name.includes('sheet') ? unescaped(strFromU8(part)) : '',
  )
  return `${sheets.join('')}${running.join('')}${strFromU8(files['docProps/core.xml'] ?? new Uint8Array())}`
}

const docxText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /document|header|footer|core/.test(name))
    .map(([, part]) => unescaped(strFromU8(part).replace(/<[^>]*>/g, '')))
    .join('')

const textOf = async (bytes: Uint8Array, format: RenderFormat): Promise<string> => {
  switch (format) {
    case 'pdf':
      return pdfText(bytes)
    case 'xlsx':
      return xlsxText(bytes)
    case 'docx':
      return docxText(bytes)
    case 'html':
      return unescaped(new TextDecoder().decode(bytes).replace(/<(?!meta)[^>]*>/g, ''))
    case 'csv':
      return new TextDecoder().decode(bytes).replaceAll('""', '"')
  }
}

const numbersOf = ({ sections }: PrintDocument): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === 'table' && block.title !== undefined ? [block.title] : [])),
  )

for (const format of renderFormats)
  for (const { name, document, words } of cases)
    test(`${format} of ${name} says everything, names its data and is the same twice`, async () => {
      const bytes = await renderDocument(document, format)
      const text = squeezed(await textOf(bytes, format))
      for (const word of [...words, ...numbersOf(document), document.meta.dataHash])
        expect(text).toContain(squeezed(word))
      expect(Buffer.compare(bytes, await renderDocument(document, format))).toBe(0)
    })
