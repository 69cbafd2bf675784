import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paragraph, sampleWord } from './formats/docx/sample-word'
import { sampleWorkbook } from './formats/xlsx/sample-workbook'
import { readSource } from './read-file'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const workbook = sampleWorkbook([{ name: 'a', rows: [['甲', '乙']] }])

describe('readSource', () => {
  test.each([
    ['text', text('甲\t乙\n'), 'text'],
    ['comma-separated values', text('甲,乙,丙\n1,2,3\n4,5,6\n'), 'csv'],
    ['a page', text('<html><body>甲</body></html>'), 'html'],
    ['a workbook', workbook, 'xlsx'],
    ['a Word document', sampleWord([paragraph('甲')]), 'docx'],
    ['an archive of one file', zipSync({ 'a.xlsx': workbook }), 'xlsx'],
  ])('%s is read by its content, whatever its name', async (_, bytes, format) => {
    const source = await readSource('无名', bytes)
    expect(source.format).toBe(format)
    expect(source.rawLines[0]).toContain('甲')
    expect(source.origins.length === 0 || source.origins.length === source.lineCount).toBe(true)
  })

  test.each([
    [
      'an archive of several files',
      zipSync({ 'a.txt': text('甲'), 'b.txt': text('乙') }),
      'archive-must-be-opened',
    ],
    [
      'an archive in an archive in an archive in an archive',
      Array.from({ length: 4 }).reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }), text('甲')),
      'archive-must-be-within-limits',
    ],
    ['a damaged workbook', workbook.subarray(0, 500), 'file-must-be-intact'],
    ['an OFD file', zipSync({ 'OFD.xml': text('<a/>') }), 'file-must-be-text'],
    ['nothing', new Uint8Array(), 'file-must-not-be-empty'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readSource('a', bytes)).rejects.toMatchObject({ code })
  })
})
