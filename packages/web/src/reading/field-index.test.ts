import { describe, expect, it } from 'vitest'
import {
  at,
  exampleDocument,
  exampleIndicator,
  exampleRow,
  exampleStatement,
  exampleTarget,
} from './example-document'
import { fieldIndexOf } from './field-index'

const columns = [
  { key: 'total', title: '合计' },
  { key: 'basic', title: '基本支出' },
]
const statement = exampleStatement(columns, [
  exampleRow(6, '合计', { total: '30', basic: '10' }),
  exampleRow(7, '行政运行', { total: '30', basic: null }),
])
const target = exampleTarget({
  indicators: [
    exampleIndicator(40, { weight: at('15', 40, 6) }),
    exampleIndicator(41, { place: { line: 41, endLine: 42 } }),
  ],
})
const index = fieldIndexOf(
  exampleDocument({
    statements: [statement],
    targets: [target],
    lines: [
      { line: 3, use: 'heading', record: 'statement-3' },
      { line: 48, use: 'unplaced', record: null },
    ],
  }),
)

describe('from the source to the record', () => {
  it.each([
    ['a cell of a row', 6, 1, 'rows.0.cells.total'],
    ['an empty cell', 7, 2, 'rows.1.cells.basic'],
    ['a row without a cell', 6, undefined, 'rows.0'],
    ['a cell that no field was read from', 6, 9, 'rows.0'],
    ['the only value of a line', 31, undefined, 'name'],
    ['the second line of a long text', 35, undefined, 'goal'],
    ['a cell of an indicator', 40, 6, 'indicators.0.weight'],
    ['a line into which an indicator runs on', 42, 0, 'indicators.1'],
    ['a heading of a record', 3, undefined, ''],
  ])('%s', (_, line, cell, path) => {
    expect(index.at(line, cell)?.path).toBe(path)
  })

  it('gives nothing for a line in no record', () => {
    expect(index.at(48)).toBeNull()
    expect(index.recordAt(48)).toBeNull()
    expect(index.at(2)).toBeNull()
  })

  it('names the record of a line', () => {
    expect([index.recordAt(7), index.recordAt(36), index.recordAt(3)]).toEqual([
      'statement-3',
      'target-30',
      'statement-3',
    ])
  })
})

describe('from the record to the source', () => {
  it.each([
    ['rows.1.cells.total', { line: 7, cell: 1 }],
    ['printedUnit', { line: 4 }],
    ['not.there', { line: 3, endLine: 20 }],
    [null, { line: 3, endLine: 20 }],
  ])('%s', (path, place) => {
    expect(index.placeOf('statement-3', path)).toEqual(place)
  })

  it('gives nothing for an unknown record', () => {
    expect(index.placeOf('statement-99', 'rows.0')).toBeNull()
  })

  it('leads every cell there and back', () => {
    for (const [row] of statement.rows.entries())
      for (const { key } of columns) {
        const path = `rows.${row}.cells.${key}`
        const place = index.placeOf('statement-3', path)
        expect(place && index.at(place.line, place.cell)?.path).toBe(path)
      }
  })
})
