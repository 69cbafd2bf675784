import type { Heng } from './heng'

type Runs = { last: Promise<void>; waiting: Promise<void> | null }

/**
 * Work that is asked for more often than it needs to be done: one run after another, and whoever asks while a run is
 * waiting gets that one, which has not looked at anything yet.
 */
export const oneRunAtATime = (work: (heng: Heng) => Promise<void>): ((heng: Heng) => Promise<void>) => {
  const runs = new WeakMap<Heng, Runs>()
  return (heng) => {
    const known = runs.get(heng) ?? { last: Promise.resolve(), waiting: null }
    runs.set(heng, known)
    if (known.waiting) return known.waiting
    const run = known.last
      .catch(() => {})
      .then(() => {
        known.waiting = null
        return work(heng)
      })
    known.last = run
    known.waiting = run
    return run
  }
}
