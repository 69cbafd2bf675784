import type { MouseEvent as ReactMouseEvent, RefObject } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import type { CellMouseArgs, CellMouseEvent, DataGridHandle } from 'react-data-grid'
import type { GridRow } from './grid-row'
import type { Range } from './range'
import type { RangeStore } from './range-store'

/** The cell under the mouse as the grid counts: header rows come before row 0. */
export const cellUnder = (
  target: EventTarget | null,
  headerRows: number,
): { row: number; column: number } | null => {
  if (!(target instanceof Element)) return null
  const cell = target.closest('[role="gridcell"]')
  const row = Number.parseInt(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? '', 10)
  const column = Number.parseInt(cell?.getAttribute('aria-colindex') ?? '', 10)
  return Number.isNaN(row) || Number.isNaN(column) ? null : { row: row - headerRows - 1, column: column - 1 }
}

/** Selecting a range with the mouse: drag, Shift and click, whole rows by their numbers. */
export const useRangeMouse = (options: {
  ranges: RangeStore
  grid: RefObject<DataGridHandle | null>
  headerRows: number
  lastColumn: number
}) => {
  const { ranges, grid, headerRows, lastColumn } = options
  const drags = useRef<'cells' | 'rows' | null>(null)
  useEffect(() => {
    const stop = (): void => {
      drags.current = null
    }
    window.addEventListener('mouseup', stop)
    return () => window.removeEventListener('mouseup', stop)
  }, [])
  const onCellMouseDown = useCallback(
    (args: CellMouseArgs<GridRow>, event: CellMouseEvent) => {
      if (event.button !== 0) return
      const { rowIdx } = args
      const idx = args.column.idx
      const range = ranges.look()
      const whole = idx === 0
      drags.current = whole ? 'rows' : 'cells'
      if (event.shiftKey && range) {
        event.preventDefault()
        event.preventGridDefault()
        ranges.set({ ...range, toRow: rowIdx, toColumn: whole ? lastColumn : idx })
        return
      }
      const next: Range = {
        row: rowIdx,
        column: Math.max(1, idx),
        toRow: rowIdx,
        toColumn: whole ? lastColumn : idx,
      }
      if (whole) {
        event.preventDefault()
        event.preventGridDefault()
        grid.current?.setActivePosition({ rowIdx, idx: 1 }, { shouldFocus: true })
      }
      ranges.set(next)
    },
    [ranges, grid, lastColumn],
  )
  const onMouseOver = useCallback(
    (event: ReactMouseEvent) => {
      const range = ranges.look()
      if (drags.current === null || event.buttons !== 1 || !range) return
      const over = cellUnder(event.target, headerRows)
      if (!over || over.row < 0) return
      const toColumn = drags.current === 'rows' ? lastColumn : Math.max(1, over.column)
      if (over.row !== range.toRow || toColumn !== range.toColumn)
        ranges.set({ ...range, toRow: over.row, toColumn })
    },
    [ranges, headerRows, lastColumn],
  )
  return { onCellMouseDown, onMouseOver }
}
