import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { stackNotes } from './note-layout'

const gap = 4
/** Height of a folded note's first line to its middle: where its line arrives. */
export const middle = 11

/** A note that is drawn: where what it is about stands, and where the note itself. */
export type Spot<N> = { note: N; anchor: number; top: number }

/** The notes that are drawn, by id: their heights are known only then. */
export type DrawnNotes = Map<string, HTMLElement>

export type Placing<N> = {
  idOf: (note: N) => string
  /** Answers, for a sheet as it is drawn now, which element a note is about; a note about none is left out. */
  elementsIn: (sheet: HTMLElement) => (note: N) => HTMLElement | null
}

const measure = <N>(
  sheet: HTMLElement,
  margin: HTMLElement,
  notes: readonly N[],
  drawn: ReadonlyMap<string, HTMLElement>,
  { idOf, elementsIn }: Placing<N>,
): Spot<N>[] => {
  const origin = margin.getBoundingClientRect().top
  const elementOf = elementsIn(sheet)
  const shown = notes.flatMap((note) => {
    const element = elementOf(note)
    if (!element) return []
    const box = element.getBoundingClientRect()
    return [{ note, anchor: box.top - origin + Math.min(box.height / 2, 16) }]
  })
  const tops = stackNotes(
    shown.map(({ note, anchor }) => ({
      anchor: anchor - middle,
      height: drawn.get(idOf(note))?.offsetHeight ?? 22,
    })),
    gap,
  )
  return shown.map((spot, at) => ({ ...spot, top: tops[at] ?? 0 }))
}

const equal = <N>(left: readonly Spot<N>[], right: readonly Spot<N>[]): boolean =>
  left.length === right.length &&
  left.every((spot, at) => {
    const other = right[at]
    return (
      other !== undefined &&
      spot.note === other.note &&
      Math.abs(spot.anchor - other.anchor) < 0.5 &&
      Math.abs(spot.top - other.top) < 0.5
    )
  })

/** Where notes stand beside a sheet; measured again whenever the sheet, a note or what is drawn of the sheet changes. */
export const useNoteSpots = <N>(
  sheet: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  notes: readonly N[],
  drawn: DrawnNotes,
  placing: Placing<N>,
): readonly Spot<N>[] => {
  const [spots, setSpots] = useState<readonly Spot<N>[]>([])
  const update = useCallback(() => {
    if (!sheet.current || !margin.current) return
    const next = measure(sheet.current, margin.current, notes, drawn, placing)
    setSpots((old) => (equal(old, next) ? old : next))
  }, [sheet, margin, notes, drawn, placing])
  useLayoutEffect(update)
  useEffect(() => {
    if (!sheet.current) return
    const resized = new ResizeObserver(update)
    const redrawn = new MutationObserver(update)
    resized.observe(sheet.current)
    redrawn.observe(sheet.current, { childList: true, subtree: true })
    return () => {
      resized.disconnect()
      redrawn.disconnect()
    }
  }, [sheet, update])
  return spots
}

/** Keeps a note among the drawn ones while it is drawn. */
export const useDrawnNote = (drawn: DrawnNotes, id: string): ((element: HTMLElement | null) => void) =>
  useCallback(
    (element: HTMLElement | null) => {
      if (element) drawn.set(id, element)
      else drawn.delete(id)
    },
    [drawn, id],
  )
