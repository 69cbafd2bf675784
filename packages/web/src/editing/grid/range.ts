/** A rectangle of cells: where it was begun (the active cell) and its opposite corner, as row and column indexes. */
export type Range = { row: number; column: number; toRow: number; toColumn: number }

export type Box = { top: number; bottom: number; left: number; right: number }

export const boxOf = (range: Range): Box => ({
  top: Math.min(range.row, range.toRow),
  bottom: Math.max(range.row, range.toRow),
  left: Math.min(range.column, range.toColumn),
  right: Math.max(range.column, range.toColumn),
})

export const isSingle = ({ row, column, toRow, toColumn }: Range): boolean =>
  row === toRow && column === toColumn

/** The class names of a cell within a range: that it is within, and the edges it stands at. */
export const rangeClass = (range: Range | null, row: number, column: number): string => {
  if (!range || isSingle(range)) return ''
  const { top, bottom, left, right } = boxOf(range)
  if (row < top || row > bottom || column < left || column > right) return ''
  return [
    'in-range',
    row === top ? 'range-top' : '',
    row === bottom ? 'range-bottom' : '',
    column === left ? 'range-left' : '',
    column === right ? 'range-right' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
