import { describe, expect, it } from 'vitest'
import { isFigure, readFigure } from './figures'

const place = { line: 1 }

describe('readFigure', () => {
  it('keeps the exact digits without separators', () => {
    expect(readFigure('1,234.50', '万元', place)).toMatchObject({
      printed: '1234.50',
      amount: 1_234_500_000,
      doubt: null,
    })
    expect(readFigure('-5,648', '元', place)).toMatchObject({ printed: '-5648', amount: -564_800 })
    expect(readFigure('0', '万元', place)).toMatchObject({ printed: '0', amount: 0 })
  })
  it('takes nothing and a dash for empty, never for 0', () => {
    expect([readFigure('', '万元', place), readFigure('—', '万元', place)]).toEqual([null, null])
  })
  it('reads certain digits under stray points with a doubt, and no figure out of anything else', () => {
    expect(readFigure('550.00.', '万元', place)).toMatchObject({
      printed: '550.00',
      doubt: '金额带有多余的符号',
    })
    expect(readFigure('3O.00', '万元', place)).toMatchObject({
      printed: null,
      amount: null,
      doubt: '金额无法辨认',
    })
    expect(isFigure('7,110,7,000')).toBe(false)
  })
})
