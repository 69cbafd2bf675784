import { describe, expect, it } from 'vitest'
import { hasSeveral, quantitiesIn } from './scattered-values'

const cell = (text: string) => ({ text, line: 1, endLine: 1, cell: 4 })

describe('values of a scattered table', () => {
  it.each([
    ['10 万元/年 1 万元/年', true],
    ['≥5% ≥6%', true],
    ['120 元/人/月', false],
    ['2030年12月底前', false],
  ])('%s holds several values: %s', (text, expected) => {
    expect(hasSeveral(cell(text))).toBe(expected)
  })
  it('lists them in order', () => {
    expect(quantitiesIn(cell('≥8 家 ≥3 所')).map(({ text }) => text)).toEqual(['≥8 家', '≥3 所'])
  })
})
