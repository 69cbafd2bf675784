import { useEffect, useRef } from 'react'

/** Brings the row of a new mark into view even when it is not drawn yet; `rowAt` gives its place among the drawn. */
export const useMarkedRow = (
  path: string | null,
  part: 'rows' | 'entries' | 'paragraphs',
  scrollTo: (row: number) => void,
  rowAt: (row: number) => number = (row) => row,
): void => {
  const latest = useRef({ scrollTo, rowAt })
  latest.current = { scrollTo, rowAt }
  useEffect(() => {
    const row = new RegExp(`^${part}\\.(\\d+)`).exec(path ?? '')?.[1]
    if (row !== undefined) latest.current.scrollTo(latest.current.rowAt(Number.parseInt(row, 10)))
  }, [path, part])
}
