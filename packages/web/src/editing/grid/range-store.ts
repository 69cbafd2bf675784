import type { Range } from './range'

/** The selected range, outside React's state: only the cells whose edges change are drawn again. */
export type RangeStore = {
  look: () => Range | null
  set: (range: Range | null) => void
  listen: (hear: () => void) => () => void
}

export const rangeStore = (): RangeStore => {
  let range: Range | null = null
  const listeners = new Set<() => void>()
  return {
    look: () => range,
    set: (next) => {
      range = next
      for (const hear of listeners) hear()
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
