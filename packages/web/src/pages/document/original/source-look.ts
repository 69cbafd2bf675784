import { useSyncExternalStore } from 'react'

/** How the person wants to see the source, and how large: kept in this browser only. */
export type SourceLook = { view: 'lines' | 'original'; zoom: Zoom }
export type Zoom = 'fit' | number

const storageKey = 'heng-source-look'
const usual: SourceLook = { view: 'lines', zoom: 'fit' }
export const zoomSteps: readonly number[] = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2]

const read = (): SourceLook => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return usual
    const zoom = 'zoom' in kept ? zoomSteps.find((step) => step === kept.zoom) : undefined
    return { view: 'view' in kept && kept.view === 'original' ? 'original' : 'lines', zoom: zoom ?? 'fit' }
  } catch {
    // A browser that forbids storage shows the usual look.
    return usual
  }
}

let current: SourceLook | null = null
const listeners = new Set<() => void>()

const now = (): SourceLook => {
  current ??= read()
  return current
}

export const setSourceLook = (change: Partial<SourceLook>): void => {
  current = { ...now(), ...change }
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

export const useSourceLook = (): SourceLook => useSyncExternalStore(subscribe, now)
