import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import { useAppearance } from '../../../theme/appearance'

/** Below this many rows all are drawn: simpler for the browser's own search and for readers of the screen. */
const drawnWhole = 300

/** Everything is drawn while the page is being printed. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia('print')
    const change = (): void => setPrinting(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return printing
}

export type VirtualRows = {
  rows: readonly number[]
  before: number
  after: number
  measure: ((element: Element | null) => void) | undefined
  scrollTo: (row: number) => void
}

/** Which of `count` rows to draw, and how much room to keep before and after them. */
export const useVirtualRows = (count: number, scroller: HTMLElement): VirtualRows => {
  const { density } = useAppearance()
  const printing = usePrinting()
  const whole = printing || count <= drawnWhole
  const virtualizer = useVirtualizer({
    count: whole ? 0 : count,
    getScrollElement: () => scroller,
    estimateSize: () => (density === 'compact' ? 26 : 32),
    overscan: 16,
  })
  if (whole)
    return {
      rows: Array.from({ length: count }, (_, at) => at),
      before: 0,
      after: 0,
      measure: undefined,
      scrollTo: () => undefined,
    }
  const items = virtualizer.getVirtualItems()
  return {
    rows: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    scrollTo: (row) => virtualizer.scrollToIndex(row, { align: 'center' }),
  }
}
