import type { RawCell, RawSheet } from '@heng/intake/formats/xlsx/read-cells'
import type { FillInSheet } from '@heng/render/fill-in-book'
import type { Findings } from './outside'
import { columnName } from './sheet-markers'

/** A sheet that came back, by the rows and columns of its plan. */
export type LocatedSheet = {
  name: string
  cell: (row: number, column: number) => RawCell | null
  /** Where a row of the plan stands now; null where it is gone. */
  rowOf: (row: number) => number | null
  columnOf: (column: number) => number | null
  address: (row: number, column: number) => string
  /** Rows with content that no row of the plan stands for: their cells by column of the plan. */
  inserted: readonly { row: number; cells: ReadonlyMap<number, RawCell> }[]
}

type Corner = { row: number; column: number; id: string | null }

/** How far from its place the corner is looked for. */
const reach = 6

/** The cell that names the sheet, wherever inserted rows and columns have moved it. */
export const cornerOf = ({ rows }: RawSheet): Corner | null => {
  for (let row = 1; row <= reach; row += 1)
    for (let column = 1; column <= reach; column += 1) {
      const id = /^heng:([A-Z]\d+)$/u.exec(rows.get(row)?.get(column)?.text.trim() ?? '')?.[1]
      if (id) return { row, column, id }
    }
  return null
}

type Numbered = { found: Map<number, number>; extra: number[]; damaged: number[]; lost: number[] }

/** Which line of the plan each marker stands for; lines whose marker is gone are taken by position where that is free. */
const numbered = (
  markers: ReadonlyMap<number, string>,
  letter: string,
  from: number,
  count: number,
): Numbered => {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const extra: number[] = []
  const damaged: number[] = []
  const lost: number[] = []
  for (const [at, text] of [...markers].sort((left, right) => left[0] - right[0])) {
    const line = new RegExp(`^${letter}(\\d+)$`, 'u').exec(text.trim())?.[1]
    const number = line === undefined ? null : Number.parseInt(line, 10)
    if (number === null || number > count || number < 2) continue
    if (found.has(number)) extra.push(at)
    else {
      found.set(number, at)
      taken.add(at)
    }
  }
  for (let line = 2; line <= count; line += 1) {
    if (found.has(line)) continue
    const at = (line === 2 ? from : (found.get(line - 1) ?? from + line - 2)) + 1
    if (taken.has(at) || extra.includes(at)) lost.push(line)
    else {
      found.set(line, at)
      taken.add(at)
      damaged.push(line)
    }
  }
  return { found, extra, damaged, lost }
}

const sizeOf = (plan: FillInSheet): { rows: number; columns: number } => ({
  rows: Math.max(...plan.cells.map(({ row, rows = 1 }) => row + rows - 1)),
  columns: Math.max(...plan.cells.map(({ column, columns = 1 }) => column + columns - 1)),
})

const reportMarkers = (raw: RawSheet, rows: Numbered, columns: Numbered, into: Findings): void => {
  const add = (kind: 'id' | 'row-deleted' | 'column-deleted', what: string, text: string): void =>
    void into.outside.push({ kind, sheet: raw.name, cell: null, what, text })
  const list = (lines: readonly number[]): string => lines.join('、')
  if (rows.damaged.length > 0) add('id', '行的编号被改动，按原来的位置对应', `第 ${list(rows.damaged)} 行`)
  if (columns.damaged.length > 0)
    add('id', '列的编号被改动，按原来的位置对应', `第 ${list(columns.damaged)} 列`)
  if (rows.lost.length > 0)
    add('row-deleted', '行不在了，其中内容按未改动处理；删除指标请清空该行', `模板第 ${list(rows.lost)} 行`)
  if (columns.lost.length > 0)
    add('column-deleted', '列不在了，其中内容按未改动处理', `模板第 ${list(columns.lost)} 列`)
}

const inserted = (
  raw: RawSheet,
  corner: Corner,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): LocatedSheet['inserted'] => {
  const known = new Set(rows.values())
  const planned = new Map([...columns].map(([line, at]) => [at, line]))
  return [...raw.rows]
    .filter(([row]) => !known.has(row) && row !== corner.row)
    .sort(([left], [right]) => left - right)
    .flatMap(([row, cells]) => {
      const own = [...cells]
        .filter(([column, { text }]) => column !== corner.column && text.trim() !== '')
        .map(([column, cell]): [number, RawCell] => [planned.get(column) ?? -column, cell])
      return own.length === 0 ? [] : [{ row, cells: new Map(own) }]
    })
}

const reportStrayColumns = (
  raw: RawSheet,
  corner: Corner,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
  into: Findings,
): void => {
  const known = new Set([...columns.values(), corner.column])
  for (const row of rows.values())
    for (const [column, { text }] of raw.rows.get(row) ?? [])
      if (!known.has(column) && text.trim() !== '')
        into.outside.push({
          kind: 'stray-content',
          sheet: raw.name,
          cell: `${columnName(column)}${row}`,
          what: '写在表格以外，没有读入',
          text,
        })
}

/** Finds the rows and columns of a plan on a sheet that came back, and tells what is not where it was. */
export const locateSheet = (raw: RawSheet, plan: FillInSheet, into: Findings): LocatedSheet => {
  const corner = cornerOf(raw) ?? { row: 1, column: 1, id: null }
  const size = sizeOf(plan)
  const rowMarkers = new Map<number, string>()
  for (const [row, cells] of raw.rows) {
    const text = cells.get(corner.column)?.text
    if (text !== undefined && row !== corner.row) rowMarkers.set(row, text)
  }
  const columnMarkers = new Map(
    [...(raw.rows.get(corner.row) ?? [])].flatMap(([column, { text }]) =>
      column === corner.column ? [] : [[column, text]],
    ),
  )
  const rows = numbered(rowMarkers, 'R', corner.row, size.rows)
  const columns = numbered(columnMarkers, 'C', corner.column, size.columns)
  reportMarkers(raw, rows, columns, into)
  reportStrayColumns(raw, corner, rows.found, columns.found, into)
  const rowOf = (row: number): number | null => rows.found.get(row) ?? null
  const columnOf = (column: number): number | null => columns.found.get(column) ?? null
  return {
    name: raw.name,
    rowOf,
    columnOf,
    cell: (row, column) => {
      const [at, across] = [rowOf(row), columnOf(column)]
      return at === null || across === null ? null : (raw.rows.get(at)?.get(across) ?? null)
    },
    address: (row, column) => `${columnName(columnOf(column) ?? column)}${rowOf(row) ?? row}`,
    inserted: inserted(raw, corner, rows.found, columns.found),
  }
}
