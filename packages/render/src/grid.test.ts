import { expect, test } from 'vitest'
import type { Cell, Table } from './document'
import { placedRows } from './grid'

const cell = (text: string, more: Partial<Pick<Cell, 'colSpan' | 'rowSpan'>> = {}): Cell => ({
  kind: 'text',
  text,
  ...more,
})

const tableOf = (rows: readonly (readonly Cell[])[], header: readonly (readonly Cell[])[] = []): Table => ({
  block: 'table',
  columns: ['a', 'b', 'c'].map((key) => ({ key, weight: 1, kind: 'text' })),
  header: header.map((cells) => ({ cells })),
  rows: rows.map((cells) => ({ cells })),
})

const places = (table: Table): string[] =>
  placedRows(table).flatMap(({ cells }) =>
    cells.map(
      ({ row, column, rowSpan, colSpan, cell: one }) =>
        `${one.kind === 'text' ? one.text : '·'}@${row},${column} ${rowSpan}x${colSpan}`,
    ),
  )

test('cells flow around those that reach down from above, and what is missing is empty', () => {
  expect(
    places(tableOf([[cell('x', { rowSpan: 2 }), cell('y', { colSpan: 2 })], [cell('z')], []], [[cell('h')]])),
  ).toEqual([
    'h@0,0 1x1',
    '·@0,1 1x1',
    '·@0,2 1x1',
    'x@1,0 2x1',
    'y@1,1 1x2',
    'z@2,1 1x1',
    '·@2,2 1x1',
    '·@3,0 1x1',
    '·@3,1 1x1',
    '·@3,2 1x1',
  ])
})

test('a cell reaching below the last row ends there', () => {
  expect(places(tableOf([[cell('x', { rowSpan: 9, colSpan: 3 })]]))).toEqual(['x@0,0 1x3'])
})

test('a row with more cells than columns is refused', () => {
  expect(() => placedRows(tableOf([[cell('a'), cell('b', { colSpan: 3 })]]))).toThrow(RangeError)
  expect(() => placedRows(tableOf([[cell('a'), cell('b'), cell('c'), cell('d')]]))).toThrow(RangeError)
})
