import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { DataGridHandle } from 'react-data-grid'
import type { RangeStore } from './range-store'

type Keyed = { readonly key: string }

/** Where the row that stood at `at` stands now; `at` itself when it is gone or did not move. */
const placeNow = (before: readonly Keyed[], rows: readonly Keyed[], at: number): number => {
  const key = before[at]?.key
  if (key === undefined || rows[at]?.key === key) return at
  const now = rows.findIndex((row) => row.key === key)
  return now < 0 ? at : now
}

/**
 * Keeps the keyboard in its cell when rows come and go around it: the grid counts rows, so that the next key would
 * go into another one. Where the row itself is removed the one in its place takes over; the browser would put the
 * keyboard nowhere.
 */
export const useKeptFocus = (
  grid: RefObject<DataGridHandle | null>,
  ranges: RangeStore,
  rows: readonly Keyed[],
): void => {
  const inside = useRef(false)
  const shown = useRef(rows)
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      inside.current = target instanceof Node && grid.current?.element?.contains(target) === true
    }
    window.addEventListener('focusin', note)
    return () => window.removeEventListener('focusin', note)
  }, [grid])
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = rows
    const range = ranges.look()
    const element = grid.current?.element
    // An open cell writes into its own row wherever that stands; moving would close it.
    if (!range || !element || rows.length === 0 || element.querySelector('.rdg-editor-container')) return
    const row = Math.min(placeNow(before, rows, range.row), rows.length - 1)
    const moved = row - range.row
    const cell = element.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')
    const lost = inside.current && document.activeElement === document.body
    if (moved !== 0 || (lost && !cell)) {
      grid.current?.setActivePosition({ rowIdx: row, idx: range.column }, { shouldFocus: inside.current })
      ranges.set({ ...range, row, toRow: Math.min(range.toRow + moved, rows.length - 1) })
    } else if (lost) cell?.focus({ preventScroll: true })
  }, [grid, ranges, rows])
}
