import { Refusal } from '@heng/domain/refusal'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode'

const text = '示例区教育委员会2024年部门预算情况说明\n\n一、单位基本情况\n(一)收入预算80,000万元。\n'

const refusalOf = (bytes: Uint8Array): Refusal => {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}

describe('decodeText', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('reads %s without a mark', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text)
  })
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])(
    'reads %s with a mark and drops the mark',
    (encoding) => {
      expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toBe(text)
    },
  )
  it('reads Chinese in UTF-16 that holds no zero byte', () => {
    expect(decodeText(iconv.encode('示例区教育委员会部门预算情况说明', 'utf-16le'))).toBe(
      '示例区教育委员会部门预算情况说明',
    )
  })
  it('takes a short GB 18030 text that is UTF-8 by accident for what it is', () => {
    // C4 A3 and CA BD are letters of Latin Extended in UTF-8, everyday characters in GB 18030.
    const bytes = Uint8Array.from([0xc4, 0xa3, 0xca, 0xbd])
    expect(decodeText(bytes)).toBe('模式')
  })
  it('reads UTF-8 that was cut in the middle of a character', () => {
    const bytes = Buffer.from(text.repeat(20))
    expect(decodeText(bytes.subarray(0, bytes.length - 5))).toContain('一、单位基本情况')
  })
  it.each([
    ['PDF 文件', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['Excel 工作簿（xlsx）', Buffer.from('PK\x03\x04....xl/workbook.xml', 'latin1')],
    ['Word 文档（docx）', Buffer.from('PK\x03\x04....word/document.xml', 'latin1')],
    ['ZIP 压缩包', Buffer.from('PK\x03\x04....a.txt', 'latin1')],
    ['PNG 图片', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['可执行程序', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
  ])('refuses a %s and says what it is', (kind, bytes) => {
    const refusal = refusalOf(bytes)
    expect(refusal.code).toBe('file-must-be-text')
    expect(refusal.detail).toContain(kind)
  })
  it('refuses bytes full of zeros or control characters', () => {
    expect(refusalOf(new Uint8Array(500)).code).toBe('file-must-be-text')
    expect(refusalOf(Buffer.from('ab\u0001\u0002'.repeat(100))).code).toBe('file-must-be-text')
  })
  it('refuses what is empty or blank', () => {
    expect(refusalOf(new Uint8Array(0)).code).toBe('file-must-not-be-empty')
    expect(refusalOf(Buffer.from('\uFEFF \n\t\u3000\r\n')).code).toBe('file-must-not-be-empty')
  })
  it('refuses a file over the limit before decoding it', () => {
    expect(refusalOf(new Uint8Array(65 * 1024 * 1024)).code).toBe('file-must-be-within-size-limit')
  })
})
