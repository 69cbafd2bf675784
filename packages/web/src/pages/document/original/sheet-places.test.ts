import type { LineOrigin } from '@heng/domain/origin'
import { expect, test } from 'vitest'
import { sheetPlaces } from './sheet-places'

const row = (sheet: string, number: number, columns: string[]): LineOrigin => ({
  kind: 'sheet',
  sheet,
  row: number,
  columns,
  hidden: false,
  hiddenCells: 0,
})
const places = sheetPlaces([
  row('表一', 1, ['A', 'C']),
  row('表一', 2, []),
  row('表二', 1, ['B']),
  row('表二', 1, ['AA', 'AB']),
])

test('a cell leads to its line, also where two tables stand beside one another', () => {
  expect(places.lineAt({ sheet: '表一', row: 0, column: 2 })).toEqual({ line: 1, cell: 1 })
  expect(places.lineAt({ sheet: '表二', row: 0, column: 27 })).toEqual({ line: 4, cell: 1 })
})

test('a cell that holds nothing leads to the row, an empty row nowhere', () => {
  expect(places.lineAt({ sheet: '表一', row: 0, column: 1 })).toEqual({ line: 1 })
  expect(places.lineAt({ sheet: '表一', row: 1, column: 0 })).toBeNull()
})

test('a place leads to its cell, a line to all cells of its row', () => {
  expect(places.cellsOf({ line: 4, cell: 0 })).toEqual({
    cells: [{ sheet: '表二', row: 0, column: 26 }],
    whole: false,
  })
  expect(places.cellsOf({ line: 1 }).cells.map(({ column }) => column)).toEqual([0, 2])
  expect(places.cellsOf({ line: 3, endLine: 4 }).cells).toHaveLength(3)
  expect(places.cellsOf(null).cells).toEqual([])
})
