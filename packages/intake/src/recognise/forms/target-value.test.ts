import { describe, expect, it } from 'vitest'
import { coreOf, digitsOf, operatorOf, targetOf, valueText } from './target-value'

describe('operatorOf', () => {
  it.each([
    ['＞', '>'],
    ['＝', '='],
    ['≧', '≥'],
    ['>=', '≥'],
    ['\\leq', '≤'],
    ['不低于', '≥'],
    ['定性', '定性'],
    ['无', '无'],
    ['优', null],
    ['≥90', null],
    ['', null],
  ])('%s', (text, operator) => {
    expect(operatorOf(text)).toBe(operator)
  })
})

describe('targetOf', () => {
  it.each([
    ['≥200次', '≥', '200', '次', null],
    ['≤50 万元', '≤', '50', '万元', null],
    ['120元/人/月', null, '120', '元/人/月', null],
    ['95%以上', '≥', '95', '%', null],
    ['1,200人以内', '≤', '1200', '人', null],
    ['覆盖率 ≥90%', '≥', '90', '%', '覆盖率'],
    ['长期', null, '长期', null, null],
    ['2024年12月底前', null, '2024年12月底前', null, null],
    ['1年', null, '1', '年', null],
    ['', null, null, null, null],
  ])('%s', (text, operator, value, unit, prefix) => {
    expect(targetOf(text, true)).toEqual({ operator, value, unit, prefix })
  })

  it('leaves the unit in the value where the form has a unit column', () => {
    expect(targetOf('≥90%', false)).toEqual({ operator: '≥', value: '90%', unit: null, prefix: null })
  })
})

it('takes separators out of numbers and leaves words alone', () => {
  expect(digitsOf('1,234.50')).toBe('1234.50')
  expect(digitsOf('12万')).toBeNull()
  expect(valueText('1，000')).toBe('1000')
  expect(valueText('有所提升')).toBe('有所提升')
})

it('reads marks of core indicators', () => {
  expect([coreOf('是'), coreOf('√'), coreOf('否'), coreOf('×'), coreOf('20')]).toEqual([
    true,
    true,
    false,
    false,
    null,
  ])
})
