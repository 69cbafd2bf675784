import { describe, expect, it } from 'vitest'
import { readText } from './formats/text'
import { Ledger } from './ledger'

describe('Ledger', () => {
  it('keeps the first claim of a line, over all lines of a place', () => {
    const ledger = new Ledger(readText('x', '甲\n乙\n丙\n丁'))
    ledger.claim({ line: 2, endLine: 3 }, 'target-2')
    ledger.heading({ line: 3 })
    ledger.heading({ line: 4 }, 'target-2')
    expect([1, 2, 3, 4].map((line) => ledger.useOf(line))).toEqual([
      undefined,
      { line: 2, use: 'record', record: 'target-2' },
      { line: 3, use: 'record', record: 'target-2' },
      { line: 4, use: 'heading', record: 'target-2' },
    ])
    expect(ledger.isClaimed(1)).toBe(false)
  })
  it('collects doubts in order', () => {
    const ledger = new Ledger(readText('x', '甲'))
    ledger.doubt({ line: 1 }, '金额无法确定', '5.o')
    expect(ledger.doubts).toEqual([{ place: { line: 1 }, what: '金额无法确定', text: '5.o' }])
  })
})
