import { useSyncExternalStore } from 'react'

/** How the person wants the screen: kept in this browser only. */
export type Appearance = { contrast: 'normal' | 'high'; density: 'normal' | 'compact' }

const storageKey = 'heng-appearance'
const usual: Appearance = { contrast: 'normal', density: 'normal' }

const read = (): Appearance => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return usual
    return {
      contrast: 'contrast' in kept && kept.contrast === 'high' ? 'high' : 'normal',
      density: 'density' in kept && kept.density === 'compact' ? 'compact' : 'normal',
    }
  } catch {
    // A browser that forbids storage shows the usual appearance.
    return usual
  }
}

let current = read()
const listeners = new Set<() => void>()

const show = (): void => {
  document.documentElement.dataset['contrast'] = current.contrast
  document.documentElement.dataset['density'] = current.density
}

export const setAppearance = (change: Partial<Appearance>): void => {
  current = { ...current, ...change }
  show()
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Not kept, but shown.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

show()

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => current)
