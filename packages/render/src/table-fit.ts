import type { Table } from './document'
import { columnShares, linesBelow, type PlacedCell, type PlacedRow, placedRows, printedText } from './grid'
import { emWidth, linesIn } from './text-width'

/** Room on a page for a table, in points. */
export type Room = { width: number; height: number }

/** How a table is set: widths of its columns and size of its words in points, room above and below the words of a cell. */
export type TableFit = { widths: number[]; size: number; pad: number }

const between = 3

// 5号 to 小五; below it only where figures would not stand on one line otherwise.
const sizes = [10.5, 10, 9.5, 9] as const
const smallSizes = [8, 7.5, 7, 6.5, 6, 5.5, 5] as const

/** Column heads up to so many characters stand on one line where there is room. */
const headLength = 6

/**
 * The widest part of a text that must not be broken: a figure, a code, a word of letters; two characters of others, or
 * the whole of a short head.
 */
const unbreakable = ({ cell }: PlacedCell, whole: boolean): number => {
  const text = printedText(cell)
  if (text === '') return 0
  if (whole && emWidth(text) <= headLength) return emWidth(text)
  if (cell.kind === 'amount' || cell.kind === 'integer' || cell.kind === 'code') return emWidth(text)
  const words = text.match(/[\w.,%-]+/g) ?? []
  return Math.max(Math.min(2, emWidth(text)), ...words.map((word) => Math.min(8, emWidth(word))))
}

const leastWidths = (
  rows: readonly PlacedRow[],
  count: number,
  size: number,
  heads: 'whole' | 'broken',
): number[] => {
  const least = Array.from({ length: count }, () => size + between * 2)
  for (const { cells, header } of rows)
    for (const placed of cells)
      if (placed.colSpan === 1) {
        const wanted =
          (unbreakable(placed, header && heads === 'whole') + (placed.cell.indent ?? 0)) * size +
          between * 2 +
          1
        least[placed.column] = Math.max(least[placed.column] ?? 0, wanted)
      }
  return least
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** The wanted widths, where one is too narrow widened at the cost of those that have room; null where there is none. */
const widened = (wanted: readonly number[], least: readonly number[]): number[] | null => {
  const spare = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)))
  const lacking = wanted.map((width, at) => Math.max(0, (least[at] ?? 0) - width))
  const [free, missing] = [sum(spare), sum(lacking)]
  if (missing > free) return null
  return wanted.map(
    (width, at) => width + (lacking[at] ?? 0) - (free === 0 ? 0 : ((spare[at] ?? 0) * missing) / free),
  )
}

const lineHeight = (lines: number, size: number): number => lines * size + (lines - 1) * 4

/** A cell with the widths of its lines, measured once for all sizes. */
type Measured = Omit<PlacedCell, 'cell'> & { indent: number; lines: readonly number[] }

type Body = { least: readonly number[]; cells: readonly Measured[] }

/** The cells that end first come first. */
const measured = (rows: readonly PlacedRow[]): Body => ({
  least: rows.map(({ source }) => source.minHeight ?? 0),
  cells: rows
    .flatMap(({ cells }) => cells)
    .filter(({ cell }) => cell.kind !== 'empty')
    .map(({ cell, ...place }) => ({
      ...place,
      indent: cell.indent ?? 0,
      lines: printedText(cell).split('\n').map(emWidth),
    }))
    .toSorted((left, right) => left.rowSpan - right.rowSpan),
})

/** Height of the rows. What a cell over several rows still lacks goes to its last row. */
const bodyHeight = ({ least, cells }: Body, { widths, size, pad }: TableFit): number => {
  const heights = least.map((height) => Math.max(size + pad * 2, height))
  for (const { row, column, rowSpan, colSpan, indent, lines } of cells) {
    const width = sum(widths.slice(column, column + colSpan)) - between * 2
    const ems = Math.max(1, width / size - indent)
    const count = lines.reduce((all, line) => all + Math.max(1, Math.ceil(line / ems)), 0)
    const wanted = lineHeight(count, size) + pad * 2
    const last = row + rowSpan - 1
    const has = sum(heights.slice(row, last + 1))
    if (wanted > has) heights[last] = (heights[last] ?? 0) + wanted - has
  }
  return sum(heights)
}

/** Height of what stands above and below a table. */
const aroundHeight = (table: Table, width: number): number => {
  const { number, title, subtitle, leftNote, rightNote } = table
  const titleLines = title === undefined ? 0 : linesIn(title, width / 22)
  const notes = linesBelow(table).map((text) => lineHeight(linesIn(text, width / 10.5), 10.5) + 10)
  return (
    (number === undefined ? 0 : 24) +
    titleLines * 32 +
    (subtitle === undefined ? 0 : 22) +
    (leftNote === undefined && rightNote === undefined ? 0 : 18) +
    sum(notes) +
    24
  )
}

/** Height of the head as it is repeated. */
const headHeight = ({ header }: Table, { size, pad }: TableFit): number =>
  header.length * (size * 2 + pad * 2)

/** A last page filled up to this share is saved where the table may be set closer. */
const littleRest = 0.3

// Wide tables begin with smaller words.
const firstSize = ({ columns }: Table, width: number): number =>
  sum(columns.map(({ weight }) => weight)) > (width / 7.5) * 1.15 || columns.length > 10 ? 9 : 10.5

/**
 * Sets a table on a page: its columns as wide as their figures need, its words as large as official tables have them.
 * A table or form that would run over a page by little is set smaller and closer, so that it does not.
 */
export const fitTable = (table: Table, { width, height }: Room): TableFit => {
  const rows = placedRows(table)
  const shares = columnShares(table).map((share) => share * width)
  const leastAt = (size: number, heads: 'whole' | 'broken'): number[] =>
    leastWidths(rows, table.columns.length, size, heads)
  const widthsAt = (size: number): number[] | null =>
    widened(shares, leastAt(size, 'whole')) ?? widened(shares, leastAt(size, 'broken'))
  const pad = table.header.length === 0 ? 5 : 4
  const wanted = firstSize(table, width)
  const largest =
    [...sizes, ...smallSizes].find((size) => size <= wanted && widthsAt(size) !== null) ??
    Math.min(...smallSizes)
  const usual: TableFit = { widths: widthsAt(largest) ?? shares, size: largest, pad }
  const body = measured(rows)
  // What lines really take is known only to the typesetter: a little room is left.
  const first = (height - aroundHeight(table, width)) * 0.97
  const more = (height - headHeight(table, usual)) * 0.97
  const over = bodyHeight(body, usual) - first
  if (over <= 0) return usual
  const closer = [pad, 3, 2, 1.5].flatMap((one) =>
    [largest, ...sizes.filter((size) => size < largest)].map(
      (size): TableFit => ({ widths: widthsAt(size) ?? shares, size, pad: one }),
    ),
  )
  const pages = Math.ceil(over / more)
  const saved = over - (pages - 1) * more <= more * littleRest ? first + (pages - 1) * more : first
  return (
    closer.find((fit) => bodyHeight(body, fit) <= first) ??
    closer.find((fit) => bodyHeight(body, fit) <= saved) ??
    usual
  )
}

/** Widths of the columns of a sheet that is printed as wide as a page: no figure is cut. */
export const sheetWidths = (table: Table, width: number, size: number): number[] => {
  const least = leastWidths(placedRows(table), table.columns.length, size, 'broken')
  const shares = columnShares(table).map((share) => share * width)
  return widened(shares, least) ?? shares.map((share, at) => Math.max(share, least[at] ?? 0))
}
