import { useCallback, useState } from 'react'
import { type ReviewFinding, reviewKey } from './edition-findings'

/** What is ticked among the findings that are shown. */
export type Chosen = {
  findings: readonly ReviewFinding[]
  /** Those that could be ticked. */
  choosable: readonly ReviewFinding[]
  has: (finding: ReviewFinding) => boolean
  may: (finding: ReviewFinding) => boolean
  /** Ticks or clears one; with `reach` everything from the one turned before. */
  turn: (finding: ReviewFinding, reach: boolean) => void
  turnAll: (findings: readonly ReviewFinding[], on: boolean) => void
}

/** Keeps what is ticked through filters and new answers; what is no longer shown does not count. */
export const useChosen = (
  shown: readonly ReviewFinding[],
  may: (finding: ReviewFinding) => boolean,
): Chosen => {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const choosable = shown.filter(may)
  const turnAll = useCallback((findings: readonly ReviewFinding[], on: boolean): void => {
    setKeys((old) => {
      const next = new Set(old)
      for (const finding of findings)
        if (on) next.add(reviewKey(finding))
        else next.delete(reviewKey(finding))
      return next
    })
  }, [])
  const turn = (finding: ReviewFinding, reach: boolean): void => {
    const key = reviewKey(finding)
    const on = !keys.has(key)
    const [from, to] = [last, key].map((one) => choosable.findIndex((each) => reviewKey(each) === one))
    if (reach && from !== undefined && to !== undefined && from >= 0)
      turnAll(choosable.slice(Math.min(from, to), Math.max(from, to) + 1), true)
    else turnAll([finding], on)
    setLast(key)
  }
  return {
    findings: choosable.filter((finding) => keys.has(reviewKey(finding))),
    choosable,
    has: (finding) => keys.has(reviewKey(finding)),
    may,
    turn,
    turnAll,
  }
}
