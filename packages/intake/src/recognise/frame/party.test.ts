import { describe, expect, it } from 'vitest'
import { partyOf } from './party'

describe('partyOf', () => {
  it.each([
    ['109-示例区管理委员会', '109', '示例区管理委员会'],
    ['106-示例区示例镇人民政府（本级）', '106', '示例区示例镇人民政府（本级）'],
    ['如：106-示例镇人民政府', '106', '如：示例镇人民政府'],
    ['[301]示例区文化委', '301', '示例区文化委'],
    ['715001 示例委', '715001', '示例委'],
    ['示例区教育委员会', null, '示例区教育委员会'],
  ])('%s', (text, code, name) => {
    expect(partyOf(text)).toEqual({ code, name })
  })
})
