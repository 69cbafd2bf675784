import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { detectType } from './detect'
import { paragraph, sampleWord } from './docx/sample-word'
import { sampleWorkbook } from './xlsx/sample-workbook'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const book = (kind: 'xlsx' | 'xls' | 'ods' | 'xlsb' | 'xlml'): Uint8Array =>
  sampleWorkbook([{ name: 'a', rows: [['甲']] }], kind)

/** The beginning of an OLE file whose directory names one stream. */
const ole = (stream: string): Uint8Array => {
  const bytes = Buffer.alloc(2048)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  Buffer.from(stream, 'utf16le').copy(bytes, 1024)
  return bytes
}

test.each([
  ['xlsx', book('xlsx'), 'workbook-zip'],
  ['xlsb', book('xlsb'), 'workbook-zip'],
  ['ods', book('ods'), 'workbook-zip'],
  ['xls', book('xls'), 'workbook-ole'],
  ['Excel 2003 XML', book('xlml'), 'workbook-xml'],
  ['docx', sampleWord([paragraph('一')]), 'word'],
  ['an archive', zipSync({ 'a.txt': text('一') }), 'archive'],
  ['an OFD file', zipSync({ 'OFD.xml': text('<ofd/>') }), 'unsupported'],
  ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
  ['a doc', ole('WordDocument'), 'legacy-word'],
  ['another OLE file', ole('Contents'), 'unsupported'],
  ['RTF', text('{\\rtf1 a}'), 'legacy-word'],
  ['PDF', text('%PDF-1.7'), 'pdf'],
  ['text', text('示例区2024年预算'), 'text'],
])('%s is known by its content', (_, bytes, type) => {
  expect(detectType(bytes)).toBe(type)
})
