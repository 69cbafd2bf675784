import { useEffect, useRef } from 'react'

/** Brings the field at a path into view and into focus once the record is there; the ref belongs around the record. */
export const useGoTo = (path: string | null, ready: boolean, asked: number) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (path === null || !ready) return undefined
    const frame = requestAnimationFrame(() => {
      const found = [...(place.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].find(
        (element) => element.dataset['path'] === path,
      )
      found?.scrollIntoView({ block: 'center' })
      found?.querySelector<HTMLElement>('[data-field]')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [path, ready, asked])
  return place
}
