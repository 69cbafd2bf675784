import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { cases, hostileWords, publication } from './cases'
import { renderCsv } from './csv'

const rowsOf = (text: string): string[][] => {
  const book = read(text.replace(/^\uFEFF/, ''), { type: 'string', raw: true })
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    raw: false,
    defval: '',
  })
}

test('it begins with a mark, and no cell of words begins like a formula', () => {
  const hostile = cases.find(({ name }) => name === 'hostile')
  const text = hostile === undefined ? '' : renderCsv(hostile.document)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const cells = rowsOf(text).flat()
  for (const words of hostileWords) expect(cells).toContain(/^[=+\-@]/.test(words) ? `'${words}` : words)
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && cell !== '-1.50')).toEqual([])
})

test('a table keeps its columns, indentation and plain figures', () => {
  const rows = rowsOf(renderCsv(publication))
  expect(rows).toContainEqual(['功能分类科目', '', '2026年预算数', '', ''])
  expect(rows).toContainEqual(['合计', '', '74058.00', '72006.00', '2052.00'])
  expect(rows).toContainEqual(['2050201', '　　示例教育支出1', '1234.30', '1200.10', '34.20'])
})
