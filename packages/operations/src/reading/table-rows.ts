import { csvRows } from '@heng/intake/formats/csv'
import type { Source } from '@heng/intake/source'

/**
 * A row of a table with its number in the sheet or text, from 1. Blanks before a text are kept, because they may be its
 * indent; in a cell that a merged one above reaches down into stands the text of that one.
 */
export type TableRow = { row: number; cells: string[] }

/** What merged cells of a grid say in the rows they reach down into, by line. */
const textsFromAbove = ({ blocks }: Source): Map<number, Map<number, string>> =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.map(
            ({ line, cells }) =>
              [
                line,
                new Map(cells.flatMap(({ cell, above }) => (above === undefined ? [] : [[cell, above]]))),
              ] as const,
          )
        : [],
    ),
  )

/** The rows of sheets (and of comma-separated values), every cell in its column. Hidden rows that are no data are left out. */
const sheetRows = (source: Source): TableRow[] => {
  const above = textsFromAbove(source)
  return source.rawLines.flatMap((raw, at) => {
    const origin = source.origins[at]
    const merged = above.get(at + 1)
    if (origin?.kind !== 'sheet' || (origin.hidden && !merged)) return []
    const all = raw.split('\t')
    const cells = all.slice(0, all.length - origin.hiddenCells)
    for (const [cell, text] of merged ?? []) {
      while (cells.length <= cell) cells.push('')
      if (cells[cell]?.trim() === '') cells[cell] = text
    }
    return [{ row: origin.row, cells }]
  })
}

/** The rows of grids, and of the texts between them. */
const gridRows = ({ blocks }: Source): TableRow[] =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.map(({ line, cells }) => ({
          row: line,
          cells: cells.map(({ text, above }) => (text === '' ? (above ?? '') : text)),
        }))
      : [{ row: block.line, cells: block.segments.map(({ text }) => text) }],
  )

/** A text that is known to be a table, however short: cells between tabs, commas or semicolons. */
const separatedRows = ({ rawLines }: Source): TableRow[] => {
  const separator = (['\t', ',', ';'] as const).find((mark) => rawLines.some((line) => line.includes(mark)))
  const records =
    separator === ',' || separator === ';'
      ? csvRows(rawLines.join('\n'), separator)
      : rawLines.map((line) => line.split('\t'))
  return records.map((cells, at) => ({ row: at + 1, cells: [...cells] }))
}

/**
 * The rows of a file that is a table, in order. A text too short to be recognised as one is split by its separator all
 * the same.
 */
export const tableRows = (source: Source): TableRow[] => {
  if (source.origins.some(({ kind }) => kind === 'sheet')) return sheetRows(source)
  return source.blocks.some(({ kind }) => kind === 'grid') ? gridRows(source) : separatedRows(source)
}
