import { fold } from '@heng/domain/fold'
import type { AmountUnit } from '@heng/domain/money'
import type { ColumnShape, TableShape } from '@heng/domain/shapes/table-shape'
import type { GridCell, GridRow } from '../../source'
import type { DraftColumn, DraftRow } from './draft'
import { isFigure, readFigure } from './figures'
import { isTotalName, parseRowLabel } from './row-labels'
import { headerText } from './vocabulary'

type Period = 'previous' | 'current'

/** A table whose columns are printed as rows: an item per row, a year per column. */
export type Transposed = {
  /** Where the figures of a year stand. */
  years: ReadonlyMap<Period, number>
  /** The column that each row below the header is. */
  items: readonly { row: GridRow; item: string; title: string }[]
  headerRows: readonly GridRow[]
}

/** An item of fewer rows could be a row of any table. */
const leastItems = 3

const periodIn = (cell: GridCell, year: number | null): Period | null => {
  const words = /^(上年|本年)?(?:年初)?(?:财政拨款)?(?:预算|执行|批复|安排)?(?:数|额|金额|情况)?$/.exec(
    headerText(cell.text, year).replace(/\(.*\)$/, ''),
  )
  if (!words || words[0] === '') return null
  return words[1] === '上年' ? 'previous' : 'current'
}

/** The first column of each year in a header row; what was spent gives way to what was planned. */
const yearsOf = (row: GridRow, year: number | null): Map<Period, number> => {
  const years = new Map<Period, number>()
  for (const cell of row.cells) {
    if (cell.text === '' || isFigure(cell.text)) continue
    const period = periodIn(cell, year)
    if (period && (!years.has(period) || cell.text.includes('预算数'))) years.set(period, cell.cell)
  }
  return years
}

/** The last part of a column's key: what it is in either year. */
const itemOf = (column: ColumnShape): string => column.key.slice(column.key.indexOf('.') + 1)

const labelOf = (row: GridRow, before: number): string | null => {
  const texts = row.cells.filter(({ cell, text }) => cell < before && text !== '' && !/^\d{1,2}$/.test(text))
  const text = texts.map((cell) => cell.text).join('')
  return text === '' ? null : fold(parseRowLabel(text).name ?? text)
}

const itemNamed = (label: string, shape: TableShape): string | null => {
  const named = shape.columns.filter(({ titles }) => titles.some((title) => fold(title) === label))
  const column = isTotalName(label) ? named.find(({ sum }) => sum && sum.length > 2) : named[0]
  return column ? itemOf(column) : null
}

/** Finds out whether the rows are a table of a shape by years with an item per row. */
export const transposedOf = (
  rows: readonly GridRow[],
  shape: TableShape,
  year: number | null,
): Transposed | null => {
  if (!shape.columns.every(({ period }) => period)) return null
  const at = rows.slice(0, 3).findIndex((row) => yearsOf(row, year).size > 0)
  const header = rows[at]
  if (!header) return null
  const years = yearsOf(header, year)
  const first = Math.min(...years.values())
  const items: { row: GridRow; item: string; title: string }[] = []
  let known = 0
  const seen = new Set<string>()
  for (const row of rows.slice(at + 1)) {
    const label = labelOf(row, first)
    if (label === null) return null
    const item = itemNamed(label, shape)
    if (item !== null) known += 1
    if (seen.has(item ?? label)) return null
    seen.add(item ?? label)
    items.push({ row, item: item ?? label, title: label })
  }
  return known >= leastItems && known * 2 >= items.length
    ? { years, items, headerRows: rows.slice(0, at + 1) }
    : null
}

/** The one row that a transposed table is, and its columns: last year's, then this year's. */
export const transposedRow = (
  { years, items }: Transposed,
  unit: AmountUnit,
): { row: DraftRow; columns: DraftColumn[] } => {
  const figures: DraftRow['figures'] = new Map()
  const columns: DraftColumn[] = []
  for (const period of ['previous', 'current'] as const) {
    const at = years.get(period)
    if (at === undefined) continue
    for (const { row, item, title } of items) {
      const key = `${period}.${item}`
      columns.push({ key, title: `${period === 'previous' ? '上年' : '本年'}/${title}`, side: null })
      const cell = row.cells.find((one) => one.cell === at)
      const figure = cell && readFigure(cell.text, unit, { line: cell.line, cell: at })
      if (figure) figures.set(key, figure)
    }
  }
  const [first, last] = [items[0]?.row, items.at(-1)?.row]
  return {
    columns,
    row: {
      line: first?.line ?? 1,
      endLine: last?.endLine ?? 1,
      side: null,
      code: null,
      label: null,
      texts: {},
      figures,
      indent: null,
    },
  }
}
