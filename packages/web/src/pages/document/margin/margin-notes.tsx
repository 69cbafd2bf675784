import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FindingDetail } from '../../../parts/finding-detail'
import { SeverityMark } from '../../../parts/severity-mark'
import type { AnchoredFinding } from '../../../reading/finding-anchor'
import type { KeyedFinding } from '../../../reading/keyed-finding'
import { useDesk } from '../document-context'
import { rowOf } from '../field-element'
import { stackNotes } from './note-layout'
import { noteWords } from './note-words'
import './margin-notes.css'

const gap = 4
/** Height of a folded note's first line to its middle: where the red line arrives. */
const middle = 11

/** A note that is drawn: where what it is about stands, and where the note itself. */
type Spot = { note: AnchoredFinding; anchor: number; top: number }

/** What the sheet draws, by path; a row also by the path of the whole row. */
const drawnElements = (sheet: HTMLElement): ReadonlyMap<string, HTMLElement> => {
  const drawn = new Map<string, HTMLElement>()
  const head = sheet.querySelector<HTMLElement>('[data-head]')
  if (head) drawn.set('', head)
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-path]')) {
    const path = element.dataset['path'] ?? ''
    const row = rowOf(path)
    if (row && !drawn.has(row)) drawn.set(row, element)
    drawn.set(path, element)
  }
  return drawn
}

const measure = (
  sheet: HTMLElement,
  margin: HTMLElement,
  notes: readonly AnchoredFinding[],
  elements: ReadonlyMap<string, HTMLElement>,
): Spot[] => {
  const origin = margin.getBoundingClientRect().top
  const drawn = drawnElements(sheet)
  const shown = notes.flatMap((note) => {
    const row = rowOf(note.path)
    const element = drawn.get(note.path) ?? drawn.get(row ?? '')
    if (!element) return []
    const box = element.getBoundingClientRect()
    return [{ note, anchor: box.top - origin + Math.min(box.height / 2, 16) }]
  })
  const tops = stackNotes(
    shown.map(({ note, anchor }) => ({
      anchor: anchor - middle,
      height: elements.get(note.finding.key)?.offsetHeight ?? 22,
    })),
    gap,
  )
  return shown.map((spot, at) => ({ ...spot, top: tops[at] ?? 0 }))
}

const equal = (left: readonly Spot[], right: readonly Spot[]): boolean =>
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

/** Measures again whenever the sheet, a note or what is drawn of the sheet changes. */
const useSpots = (
  sheet: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  notes: readonly AnchoredFinding[],
  elements: ReadonlyMap<string, HTMLElement>,
): readonly Spot[] => {
  const [spots, setSpots] = useState<readonly Spot[]>([])
  const update = useCallback(() => {
    if (!sheet.current || !margin.current) return
    const next = measure(sheet.current, margin.current, notes, elements)
    setSpots((old) => (equal(old, next) ? old : next))
  }, [sheet, margin, notes, elements])
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

const NoteLine = ({ anchor, top, note }: Spot) => {
  const [from, to] = [Math.round(anchor) + 0.5, Math.round(top + middle) + 0.5]
  return <path className={`note-line note-line-${note.finding.severity}`} d={`M0 ${from}H7L15 ${to}H22`} />
}

const Note = (props: {
  finding: KeyedFinding
  top: number
  name: string
  elements: Map<string, HTMLElement>
}) => {
  const { finding, elements } = props
  const { openFinding, selectFinding, selectLine, id } = useDesk()
  const open = openFinding === finding.key
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element) elements.set(finding.key, element)
      else elements.delete(finding.key)
    },
    [elements, finding.key],
  )
  return (
    <article
      ref={attach}
      className={`margin-note margin-note-${finding.severity}${open ? ' margin-note-open' : ''}`}
      style={{ top: props.top }}
    >
      <button
        type="button"
        className="plain margin-note-head"
        aria-expanded={open}
        title={open ? undefined : finding.message}
        onClick={() => selectFinding(open ? null : finding)}
      >
        <SeverityMark severity={finding.severity} />
        <span className="margin-note-words">
          {open ? finding.message : noteWords(finding.message, props.name)}
        </span>
      </button>
      {open && (
        <FindingDetail
          finding={finding}
          onPlace={(line, cell, document) => {
            if (document === id) selectLine(line, cell)
          }}
        />
      )}
    </article>
  )
}

/** The findings of one record in the margin, each beside what it is about and joined to it by a thin line. */
export const MarginNotes = (props: {
  sheet: RefObject<HTMLElement | null>
  notes: readonly AnchoredFinding[]
  name: string
}) => {
  const { openFinding } = useDesk()
  const margin = useRef<HTMLElement>(null)
  const [elements] = useState(() => new Map<string, HTMLElement>())
  const spots = useSpots(props.sheet, margin, props.notes, elements)
  const end = spots.reduce((most, { top }) => Math.max(most, top), 0) + 60

  useEffect(() => {
    if (openFinding) elements.get(openFinding)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openFinding, elements])

  return (
    <aside ref={margin} className="margin" aria-label="批注" style={{ minHeight: end }}>
      <svg className="note-lines" aria-hidden="true" width="22" height={end}>
        {spots.map((spot) => (
          <NoteLine key={spot.note.finding.key} {...spot} />
        ))}
      </svg>
      {spots.map(({ note, top }) => (
        <Note key={note.finding.key} finding={note.finding} top={top} name={props.name} elements={elements} />
      ))}
    </aside>
  )
}
