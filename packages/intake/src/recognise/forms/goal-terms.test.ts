import { describe, expect, it } from 'vitest'
import { goalTermsOf, repeatsTerms } from './goal-terms'
import { rowOfCells } from './sample-rows'

describe('goalTermsOf', () => {
  it('finds the year among the terms, the label of the group left aside', () => {
    expect(goalTermsOf(rowOfCells('总体目标', '中期目标（2024年—2026年）', '', '年度目标'))).toEqual({
      cells: [1, 3],
      year: 1,
    })
    expect(goalTermsOf(rowOfCells('实施期目标', '2025年度目标'))).toEqual({ cells: [0, 1], year: 1 })
  })

  it('leaves rows with a text of their own alone', () => {
    expect(goalTermsOf(rowOfCells('年度目标', '完成改造。'))).toBeNull()
    expect(goalTermsOf(rowOfCells('总体目标', '中期目标'))).toBeNull()
    expect(goalTermsOf(rowOfCells('年度目标'))).toBeNull()
  })

  it('knows the label of the group printed again', () => {
    const terms = { cells: [1, 2], year: 1 }
    expect(repeatsTerms(terms, rowOfCells('总体目标', '三年完成。', '今年完成。'))).toBe(true)
    expect(repeatsTerms(terms, rowOfCells('', '三年完成。', '今年完成。'))).toBe(false)
    expect(repeatsTerms(null, rowOfCells('总体目标', '三年完成。'))).toBe(false)
  })
})
