import type { RecordChange } from '@heng/domain/editing/record-change'
import type { ChangeHistoryHandle } from '../use-change-history'
import { clipboardBlock, copyBlock } from '../clipboard-block'
import type { Box, Range } from './range'
import { boxOf } from './range'
import type { Surface } from './range-changes'
import {
  blockOf,
  cellChange,
  clearChanges,
  fillDownChanges,
  fillRightChanges,
  insertChanges,
  pasteChanges,
  removeChanges,
} from './range-changes'
import type { GridRow } from './grid-row'

/** What can be done with the grid, apart from how it is asked for. */
export type GridActions = {
  /** Puts the range on the clipboard; false where there is none. */
  copy: (to: DataTransfer) => boolean
  paste: (from: DataTransfer) => void
  clear: () => void
  fillDown: () => void
  fillRight: () => void
  insertRows: (where: 'above' | 'below') => void
  removeRows: () => void
  typed: (rows: readonly GridRow[]) => void
  /** What leaving an open cell would change. */
  typing: (row: GridRow) => readonly RecordChange[]
}

/** What a row that somebody else removed meanwhile was to hold. */
const lostWords = (texts: readonly string[]): string =>
  `这一行刚被别人删除，没有填入：${texts.map((text) => `“${text}”`).join('、')}`

const rejectedWords = (rejected: readonly string[]): string => {
  const shown = rejected
    .slice(0, 3)
    .map((text) => `“${text}”`)
    .join('、')
  return `${shown}${rejected.length > 3 ? ` 等 ${rejected.length} 处` : ''}不是金额，没有填入`
}

type GridOptions = {
  surface: Surface
  history: ChangeHistoryHandle
  readOnly: boolean
  range: () => Range | null
  say: (words: string) => void
  /** Goes to a cell of a row that is shown as soon as it can be. */
  show: (row: string, field: string) => void
}

/** What is written in cells that were open, as changes; texts that are no amounts, and texts whose row is gone. */
const typedChanges = (surface: Surface, rows: readonly GridRow[]) => {
  const results = rows.flatMap((row) => {
    const field = surface.fields.find((one) => one.field === row.typed?.field)
    const kept = surface.rows.find(({ key }) => key === row.key)
    return field && kept && row.typed ? [cellChange(surface, kept, field, row.typed.text)] : []
  })
  const lost = rows.filter(({ key }) => !surface.statement.rows.some((row) => row.key === key))
  return {
    changes: results.flatMap((one) => one.changes),
    rejected: results.flatMap((one) => one.rejected),
    lost: lost.flatMap(({ typed }) => typed?.text || []),
  }
}

const pastedWords = (changes: readonly RecordChange[], rejected: readonly string[]): string => {
  const added = changes.filter(({ change }) => change === 'insert').length
  const done = `已粘贴${added > 0 ? `，新增 ${added} 行` : ''}`
  if (rejected.length === 0) return done
  return changes.length > 0 ? `${done}；${rejectedWords(rejected)}` : rejectedWords(rejected)
}

/** The cells of a range without the column of row numbers, which stands first in the grid. */
export const cellsOf = (range: Range | null): Box | null => {
  if (!range) return null
  const box = boxOf(range)
  const [left, right] = [Math.max(0, box.left - 1), box.right - 1]
  return right < 0 || box.top < 0 ? null : { ...box, left, right }
}

/** Empty rows above or below the range, at the end where there is none; the keyboard goes on in the first of them. */
const insertRows = (
  { surface, readOnly, show }: GridOptions,
  cells: Box | null,
  where: 'above' | 'below',
  perform: (changes: readonly RecordChange[], words: string) => void,
): void => {
  const count = cells ? cells.bottom - cells.top + 1 : 1
  const like = cells ? (where === 'above' ? cells.top : cells.bottom) : surface.rows.length - 1
  const changes = insertChanges(surface, where === 'above' ? like : like + 1, surface.rows[like], count)
  perform(changes, `已插入 ${count} 行`)
  const [first] = changes
  if (first && !readOnly) show(first.item.key, surface.fields[cells?.left ?? 0]?.field ?? 'name')
}

export const gridActions = (options: GridOptions): GridActions => {
  const { surface, history, readOnly, say } = options
  const box = (): Box | null => cellsOf(options.range())
  const perform = (changes: readonly RecordChange[], words: string): void => {
    if (readOnly) {
      say('这张表只能查看，不能修改')
      return
    }
    history.perform(changes)
    say(words)
  }
  const within = (work: (cells: Box) => void): void => {
    const cells = box()
    if (cells) work(cells)
  }
  return {
    copy: (to) => {
      const cells = box()
      if (!cells) return false
      const amounts = surface.fields.slice(cells.left, cells.right + 1).map(({ amount }) => amount)
      copyBlock(to, blockOf(surface, cells), amounts)
      return true
    },
    paste: (from) => {
      // Into a table without rows a block is pasted as its first ones.
      const cells = box() ?? (surface.rows.length === 0 ? { top: 0, bottom: 0, left: 0, right: 0 } : null)
      if (!cells) return
      const { changes, rejected } = pasteChanges(surface, cells, clipboardBlock(from))
      perform(changes, pastedWords(changes, rejected))
    },
    clear: () => within((cells) => perform(clearChanges(surface, cells), '已清除')),
    fillDown: () => within((cells) => perform(fillDownChanges(surface, cells), '已向下填充')),
    fillRight: () =>
      within((cells) => {
        const { changes, rejected } = fillRightChanges(surface, cells)
        perform(changes, rejected.length > 0 ? rejectedWords(rejected) : '已向右填充')
      }),
    insertRows: (where) => insertRows(options, box(), where, perform),
    removeRows: () =>
      within((cells) =>
        perform(removeChanges(surface, cells), `已删除 ${cells.bottom - cells.top + 1} 行，可以撤销`),
      ),
    typing: (row) => typedChanges(surface, [row]).changes,
    typed: (rows) => {
      const { changes, rejected, lost } = typedChanges(surface, rows)
      if (lost.length > 0) say(lostWords(lost))
      if (changes.length > 0 || rejected.length > 0)
        perform(changes, rejected.length > 0 ? rejectedWords(rejected) : '')
    },
  }
}
