import type { AmountUnit } from '@heng/domain/money'
import type { RefObject } from 'react'
import { useCallback } from 'react'
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from 'react-data-grid'
import { mayLeave } from './cell-editor'
import type { GridActions } from './grid-actions'
import type { GridRow } from './grid-row'
import type { Range } from './range'
import type { RangeStore } from './range-store'
import type { RowField } from './row-fields'

type GridKeys = {
  grid: RefObject<DataGridHandle | null>
  ranges: RangeStore
  actions: GridActions
  rowCount: number
  fields: readonly RowField[]
  unit: AmountUnit
  undo: () => void
  redo: () => void
  find: () => void
  fold: (row: string, folds: boolean) => void
  say: (words: string) => void
}

type Move = { row: number; column: number }

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Where an arrow leads from a cell: the next one, or with Ctrl the last one that way. */
const led = (keys: GridKeys, from: Move, arrow: Move, far: boolean): Move => {
  const [rows, columns] = far ? [keys.rowCount, keys.fields.length] : [1, 1]
  return {
    row: within(from.row + arrow.row * rows, 0, keys.rowCount - 1),
    column: within(from.column + arrow.column * columns, 1, keys.fields.length),
  }
}

/** The first or last cell of a row, with Ctrl of the table. */
const edge = (keys: GridKeys, key: 'Home' | 'End', far: boolean, row: number): Move =>
  key === 'Home'
    ? { row: far ? 0 : row, column: 1 }
    : { row: far ? keys.rowCount - 1 : row, column: keys.fields.length }

const extendTo = (keys: GridKeys, range: Range, to: Move): void => {
  keys.ranges.set({ ...range, toRow: to.row, toColumn: to.column })
  keys.grid.current?.scrollToCell({ rowIdx: to.row, idx: to.column })
}

const goTo = (keys: GridKeys, { row, column }: Move, edits = false): void =>
  keys.grid.current?.setActivePosition(
    { rowIdx: within(row, 0, keys.rowCount - 1), idx: column },
    edits ? { enableEditor: true } : { shouldFocus: true },
  )

/** Ctrl and a letter; true when it meant something here. */
const command = (keys: GridKeys, key: string, shift: boolean): boolean => {
  switch (key.toLowerCase()) {
    case 'z':
      if (shift) keys.redo()
      else keys.undo()
      return true
    case 'y':
      keys.redo()
      return true
    case 'd':
      keys.actions.fillDown()
      return true
    case 'r':
      // Not the browser's: it would load the page anew in the middle of the work.
      keys.actions.fillRight()
      return true
    case 'f':
      keys.find()
      return true
    case 'a':
      keys.ranges.set({ row: 0, column: 1, toRow: keys.rowCount - 1, toColumn: keys.fields.length })
      return true
    case '+':
    case '=':
      if (shift) keys.actions.insertRows('below')
      return shift
    case '-':
      keys.actions.removeRows()
      return true
    default:
      return false
  }
}

const navigated = (
  keys: GridKeys,
  range: Range,
  event: CellKeyboardEvent,
  row: GridRow | undefined,
): boolean => {
  const arrow = arrows[event.key]
  const far = event.ctrlKey || event.metaKey
  if (arrow && event.altKey && event.shiftKey && arrow.column !== 0) {
    if (row) keys.fold(row.key, arrow.column < 0)
    return true
  }
  if (arrow && event.shiftKey) {
    extendTo(keys, range, led(keys, { row: range.toRow, column: range.toColumn }, arrow, far))
    return true
  }
  if (arrow && far) {
    goTo(keys, led(keys, range, arrow, true))
    return true
  }
  if (event.key !== 'Home' && event.key !== 'End') return false
  const corner = edge(keys, event.key, far, event.shiftKey ? range.toRow : range.row)
  if (event.shiftKey) extendTo(keys, range, corner)
  else goTo(keys, corner)
  return true
}

/** At the end of a row Tab goes on to the first cell of the next, and back: past the number of the row. */
const tabbed = (keys: GridKeys, { row, column }: Range, back: boolean): boolean => {
  const next = back ? row - 1 : row + 1
  if (column !== (back ? 1 : keys.fields.length) || next < 0 || next >= keys.rowCount) return false
  goTo(keys, { row: next, column: back ? keys.fields.length : 1 })
  return true
}

const active = (keys: GridKeys, row: GridRow | undefined, event: CellKeyboardEvent): boolean => {
  const range = keys.ranges.look()
  if (!range) return false
  if (navigated(keys, range, event, row)) return true
  if (event.ctrlKey || event.metaKey) return command(keys, event.key, event.shiftKey)
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      keys.actions.clear()
      return true
    case 'Enter':
      goTo(keys, { row: range.row + (event.shiftKey ? -1 : 1), column: range.column })
      return true
    case 'Tab':
      return tabbed(keys, range, event.shiftKey)
    case 'F2':
      // With Shift it is the page that opens what is said of the cell.
      if (!event.shiftKey) goTo(keys, range, true)
      return true
    case 'Escape':
      keys.ranges.set({ ...range, toRow: range.row, toColumn: range.column })
      return true
    default:
      return false
  }
}

type EditArgs = CellKeyDownArgs<GridRow> & { mode: 'EDIT' }

const editing = (keys: GridKeys, args: EditArgs, event: CellKeyboardEvent): boolean => {
  const ends = ['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(event.key)
  if (!ends) return false
  const field = keys.fields.find((one) => one.field === args.column.key)
  const text = args.row.typed?.text
  if (field && text !== undefined && !mayLeave(text, field, keys.unit)) {
    keys.say(`“${text}”不是以${keys.unit}为单位的准确金额；改正后再离开，或按 Esc 放弃`)
    return true
  }
  if (event.key === 'Tab') return false
  args.onClose(true)
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
  goTo(keys, { row: args.rowIdx + (down ? 1 : -1), column: args.column.idx })
  return true
}

/** What browsers call a key that an input method has taken, before a word is begun. */
const takenByMethod = 229

/** The keyboard of the grid: as in a spreadsheet, apart from what the grid itself does. */
export const useGridKeys = (keys: GridKeys) =>
  useCallback(
    (args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent) => {
      // While a word is being put together the keys are those of the input method: Enter takes it, Escape drops it.
      if (event.nativeEvent.isComposing || event.key === 'Process' || event.keyCode === takenByMethod) {
        event.preventGridDefault()
        return
      }
      const handled = args.mode === 'EDIT' ? editing(keys, args, event) : active(keys, args.row, event)
      const clipboard =
        args.mode === 'ACTIVE' && (event.ctrlKey || event.metaKey) && /^[cvx]$/i.test(event.key)
      if (handled) event.preventDefault()
      // The clipboard's own events follow; the grid must not open a cell for them.
      if (handled || clipboard) event.preventGridDefault()
    },
    [keys],
  )
