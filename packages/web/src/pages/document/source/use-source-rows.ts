import type { Place } from '@heng/domain/place'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect } from 'react'
import { useWidth } from '../../../parts/use-width'
import { wrappedRows } from '../../../reading/cells-of-line'
import { useAppearance } from '../../../theme/appearance'

/** Width of signs and number before the text, and of a half-width character, in CSS pixels. */
const gutter = 86
const halfWidth = 6.5

/** The lines to draw; brings the marked place into view unless it is there already. */
export const useSourceRows = (
  lines: readonly string[],
  scroller: RefObject<HTMLElement | null>,
  place: Place | null,
) => {
  const width = useWidth(scroller)
  const { density } = useAppearance()
  const row = density === 'compact' ? 20 : 22
  const columns = Math.floor((width - gutter) / halfWidth)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => wrappedRows(lines[at] ?? '', columns) * row,
    overscan: 12,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, columns, row])
  const line = place?.line
  const ready = width > 0
  useEffect(() => {
    if (line === undefined || !ready) return
    const view = scroller.current
    const shown = virtualizer.getVirtualItems().find(({ index }) => index === line - 1)
    const top = view?.scrollTop ?? 0
    const visible = shown && shown.start >= top && shown.end <= top + (view?.clientHeight ?? 0)
    if (!visible) virtualizer.scrollToIndex(line - 1, { align: 'center' })
  }, [virtualizer, scroller, line, ready])
  return virtualizer
}
