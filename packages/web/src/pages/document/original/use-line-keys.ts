import type { LineOrigin } from '@heng/domain/origin'
import type { KeyboardEvent } from 'react'
import { useDesk } from '../document-context'

const cellsOf = (origin: LineOrigin | undefined): number => {
  switch (origin?.kind) {
    case 'sheet':
    case 'table-row':
      return origin.columns.length
    case 'page':
      return origin.cells.length
    case 'paragraph':
    case undefined:
      return 0
  }
}

const downs: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 }
const acrosses: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Where an arrow key leads from a place: a line up or down, a cell to the side; null for any other key. */
export const placeAfterKey = (
  key: string,
  from: { line: number; cell?: number | undefined },
  origins: readonly LineOrigin[],
): { line: number; cell?: number } | null => {
  const [down, across] = [downs[key], acrosses[key]]
  if (down !== undefined) {
    const line = Math.min(origins.length, Math.max(1, from.line + down))
    const cells = cellsOf(origins[line - 1])
    return from.cell === undefined || cells === 0 ? { line } : { line, cell: Math.min(from.cell, cells - 1) }
  }
  if (across === undefined || from.line < 1) return null
  const cells = cellsOf(origins[from.line - 1])
  if (cells === 0) return null
  const cell = from.cell === undefined ? (across > 0 ? 0 : cells - 1) : from.cell + across
  return { line: from.line, cell: Math.min(cells - 1, Math.max(0, cell)) }
}

/** Arrow keys go through the lines and cells that were read. */
export const useLineKeys = (): ((event: KeyboardEvent) => void) => {
  const { selection, document, selectLine } = useDesk()
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    const next = placeAfterKey(event.key, selection.place ?? { line: 0 }, document.origins)
    if (!next) return
    event.preventDefault()
    selectLine(next.line, next.cell)
  }
}
