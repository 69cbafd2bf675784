import { useSyncExternalStore } from 'react'

export type KeptChoice<T extends object> = {
  now: () => T
  change: (change: Partial<T>) => void
  use: () => T
}

/**
 * What the person has chosen for every page, kept in this browser only. `read` makes it of what was kept, of which
 * nothing is certain but that it is an object; a browser that forbids storage begins with `usual` and shows changes,
 * but does not keep them.
 */
export const keptChoice = <T extends object>(
  storageKey: string,
  usual: T,
  read: (kept: object) => T,
): KeptChoice<T> => {
  const listeners = new Set<() => void>()
  let current: T | null = null
  const kept = (): T => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
      return typeof found === 'object' && found !== null ? read(found) : usual
    } catch {
      return usual
    }
  }
  const now = (): T => {
    current ??= kept()
    return current
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    now,
    change: (change) => {
      current = { ...now(), ...change }
      try {
        localStorage.setItem(storageKey, JSON.stringify(current))
      } catch {
        // Not kept, but shown.
      }
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, now),
  }
}
