import { useCallback, useEffect, useState } from 'react'

const read = (key: string, usual: boolean): boolean => {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? usual : kept === 'yes'
  } catch {
    // A browser that forbids storage shows what is usual.
    return usual
  }
}

/**
 * Whether 来历 is open on a page, as this browser left it. Alt+L opens and closes it wherever one stands.
 */
export const useProvenanceShown = (page: string, usual: boolean): [boolean, (shown: boolean) => void] => {
  const key = `heng-provenance-${page}`
  const [shown, setShown] = useState(() => read(key, usual))
  const show = useCallback(
    (next: boolean): void => {
      setShown(next)
      try {
        localStorage.setItem(key, next ? 'yes' : 'no')
      } catch {
        // Not kept, but shown.
      }
    },
    [key],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return
      event.preventDefault()
      show(!shown)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shown, show])
  return [shown, show]
}
