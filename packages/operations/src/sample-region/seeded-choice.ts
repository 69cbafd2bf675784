/** A small deterministic generator (mulberry32): the same seed gives the same sample on every machine. */
export type SeededChoice = {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** One of the items. */
  of: <T>(items: readonly [T, ...T[]]) => T
}

export const seededChoice = (seed: number): SeededChoice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    between: (low, high) => low + (next() % (high - low + 1)),
    of: (items) => items[next() % items.length] ?? items[0],
  }
}
