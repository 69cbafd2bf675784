import type { CSSProperties } from 'react'
import { columnLetters } from './column-letters'
import type { Cell, SheetGeometry } from './sheet-geometry'

export type CellMark = 'cell' | 'row' | null

const wordsOf = (text: string, mark: CellMark): string | undefined =>
  mark === null && text.length < 12 ? undefined : text

/** A cell, or what a merge makes of several. Its box is from the edges of the sheet's canvas. */
export const SheetCell = (props: {
  row: number
  cell: Cell
  geometry: SheetGeometry
  scale: number
  mark: CellMark
  id: string | undefined
}) => {
  const { row, cell, geometry, scale, mark } = props
  const { tops, lefts, indexOf, hiddenColumns, hiddenRows } = geometry
  const { column, text, style } = cell
  const merge = geometry.mergeAt(row, column)
  const top = tops[indexOf(row)] ?? 0
  const bottom = tops[(merge ? indexOf(merge.bottom) : indexOf(row)) + 1] ?? top
  const left = lefts[column] ?? 0
  const right = lefts[Math.min((merge?.right ?? column) + 1, lefts.length - 1)] ?? left
  const classes = [
    'sheet-cell',
    `sheet-cell-${style.align}`,
    style.wrap ? 'sheet-cell-wrap' : '',
    style.bold ? 'sheet-cell-bold' : '',
    style.ruled ? 'sheet-cell-ruled' : '',
    merge ? 'sheet-cell-merged' : '',
    hiddenColumns.has(column) || hiddenRows.has(row) ? 'sheet-cell-hidden' : '',
    mark === 'cell' ? 'look-marked' : mark === 'row' ? 'look-in-marked' : '',
  ]
  // whole pixels, so that the rules of neighbours fall on one another
  const [from, to] = [Math.round(left * scale), Math.round(right * scale)]
  const box: CSSProperties = {
    left: from,
    width: to - from,
    height: Math.round(bottom * scale) - Math.round(top * scale),
    fontSize: ((style.size * 4) / 3) * scale,
  }
  return (
    <div
      role="gridcell"
      id={props.id}
      aria-colindex={column + 1}
      aria-selected={mark !== null}
      aria-label={`${columnLetters(column)}${row + 1} ${text === '' ? '空' : text}`}
      title={wordsOf(text, mark)}
      data-row={row}
      data-column={column}
      className={classes.filter((name) => name !== '').join(' ')}
      style={box}
    >
      <span className="sheet-text">{text}</span>
    </div>
  )
}
