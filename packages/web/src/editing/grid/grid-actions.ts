import type { RecordChange } from '@heng/domain/editing/record-change'
import type { ChangeHistoryHandle } from '../use-change-history'
import { formatTabSeparated, parseTabSeparated } from '../tab-separated'
import type { Box, Range } from './range'
import { boxOf } from './range'
import type { Surface } from './range-changes'
import {
  blockOf,
  cellChange,
  clearChanges,
  fillDownChanges,
  insertChanges,
  pasteChanges,
  removeChanges,
} from './range-changes'
import type { GridRow } from './grid-row'

/** What can be done with the grid, apart from how it is asked for. */
export type GridActions = {
  copy: () => string | null
  paste: (text: string) => void
  clear: () => void
  fillDown: () => void
  insertRows: () => void
  removeRows: () => void
  typed: (rows: readonly GridRow[]) => void
}

const rejectedWords = (rejected: readonly string[]): string => {
  const shown = rejected
    .slice(0, 3)
    .map((text) => `“${text}”`)
    .join('、')
  return `${shown}${rejected.length > 3 ? ` 等 ${rejected.length} 处` : ''}不是金额，没有填入`
}

/** The cells of a range without the column of row numbers, which stands first in the grid. */
export const cellsOf = (range: Range | null): Box | null => {
  if (!range) return null
  const box = boxOf(range)
  const [left, right] = [Math.max(0, box.left - 1), box.right - 1]
  return right < 0 || box.top < 0 ? null : { ...box, left, right }
}

export const gridActions = (options: {
  surface: Surface
  history: ChangeHistoryHandle
  readOnly: boolean
  range: () => Range | null
  say: (words: string) => void
}): GridActions => {
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
    copy: () => {
      const cells = box()
      return cells && formatTabSeparated(blockOf(surface, cells))
    },
    paste: (text) => {
      // Into a table without rows a block is pasted as its first ones.
      const cells = box() ?? (surface.rows.length === 0 ? { top: 0, bottom: 0, left: 0, right: 0 } : null)
      if (!cells) return
      const { changes, rejected } = pasteChanges(surface, cells, parseTabSeparated(text))
      const added = changes.filter(({ change }) => change === 'insert').length
      const done = `已粘贴${added > 0 ? `，新增 ${added} 行` : ''}`
      perform(changes, rejected.length > 0 ? `${done}；${rejectedWords(rejected)}` : done)
    },
    clear: () => within((cells) => perform(clearChanges(surface, cells), '已清除')),
    fillDown: () => within((cells) => perform(fillDownChanges(surface, cells), '已向下填充')),
    insertRows: () => {
      const cells = box()
      const count = cells ? cells.bottom - cells.top + 1 : 1
      const behind = cells ? surface.rows[cells.bottom] : surface.rows.at(-1)
      perform(insertChanges(surface, behind, count), `已插入 ${count} 行`)
    },
    removeRows: () =>
      within((cells) =>
        perform(removeChanges(surface, cells), `已删除 ${cells.bottom - cells.top + 1} 行，可以撤销`),
      ),
    typed: (rows) => {
      const results = rows.flatMap((row) => {
        const field = surface.fields.find((one) => one.field === row.typed?.field)
        const kept = surface.rows.find(({ key }) => key === row.key)
        return field && kept && row.typed ? [cellChange(surface, kept, field, row.typed.text)] : []
      })
      const rejected = results.flatMap((one) => one.rejected)
      const changes = results.flatMap((one) => one.changes)
      if (changes.length > 0 || rejected.length > 0)
        perform(changes, rejected.length > 0 ? rejectedWords(rejected) : '')
    },
  }
}
