import { read, utils, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cases, hostileWords, publication } from './cases'
import { renderXlsx } from './xlsx'

const caseOf = (name: string) => {
  const found = cases.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found.document
}

const openSheet = async (name: string, at: number): Promise<WorkSheet> => {
  const book = read(await renderXlsx(caseOf(name)), { cellFormula: true, cellNF: true })
  return book.Sheets[book.SheetNames[at] ?? ''] ?? {}
}

const cellAt = (sheet: WorkSheet, address: string): Record<string, unknown> => ({
  ...(sheet[address] as object | undefined),
})

test('titles and heads are merged, figures are numbers, sums live', async () => {
  const sheet = await openSheet('publication', 1)
  const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
  expect(merges).toEqual(expect.arrayContaining(['A2:E2', 'A5:B5', 'C5:E5', 'A7:B7']))
  expect(cellAt(sheet, 'A1')['v']).toBe('附表1')
  expect(cellAt(sheet, 'C7')).toMatchObject({ t: 'n', v: 74058, f: 'SUM(C8:C67)', z: '#,##0.00' })
  expect(cellAt(sheet, 'C8')).toMatchObject({ t: 'n', v: 1234.3, f: 'SUM(D8:E8)' })
  expect(cellAt(sheet, 'A8')).toMatchObject({ t: 's', v: '2050201' })
  expect(cellAt(sheet, 'A68')['v']).toBe('备注：本表反映部门本年一般公共预算财政拨款支出情况。')
})

test('a figure is a number only where no digit is lost, a sum lives only where it is true', async () => {
  const sheet = await openSheet('figures', 0)
  expect(cellAt(sheet, 'B3')).toMatchObject({ t: 'n', v: 0.1, z: '#,##0.00' })
  expect(cellAt(sheet, 'B4')).toMatchObject({ t: 's', v: '123,456,789,012,345.67' })
  expect(cellAt(sheet, 'B5')).toMatchObject({ t: 'n', v: 1234.567, z: '#,##0.000' })
  expect(cellAt(sheet, 'B7')['v']).toBeUndefined()
  expect(cellAt(sheet, 'B8')).toMatchObject({ t: 'n', v: 5 })
  expect(cellAt(sheet, 'B8')['f']).toBeUndefined()
  expect(cellAt(sheet, 'B9')).toMatchObject({ t: 'n', v: 1234.467, f: 'SUM(B5)-SUM(B3)' })
})

test('words that look like formulas are text for good', async () => {
  const sheet = await openSheet('hostile', 1)
  hostileWords.forEach((words, at) => {
    const cell = cellAt(sheet, `A${at + 5}`)
    expect(cell).toMatchObject({ t: 's', v: words })
    expect(cell['f']).toBeUndefined()
    if (/^[=+\-@]/.test(words)) expect(cell['z']).toBe('@')
  })
})

test('pages are set up: A4, lying, one page wide, head repeated, print area, frozen head', async () => {
  const files = unzipSync(await renderXlsx(publication))
  const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
  expect(book).toMatch(/Print_Titles"[^>]*>[^<]*\$5:\$6</)
  expect(book).toMatch(/Print_Area"[^>]*>[^<]*\$A\$1:\$E\$68</)
  const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
  expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/)
  expect(sheet).toMatch(/<pane[^>]*ySplit="6"[^>]*state="frozen"/)
  expect(sheet).toContain('— &amp;P —')
})
