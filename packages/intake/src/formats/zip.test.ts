import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openZip } from './zip'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = (code: string) => expect.objectContaining({ code })

test('gives the members by name, stored or compressed', () => {
  const zip = openZip(zipSync({ 'a.txt': [bytes('甲'), { level: 0 }], 'b/c.txt': bytes('乙'.repeat(500)) }))
  expect(zip.entries.map(({ name }) => name)).toEqual(['a.txt', 'b/c.txt'])
  expect(zip.read('a.txt')?.toString()).toBe('甲')
  expect(zip.read('b/c.txt')?.toString()).toBe('乙'.repeat(500))
  expect(zip.read('c')).toBeNull()
})

test('names written by Chinese Windows are GBK', () => {
  const packed = Buffer.from(zipSync({ 'xxxx.txt': bytes('甲') }))
  const name = iconv.encode('预算', 'gbk')
  for (let at = packed.indexOf('xxxx'); at >= 0; at = packed.indexOf('xxxx', at + 4)) name.copy(packed, at)
  expect(openZip(packed).entries.map((entry) => entry.name)).toEqual(['预算.txt'])
})

describe('refuses', () => {
  const packed = (): Buffer => Buffer.from(zipSync({ 'a.txt': bytes('一二三四五六七八九十'.repeat(20)) }))

  test('what expands beyond all measure, whatever it declares', () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': new Uint8Array(40 * 1024 * 1024) }))
    const at = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bomb.writeUInt32LE(10, at + 24)
    expect(() => openZip(bomb).read('a.xml')).toThrow(refused('archive-must-be-within-limits'))
  })

  test('a changed byte', () => {
    const changed = packed()
    changed[45] = (changed[45] ?? 0) ^ 0xff
    expect(() => openZip(changed).read('a.txt')).toThrow(refused('file-must-be-intact'))
  })

  test('an archive that was cut off', () => {
    expect(() => openZip(packed().subarray(0, 60))).toThrow(refused('file-must-be-intact'))
  })

  test('an encrypted member', () => {
    const locked = packed()
    const at = locked.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    locked.writeUInt16LE(1, at + 8)
    expect(() => openZip(locked).read('a.txt')).toThrow(refused('file-must-not-be-encrypted'))
  })
})
