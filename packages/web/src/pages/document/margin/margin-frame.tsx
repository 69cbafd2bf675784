import type { ReactNode, RefObject } from 'react'
import { middle, type Spot } from './use-note-spots'
import './margin-notes.css'

/** The margin beside a sheet: its notes, each joined by a thin line to what it is about. */
export const MarginFrame = <N,>(props: {
  margin: RefObject<HTMLElement | null>
  spots: readonly Spot<N>[]
  idOf: (note: N) => string
  /** What the line looks like: a severity, or another tone of note. */
  toneOf: (note: N) => string
  children: (spot: Spot<N>) => ReactNode
}) => {
  const { margin, spots, idOf, toneOf } = props
  const end = spots.reduce((most, { top }) => Math.max(most, top), 0) + 60
  return (
    <aside ref={margin} className="margin" aria-label="批注" style={{ minHeight: end }}>
      <svg className="note-lines" aria-hidden="true" width="22" height={end}>
        {spots.map(({ note, anchor, top }) => {
          const [from, to] = [Math.round(anchor) + 0.5, Math.round(top + middle) + 0.5]
          return (
            <path
              key={idOf(note)}
              className={`note-line note-line-${toneOf(note)}`}
              d={`M0 ${from}H7L15 ${to}H22`}
            />
          )
        })}
      </svg>
      {spots.map(props.children)}
    </aside>
  )
}
