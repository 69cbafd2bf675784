import { expect, test } from 'vitest'
import type { Row, Table } from './document'
import { fitTable, sheetWidths } from './table-fit'

const row = (name: string, value: string): Row => ({
  cells: [
    { kind: 'text', text: name },
    { kind: 'amount', value, decimals: 2 },
  ],
})

const table = (rows: readonly Row[], weights: readonly [number, number] = [40, 2]): Table => ({
  block: 'table',
  columns: [
    { key: 'name', weight: weights[0], kind: 'text' },
    { key: 'amount', weight: weights[1], kind: 'amount' },
  ],
  header: [{ cells: ['项目', '预算数'].map((text) => ({ kind: 'text', text })) }],
  rows,
})

const upright = { width: 470, height: 688 }

test('a column is as wide as its figures, at the cost of those with room', () => {
  const { widths, size } = fitTable(table([row('示例项目', '1234567890.12')]), upright)
  expect(size).toBe(10.5)
  expect(widths[1]).toBeGreaterThan(16 * 0.55 * size)
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(upright.width)
})

test('a table that runs over one page by little stands on it, a long one as usual', () => {
  const rows = (count: number): Row[] =>
    Array.from({ length: count }, (_, at) => row(`示例项目${at}`, '1.00'))
  const usual = fitTable(table(rows(20)), upright)
  expect([usual.size, usual.pad]).toEqual([10.5, 4])
  const closer = fitTable(table(rows(40)), upright)
  expect(closer.pad).toBeLessThan(4)
  expect(fitTable(table(rows(400)), upright)).toMatchObject({ size: 10.5, pad: 4 })
})

test('where nothing else helps the words become smaller, and a sheet becomes wider', () => {
  const narrow = { width: 90, height: 688 }
  const wide = table([row('示例', '1234567890123.12')])
  expect(fitTable(wide, narrow).size).toBeLessThan(9)
  const widths = sheetWidths(wide, 90, 10)
  expect(widths[1]).toBeGreaterThan(90)
})
