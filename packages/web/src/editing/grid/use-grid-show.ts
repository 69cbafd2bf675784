import type { EditionStatement } from '@heng/domain/editing/edition-record'
import { itemPath } from '@heng/domain/editing/item-path'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { DataGridHandle } from 'react-data-grid'
import type { useGridModel } from './use-grid-model'

/** The ways to bring a row into view: asked for by its key, or named by the address as the path of one of its cells. */
export const useGridShow = (
  grid: RefObject<DataGridHandle | null>,
  statement: EditionStatement,
  model: ReturnType<typeof useGridModel>,
  goTo: string | null,
  asked: number,
): ((next: { key: string; field: string; shouldFocus: boolean }) => void) => {
  const { rows, fields, sides, setSide, reveal } = model
  const wanted = useRef<{ key: string; field: string; shouldFocus: boolean } | null>(null)
  const gone = useRef<string | null>(null)
  const go = (): void => {
    const at = rows.findIndex(({ key }) => key === wanted.current?.key)
    if (at < 0 || !wanted.current) return
    const { shouldFocus } = wanted.current
    const column = fields.findIndex(({ field }) => field === wanted.current?.field)
    const name = fields.findIndex(({ field }) => field === 'name')
    wanted.current = null
    const position = { rowIdx: at, idx: Math.max(1, (column < 0 ? name : column) + 1) }
    grid.current?.scrollToCell(position)
    grid.current?.setActivePosition(position, { shouldFocus })
  }
  const show = (next: { key: string; field: string; shouldFocus: boolean }): void => {
    wanted.current = next
    reveal(next.key)
    go()
  }
  // A row that was folded away, or stands on the other side, can be gone to once it is shown.
  useEffect(() => {
    if (wanted.current !== null) go()
  })
  useEffect(() => {
    const wish = goTo === null ? null : `${asked} ${goTo}`
    if (wish === gone.current) return
    gone.current = wish
    const place = goTo === null ? null : itemPath(goTo)
    const row = statement.rows.find(({ key }) => place?.list === 'rows' && key === place.key)
    if (!place || !row) return
    if (sides.includes(row.side)) setSide(row.side)
    show({ key: row.key, field: place.field, shouldFocus: true })
  })
  return show
}
