import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isArchive, readArchive } from './archive'
import { sampleWorkbook } from './xlsx/sample-workbook'

const workbook = sampleWorkbook([{ name: 'a', rows: [['甲']] }])

test('gives the files, those of archives within as well, without what systems leave behind', () => {
  const inner = zipSync({ '说明.txt': strToU8('一') })
  const archive = zipSync({
    '表/目录.xlsx': workbook,
    '附件.zip': inner,
    '__MACOSX/._a': strToU8('x'),
    '表/~$目录.xlsx': strToU8('x'),
    '.DS_Store': strToU8('x'),
    '图.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
  })
  expect(readArchive(archive).map(({ name }) => name)).toEqual(['表/目录.xlsx', '附件.zip/说明.txt'])
})

test('a workbook is no archive', () => {
  expect(isArchive(workbook)).toBe(false)
  expect(isArchive(zipSync({ 'a.txt': strToU8('一') }))).toBe(true)
})

describe('refuses', () => {
  test.each([
    [
      'an archive without documents',
      zipSync({ 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }),
      'archive-must-hold-documents',
    ],
    [
      'very many files',
      zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, strToU8('一')]))),
      'archive-must-be-within-limits',
    ],
  ])('%s', (_, bytes, code) => {
    expect(() => readArchive(bytes)).toThrow(expect.objectContaining({ code }))
  })
})
