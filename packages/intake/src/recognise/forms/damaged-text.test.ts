import { describe, expect, it } from 'vitest'
import { damagedParty, damagedText } from './damaged-text'

const cells = (...texts: string[]) => texts.map((text, at) => ({ text, line: 1, endLine: 1, cell: at + 2 }))

describe('damagedText', () => {
  it('leaves out debris between the words, but keeps figures', () => {
    expect(damagedText(cells('· F', '示教发〔20', '30〕18 号', '— /n 16_', '018-65'))).toEqual({
      value: '示教发〔2030〕18 号018-65',
      isMended: true,
    })
  })
  it('removes a lone bracket that stands for a border', () => {
    expect(damagedText(cells('维修项目] 落地及', '后续工作')).value).toBe('维修项目 落地及后续工作')
  })
  it('says when nothing was mended', () => {
    expect(damagedText(cells('完成年度', '校舍维修'))).toEqual({ value: '完成年度校舍维修', isMended: false })
  })
  it('keeps what there is where no cell holds a word', () => {
    expect(damagedText(cells('·', '—')).value).not.toBe('')
  })
})

describe('damagedParty', () => {
  it('drops signs before the parts of a name', () => {
    expect(damagedParty(cells(':', '示例区教', ':育委'))).toBe('示例区教育委')
  })
  it('gives no name where dots hide the rest', () => {
    expect(damagedParty(cells('区组', '· · · · · · ·'))).toBeNull()
  })
})
