import { describe, expect, it } from 'vitest'
import { partitionChanges } from './open-columns'

const titles = ['救灾支出调整', '专项转移支付调整']
const evidence = [{ words: '示例区专项转移支付资金分配建议表', amount: 60 }]

describe('partitionChanges', () => {
  it('gives the changes that cancel out to the source without an amount', () => {
    expect(partitionChanges([60, -40, 40], 60, titles, evidence)).toEqual([1, 0, 0])
  })
  it('gives nothing when no evidence names the source, or several splits are possible', () => {
    expect(partitionChanges([60, -40, 40], 60, titles, [])).toBeNull()
    expect(partitionChanges([60, -40, 40, -7, 7], 60, titles, evidence)).toBeNull()
  })
})
