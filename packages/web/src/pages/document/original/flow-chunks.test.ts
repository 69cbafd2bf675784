import type { FlowLook, ParagraphLook, TableLook } from '@heng/domain/original-look'
import { expect, test } from 'vitest'
import { chunkOfLines, flowChunks } from './flow-chunks'

const paragraph = (line: number | null): ParagraphLook => ({
  kind: 'paragraph',
  lines: line === null ? null : [line, line],
  align: 'left',
  heading: null,
  indent: 0,
  runs: [],
})
const cell = (rowSpan = 1, blocks: FlowLook['blocks'] = []) => ({
  column: 0,
  span: 1,
  rowSpan,
  cell: 0,
  blocks,
})
const table = (rows: number, first: number, spans: Record<number, number> = {}): TableLook => ({
  widths: [],
  columns: 1,
  rows: Array.from({ length: rows }, (_, at) => ({ line: first + at, skipped: 0, cells: [cell(spans[at])] })),
})

test('a long table is cut, but not through a merged cell', () => {
  const look: FlowLook = {
    kind: 'flow',
    blocks: [paragraph(1), { kind: 'table', table: 0 }],
    tables: [table(60, 2, { 20: 10 })],
  }
  const chunks = flowChunks(look)
  expect(chunks.map((chunk) => (chunk.kind === 'rows' ? [chunk.from, chunk.to] : 'block'))).toEqual([
    'block',
    [0, 30],
    [30, 54],
    [54, 60],
  ])
  const lines = chunkOfLines(chunks, look.tables)
  expect([lines.get(1), lines.get(2), lines.get(32), lines.get(61), lines.get(62)]).toEqual([
    0,
    1,
    2,
    3,
    undefined,
  ])
})

test('lines of a table in a cell belong to the stretch of the cell', () => {
  const outer: TableLook = {
    widths: [],
    columns: 1,
    rows: [{ line: null, skipped: 0, cells: [cell(1, [paragraph(1), { kind: 'table', table: 1 }])] }],
  }
  const look: FlowLook = { kind: 'flow', blocks: [{ kind: 'table', table: 0 }], tables: [outer, table(2, 2)] }
  const lines = chunkOfLines(flowChunks(look), look.tables)
  expect([...lines]).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ])
})
