import type { AmountUnit, Money } from '@heng/domain/money'
import type { GridCell, GridRow } from '../../source'
import { isFigure, isSmudgedFigure, readFigure } from './figures'
import type { ColumnAt, Header, LabelAt } from './header'

/** Which position of a part carries which column, and where the labels stand. */
export type Layout = {
  columns: Map<number, ColumnAt>
  labels: readonly LabelAt[]
  /** Positions that carry neither figures nor labels. */
  others: ReadonlySet<number>
  split: number | null
  /** First figure position of the left (or only) side and of the right side. */
  firstFigure: number
  firstFigureRight: number
}

export const layoutOf = (header: Header): Layout => {
  const { split } = header
  const positions = header.columns.filter((column) => column.column !== null).map((column) => column.at)
  return {
    columns: new Map(header.columns.map((column) => [column.at, column])),
    labels: header.labels,
    others: new Set(header.others.flatMap(({ place }) => place.cell ?? [])),
    split,
    firstFigure: Math.min(...positions.filter((at) => split === null || at < split)),
    firstFigureRight: split === null ? Infinity : Math.min(...positions.filter((at) => at >= split)),
  }
}

export const isFigureCell = (cell: GridCell): boolean => isFigure(cell.text) || isSmudgedFigure(cell.text)

/** Positions of a row that carry figures, codes at its beginning left aside. */
export const figurePositions = (row: GridRow, { firstFigure, labels, others }: Layout): number[] =>
  row.cells
    .filter((cell) => isFigureCell(cell) && (cell.cell >= firstFigure || !/^\d{1,9}$/.test(cell.text)))
    .map((cell) => cell.cell)
    .filter((at) => !others.has(at) && (at < firstFigure || labels.every((label) => label.at !== at)))

/** Amounts of cells, kept because the search for columns reads them again and again. */
const amountCache = new WeakMap<GridCell, { unit: AmountUnit; amount: Money | null }>()

const amountAt = (cell: GridCell, unit: AmountUnit): Money | null => {
  const kept = amountCache.get(cell)
  if (kept?.unit === unit) return kept.amount
  const amount = readFigure(cell.text, unit, { line: cell.line })?.amount ?? null
  amountCache.set(cell, { unit, amount })
  return amount
}

export const amountsOf = (row: GridRow, layout: Layout, unit: AmountUnit): Map<string, Money | null> => {
  const amounts = new Map<string, Money | null>()
  for (const cell of row.cells) {
    const column = layout.columns.get(cell.cell)
    if (column && cell.text !== '') amounts.set(column.key, amountAt(cell, unit))
  }
  return amounts
}
