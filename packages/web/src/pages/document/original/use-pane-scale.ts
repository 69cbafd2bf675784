import type { RefObject } from 'react'
import { useMemo } from 'react'
import { useWidth } from '../../../parts/use-width'
import { useSourceLook } from './source-look'

/** Below this nothing can be read any more; what is wider is scrolled instead. */
const leastFit = 0.75

/**
 * How large to draw something so many pixels wide, as the person has chosen, in a pane that is known by its width;
 * null before that is known.
 */
export const usePaneScale = (pane: RefObject<HTMLElement | null>): ((natural: number) => number) | null => {
  const { zoom } = useSourceLook()
  const width = useWidth(pane)
  return useMemo(() => {
    if (width === 0) return null
    if (zoom !== 'fit') return () => zoom
    return (natural: number) =>
      Math.round(Math.max(leastFit, Math.min(1.25, width / Math.max(1, natural))) * 100) / 100
  }, [width, zoom])
}
