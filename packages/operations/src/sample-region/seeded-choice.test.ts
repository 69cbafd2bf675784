import { describe, expect, it } from 'vitest'
import { seededChoice } from './seeded-choice'

describe('seededChoice', () => {
  it('gives the same run for the same seed and another for another', () => {
    const run = (seed: number): number[] => {
      const choose = seededChoice(seed)
      return Array.from({ length: 20 }, () => choose.between(1, 1000))
    }
    expect(run(1)).toEqual(run(1))
    expect(run(1)).not.toEqual(run(2))
  })

  it('keeps within its bounds and reaches both of them', () => {
    const choose = seededChoice(3)
    const drawn = new Set(Array.from({ length: 500 }, () => choose.between(4, 7)))
    expect(drawn).toEqual(new Set([4, 5, 6, 7]))
  })

  it('takes only items that are there', () => {
    const choose = seededChoice(5)
    const drawn = new Set(Array.from({ length: 200 }, () => choose.of(['甲', '乙', '丙'])))
    expect(drawn).toEqual(new Set(['甲', '乙', '丙']))
  })
})
