import { describe, expect, it } from 'vitest'
import { natureOf, periodOf } from './period'

describe('periodOf', () => {
  it.each([
    ['2020.1-2020.12', '2020.1', '2020.12'],
    ['2020.1—2021.3', '2020.1', '2021.3'],
    ['2020年1月1日至2020年12月31日', '2020年1月1日', '2020年12月31日'],
    ['2020-01-01至2020-12-31', '2020-01-01', '2020-12-31'],
    ['2020-2022', '2020', '2022'],
    ['2020年7月起至长期', '2020年7月起', '长期'],
    ['长期', '长期', null],
    ['2024年', '2024年', null],
  ])('%s', (text, start, end) => {
    expect(periodOf(text)).toEqual({ start, end })
  })
})

describe('natureOf', () => {
  it.each([
    ['常年', '常年'],
    ['常年性项目', '常年'],
    ['— 次', '一次'],
    ['一次性', '一次'],
    ['常年或一次', null],
    ['延续项目', null],
  ])('%s', (text, nature) => {
    expect(natureOf(text)).toBe(nature)
  })
})
