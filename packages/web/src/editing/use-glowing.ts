import { useEffect, useRef, useState } from 'react'

const shown = 2000

/** The paths that have just come to `others`: each is given once, for as long as it glows. */
export const useGlowing = (others: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const known = useRef<ReadonlySet<string>>(new Set())
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = [...others.keys()].filter((path) => !known.current.has(path))
    known.current = new Set(others.keys())
    if (fresh.length === 0) return undefined
    setGlowing(new Set(fresh))
    const timer = setTimeout(() => setGlowing(new Set()), shown)
    return () => clearTimeout(timer)
  }, [others])
  return glowing
}
