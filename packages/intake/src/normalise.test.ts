import { describe, expect, it } from 'vitest'
import { joinBroken, normalise } from './normalise'

describe('normalise', () => {
  it.each([
    ['<p>第一条</p><p>第二条</p>', '第一条\n第二条'],
    ['  项 目\u3000名 称 ', '项目名称'],
    ['公务 用车 2 辆', '公务用车 2 辆'],
    ['$\\geq 95\\%$', '≥ 95%'],
    ['约$50', '约$50'],
    ['<u> </u>95', '95'],
    ['＜〈关于〉的通知＞', '＜〈关于〉的通知＞'],
    ['〈<关于印发办法>的通知〉', '〈<关于印发办法>的通知〉'],
    ['a\u0000b\u200B', 'ab'],
    ['&lt;5&nbsp;%', '<5 %'],
    ['１２，３４５．６０', '12,345.60'],
    ['≥９５％，（１）、', '≥95%，（1）、'],
  ])('%j becomes %j', (raw, wanted) => {
    expect(normalise(raw)).toBe(wanted)
  })
})

describe('joinBroken', () => {
  it('joins Chinese without a space, Latin words with one', () => {
    expect(joinBroken(['低保金发放', '及时率'])).toBe('低保金发放及时率')
    expect(joinBroken(['Southwest', 'University'])).toBe('Southwest University')
    expect(joinBroken(['渝办发〔2020〕', '47号'])).toBe('渝办发〔2020〕47号')
  })
  it('joins very many parts in linear time', () => {
    expect(joinBroken(Array.from({ length: 200_000 }, () => '文字'))).toHaveLength(400_000)
  })
})
