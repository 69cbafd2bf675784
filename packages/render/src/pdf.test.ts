import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { publication, volume } from './cases'
import { renderPdf } from './pdf'

type PageText = { width: number; text: string }

const pagesOf = async (document: Parameters<typeof renderPdf>[0]): Promise<PageText[]> => {
  const pdf = await getDocument({ data: await renderPdf(document), verbosity: 0 }).promise
  const pages: PageText[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push({ width: Math.round(page.getViewport({ scale: 1 }).width), text })
  }
  await pdf.destroy()
  return pages
}

test('the head stands on every page of a long table, which lies on its side', async () => {
  const pages = await pagesOf(publication)
  const long = pages.filter(({ text }) => text.includes('示例教育支出'))
  expect(long.length).toBeGreaterThan(2)
  for (const { text, width } of long) {
    expect(text).toContain('科目编码')
    expect(width).toBe(842)
  }
  expect(pages[0]?.width).toBe(595)
  expect(pages.map(({ text }) => /— (\d+) —/.exec(text)?.[1])).toEqual(pages.map((_, at) => String(at + 1)))
})

test('contents give the page each form stands on', async () => {
  const pages = await pagesOf(volume(12))
  const contents = pages.find(({ text }) => /目\s*录/.test(text))
  expect(contents?.text).toMatch(/示例校舍维修项目12[. ]*12$/)
  const twelfth = pages.find(({ text }) => text.includes('— 12 —'))
  expect(twelfth?.text).toContain('示例校舍维修项目12')
  expect(pages).toHaveLength(3 + 12)
})

test('pages set at the same time do not mix', async () => {
  const [one, two] = await Promise.all([pagesOf(volume(1)), pagesOf(publication)])
  expect(one.some(({ text }) => text.includes('示例教育支出'))).toBe(false)
  expect(two.some(({ text }) => text.includes('示例校舍'))).toBe(false)
})
