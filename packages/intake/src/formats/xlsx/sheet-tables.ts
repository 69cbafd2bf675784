import { foldedList } from './folded-list'
import type { SheetCells } from './sheet-cells'

export type TableCell = {
  column: number
  text: string
  /** The text of the merged cell above that reaches down into this one. */
  above: string | null
  /** How many columns it is merged over. */
  width: number
}

export type TableRow = {
  row: number
  hidden: boolean
  cells: readonly TableCell[]
  hiddenCells: readonly TableCell[]
}

/** Rows of a sheet that stand together; tables beside one another are several. */
export type SheetTable = { columns: readonly number[]; rows: readonly TableRow[] }

type Area = { from: number; to: number; rows: readonly number[] }

const put = <T>(into: Map<number, Map<number, T>>, row: number, column: number, value: T): void => {
  const found = into.get(row)
  if (found) found.set(column, value)
  else into.set(row, new Map([[column, value]]))
}

/** What the merges of a sheet say about its cells. */
type Reach = {
  above: (row: number, column: number) => string | null
  width: (row: number, column: number) => number
  /** Columns that a merge of this row covers, its first cell left out. */
  covered: (row: number) => readonly (readonly [number, number])[]
}

const reachOf = ({ rows, merges }: SheetCells): Reach => {
  const above = new Map<number, Map<number, string>>()
  /** Row → first column → last column of the merges that reach into it. */
  const byRow = new Map<number, Map<number, number>>()
  const begins = new Map<number, Map<number, number>>()
  for (const merge of merges) {
    const text = rows.get(merge.top)?.get(merge.left) ?? ''
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      if (!rows.has(row)) continue
      put(byRow, row, merge.left, merge.right)
      if (row === merge.top) put(begins, row, merge.left, merge.right)
      if (row === merge.top || text === '') continue
      put(above, row, merge.left, text)
    }
  }
  return {
    above: (row, column) => above.get(row)?.get(column) ?? null,
    width: (row, column) => (begins.get(row)?.get(column) ?? column) - column + 1,
    covered: (row) => [...(byRow.get(row) ?? [])],
  }
}

/** The stretches of columns of an area that hold something, parted by columns where nothing stands. */
const columnRuns = (cells: SheetCells, reach: Reach, area: Area): [number, number][] => {
  const used: (readonly [number, number])[] = []
  for (const row of area.rows) {
    for (const column of cells.rows.get(row)?.keys() ?? [])
      if (column >= area.from && column <= area.to && !cells.hiddenColumns.has(column))
        used.push([column, column])
    for (const [left, right] of reach.covered(row))
      if (left >= area.from && left <= area.to && right > left) used.push([left, Math.min(right, area.to)])
  }
  used.sort((one, other) => one[0] - other[0])
  const runs: [number, number][] = []
  for (const [from, to] of used) {
    const last = runs.at(-1)
    if (last && [...between(last[1], from)].every((column) => cells.hiddenColumns.has(column)))
      last[1] = Math.max(last[1], to)
    else runs.push([from, to])
  }
  return runs
}

function* between(from: number, to: number): Generator<number> {
  for (let at = from + 1; at < to; at += 1) yield at
}

const rowsWithin = (cells: SheetCells, rows: readonly number[], from: number, to: number): number[] =>
  rows.filter((row) =>
    [...(cells.rows.get(row)?.keys() ?? [])].some((column) => column >= from && column <= to),
  )

const filledCount = (cells: SheetCells, row: number, from: number, to: number): number =>
  [...(cells.rows.get(row)?.keys() ?? [])].filter((column) => column >= from && column <= to).length

/** Whether a stretch of columns is a table of its own: it begins with a line like a title, and has rows and columns. */
const isOwnTable = (
  cells: SheetCells,
  rows: readonly number[],
  [from, to]: readonly [number, number],
): boolean => {
  const own = rowsWithin(cells, rows, from, to)
  const [first] = own
  return own.length >= 3 && first !== undefined && filledCount(cells, first, from, to) <= 2 && to > from
}

/**
 * Where tables touch: the first row holds nothing but a title over each of them, and no merge of any row reaches from one
 * into the next.
 */
const touchingRuns = (
  cells: SheetCells,
  reach: Reach,
  area: Area,
  whole: readonly [number, number] | undefined,
): [number, number][] => {
  const [first] = area.rows
  if (first === undefined || !whole) return []
  const titles = [...(cells.rows.get(first) ?? [])].sort((one, other) => one[0] - other[0])
  const isTitle = ([column, text]: [number, string]): boolean =>
    reach.width(first, column) >= 3 && /[表书](?:[（(].{0,20}[）)])?\s*$/.test(text)
  if (titles.length < 2 || !titles.every(isTitle)) return []
  const starts = titles.map(([column]) => column)
  const crosses = area.rows.some((row) =>
    reach
      .covered(row)
      .some(([left, right]) => starts.slice(1).some((start) => left < start && right >= start)),
  )
  if (crosses) return []
  return starts.map((start, at) => [at === 0 ? whole[0] : start, (starts[at + 1] ?? whole[1] + 1) - 1])
}

/** More tables do not stand beside one another on any sheet. */
const besideLimit = 12

/** Parts tables beside one another: an empty column between them, and each with a title of its own. */
const besideParts = (cells: SheetCells, reach: Reach, area: Area): Area[] => {
  const apart = columnRuns(cells, reach, area)
  const runs = apart.length === 1 ? touchingRuns(cells, reach, area, apart[0]) : apart
  if (runs.length < 2 || runs.length > besideLimit || !runs.every((run) => isOwnTable(cells, area.rows, run)))
    return [area]
  return runs.map(([from, to], at) => ({
    from: at === 0 ? area.from : from,
    to: at === runs.length - 1 ? area.to : (runs[at + 1]?.[0] ?? to + 1) - 1,
    rows: area.rows,
  }))
}

/** Runs of rows without an empty row between them. */
const bandsOf = (rows: readonly number[]): number[][] => {
  const bands: number[][] = []
  for (const row of rows) {
    const last = bands.at(-1)
    if (last && last.at(-1) === row - 1) last.push(row)
    else bands.push([row])
  }
  return bands
}

/** The parts of a list that was laid side by side; the first has what stands above its header as well. */
const foldedAreas = (whole: Area, { row, starts }: { row: number; starts: readonly number[] }): Area[] => {
  const above = whole.rows.filter((one) => one < row)
  const below = whole.rows.filter((one) => one >= row)
  return [
    ...(above.length > 0 ? [{ ...whole, rows: above }] : []),
    ...starts.map((start, at) => ({
      from: at === 0 ? 0 : start,
      to: (starts[at + 1] ?? whole.to + 1) - 1,
      rows: below,
    })),
  ]
}

const areasOf = (cells: SheetCells, reach: Reach): Area[] => {
  const rows = [...cells.rows.keys()]
    .filter((row) => (cells.rows.get(row)?.size ?? 0) > 0)
    .sort((a, b) => a - b)
  const whole: Area = { from: 0, to: 16_384, rows }
  const parts = besideParts(cells, reach, whole)
  if (parts.length > 1) return parts
  const folded = foldedList(cells, rows)
  if (folded) return foldedAreas(whole, folded)
  const areas: Area[] = []
  for (const band of bandsOf(rows)) {
    const own = besideParts(cells, reach, { ...whole, rows: band })
    const last = areas.at(-1)
    if (own.length === 1 && last && last.to === whole.to && last.from === 0)
      areas[areas.length - 1] = { ...last, rows: [...last.rows, ...band] }
    else areas.push(...own)
  }
  return areas
}

const tableOf = (cells: SheetCells, reach: Reach, area: Area): SheetTable => {
  const used = new Set<number>()
  for (const row of area.rows)
    for (const column of cells.rows.get(row)?.keys() ?? [])
      if (column >= area.from && column <= area.to) used.add(column)
  const all = [...used].sort((a, b) => a - b)
  const columns = all.filter((column) => !cells.hiddenColumns.has(column))
  const hidden = all.filter((column) => cells.hiddenColumns.has(column))
  const rows = area.rows.flatMap((row): TableRow[] => {
    const texts = cells.rows.get(row)
    if (!texts || !all.some((column) => texts.has(column))) return []
    const cellAt = (column: number): TableCell => ({
      column,
      text: texts.get(column) ?? '',
      above: reach.above(row, column),
      width: reach.width(row, column),
    })
    return [
      {
        row,
        hidden: cells.hiddenRows.has(row),
        cells: columns.map(cellAt),
        hiddenCells: hidden.filter((column) => texts.has(column)).map(cellAt),
      },
    ]
  })
  return { columns, rows }
}

/** The tables of a sheet in reading order: from the top, those beside one another from the left. */
export const sheetTables = (cells: SheetCells): SheetTable[] => {
  const reach = reachOf(cells)
  return areasOf(cells, reach)
    .map((area) => tableOf(cells, reach, area))
    .filter((table) => table.rows.length > 0)
}
