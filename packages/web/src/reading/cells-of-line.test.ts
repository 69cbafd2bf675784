import { expect, it } from 'vitest'
import { cellsOfLine, wrappedRows } from './cells-of-line'

it('splits a row, and nothing that is no row', () => {
  expect(cellsOfLine('\t合计\t12')).toEqual(['', '合计', '12'])
  expect(cellsOfLine('\t合计')).toBeNull()
  expect(cellsOfLine('一、说明')).toBeNull()
})

it('foresees how many rows a wrapped line takes', () => {
  expect([
    wrappedRows('', 40),
    wrappedRows('预算', 40),
    wrappedRows('预'.repeat(21), 40),
    wrappedRows('a', 0),
  ]).toEqual([1, 1, 2, 1])
})
