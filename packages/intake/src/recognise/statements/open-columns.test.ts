import { describe, expect, it } from 'vitest'
import { partitionChanges, sourceOfTotal } from './open-columns'

describe('partitionChanges', () => {
  it('gives the changes that cancel out to the source without an amount', () => {
    expect(partitionChanges([60, -40, 40], [0, 60])).toEqual([1, 0, 0])
  })
  it('reaches both targets', () => {
    expect(partitionChanges([10, 20, 5], [25, 10])).toEqual([1, 0, 0])
  })
  it('gives nothing when several splits are possible, or none', () => {
    expect(partitionChanges([60, -40, 40, -7, 7], [0, 60])).toBeNull()
    expect(partitionChanges([60, 1], [0, 60])).toBeNull()
  })
})

it('finds the source by what shares its name and amount', () => {
  const titles = ['救灾支出调整', '专项转移支付调整']
  const words = '示例区专项转移支付资金分配建议表'
  expect(sourceOfTotal(60, titles, [{ words, amount: 60 }])).toBe(1)
  expect(sourceOfTotal(60, titles, [{ words, amount: 61 }])).toBeNull()
})
