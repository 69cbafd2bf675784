import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type FillInBook, renderFillInBook } from './fill-in-book'

const look = { size: 10, align: 'left' } as const

const book: FillInBook = {
  title: '填报',
  organization: '示例区教育委员会',
  sheets: [
    {
      name: '表',
      state: 'visible',
      orientation: 'portrait',
      columns: [{ width: 5, hidden: true }, { width: 20 }, { width: 10 }],
      heights: new Map([[1, 30]]),
      hiddenRows: new Set([2]),
      frozenRows: 1,
      cells: [
        { row: 1, column: 2, columns: 2, value: '=标题\u0001', look },
        {
          row: 3,
          column: 2,
          value: '甲',
          look,
          input: true,
          choice: { kind: 'list', from: '单!$A$1:$A$2', strict: true },
        },
        { row: 2, column: 1, value: '暗', look },
        { row: 3, column: 3, value: 2, look, input: true, choice: { kind: 'number', least: 0, most: 100 } },
        { row: 4, column: 3, value: { formula: 'SUM(C3:C3)', result: 2 }, look },
      ],
      marks: [{ range: 'C4', formula: '$C$4=2', colour: 'green' }],
    },
    {
      name: '单',
      state: 'veryHidden',
      orientation: 'portrait',
      columns: [],
      heights: new Map(),
      hiddenRows: new Set(),
      frozenRows: 0,
      cells: [{ row: 1, column: 1, value: '甲', look }],
      marks: [],
    },
  ],
}

const partsOf = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderFillInBook(book))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )

test('locks everything but the input, the order of sheets included', async () => {
  const parts = await partsOf()
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>')
  expect(parts['xl/workbook.xml']).toMatch(/<workbookProtection lockStructure="1"\/><(?:bookViews|sheets)/u)
  expect(parts['xl/workbook.xml']).toContain('state="veryHidden"')
  const styleOf = (address: string): number =>
    Number(new RegExp(`r="${address}" s="(\\d+)"`, 'u').exec(sheet)?.[1])
  const formats = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split(/<xf /u).slice(1) ?? []
  const isUnlocked = (address: string): boolean => /locked="0"/u.test(formats[styleOf(address)] ?? '')
  expect(['B1', 'B3', 'C3', 'C4'].map(isUnlocked)).toEqual([false, true, true, false])
})

test('writes lists, limits, marks, formulas and texts as they are meant', async () => {
  const parts = await partsOf()
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('<formula1>单!$A$1:$A$2</formula1>')
  expect(sheet).toMatch(/type="decimal"[^>]*sqref="C3"/u)
  expect(sheet).toContain('<f>SUM(C3:C3)</f><v>2</v>')
  expect(sheet).toMatch(/<conditionalFormatting sqref="C4">.*\$C\$4=2/su)
  expect(parts['xl/sharedStrings.xml']).toContain('=标题<')
  expect(sheet).toMatch(/<row r="2"[^>]*hidden="1"/u)
})

test('gives the same bytes every time', async () => {
  expect(await renderFillInBook(book)).toEqual(await renderFillInBook(book))
})
