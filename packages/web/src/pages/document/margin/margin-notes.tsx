import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FindingDetail } from '../../../parts/finding-detail'
import { SeverityMark } from '../../../parts/severity-mark'
import type { AnchoredFinding } from '../../../reading/finding-anchor'
import { useDesk } from '../document-context'
import { stackNotes } from './note-layout'
import { noteWords } from './note-words'
import './margin-notes.css'

const gap = 4
/** Height of a folded note's first line to its middle: where the red line arrives. */
const middle = 11

type Spot = { anchor: number; top: number; shown: boolean }

/** The element a note belongs to: its field, else the row or the record it is in. */
const anchorElement = (sheet: HTMLElement, path: string): HTMLElement | null => {
  if (path === '') return sheet.querySelector<HTMLElement>('[data-head]')
  const exact = sheet.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  if (exact) return exact
  const row = /^(?:rows|entries|indicators|paragraphs)\.\d+/.exec(path)?.[0]
  if (row) return sheet.querySelector<HTMLElement>(`[data-path^="${CSS.escape(`${row}.`)}"]`)
  return sheet.querySelector<HTMLElement>('[data-head]')
}

const measure = (
  sheet: HTMLElement,
  margin: HTMLElement,
  notes: readonly AnchoredFinding[],
  elements: ReadonlyMap<string, HTMLElement>,
): Spot[] => {
  const origin = margin.getBoundingClientRect().top
  const anchors = notes.map(({ path }) => {
    const box = anchorElement(sheet, path)?.getBoundingClientRect()
    return box ? box.top - origin + Math.min(box.height / 2, 16) : null
  })
  const shown = notes.map((_, at) => at).filter((at) => anchors[at] !== null)
  const tops = stackNotes(
    shown.map((at) => ({
      anchor: (anchors[at] ?? 0) - middle,
      height: elements.get(notes[at]?.finding.key ?? '')?.offsetHeight ?? 22,
    })),
    gap,
  )
  const topOf = new Map(shown.map((at, order) => [at, tops[order] ?? 0]))
  return notes.map((_, at) => ({ anchor: anchors[at] ?? 0, top: topOf.get(at) ?? 0, shown: topOf.has(at) }))
}

const equal = (left: readonly Spot[], right: readonly Spot[]): boolean =>
  left.length === right.length &&
  left.every(
    (spot, at) =>
      spot.shown === right[at]?.shown &&
      Math.abs(spot.anchor - (right[at]?.anchor ?? 0)) < 0.5 &&
      Math.abs(spot.top - (right[at]?.top ?? 0)) < 0.5,
  )

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

const NoteLine = ({ spot, severity }: { spot: Spot; severity: string }) => {
  const [from, to] = [Math.round(spot.anchor) + 0.5, Math.round(spot.top + middle) + 0.5]
  return <path className={`note-line note-line-${severity}`} d={`M0 ${from}H7L15 ${to}H22`} />
}

/** The findings of one record in the margin, each beside what it is about and joined to it by a thin line. */
export const MarginNotes = (props: {
  sheet: RefObject<HTMLElement | null>
  notes: readonly AnchoredFinding[]
  name: string
}) => {
  const { notes, name } = props
  const { openFinding, selectFinding, selectLine, id } = useDesk()
  const margin = useRef<HTMLElement>(null)
  const [elements] = useState(() => new Map<string, HTMLElement>())
  const spots = useSpots(props.sheet, margin, notes, elements)
  const last = spots.reduce((most, { top, shown }) => (shown ? Math.max(most, top) : most), 0)

  useEffect(() => {
    if (openFinding) elements.get(openFinding)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openFinding, elements])

  return (
    <aside ref={margin} className="margin" aria-label="批注" style={{ minHeight: last + 60 }}>
      <svg className="note-lines" aria-hidden="true" width="22" height={last + 60}>
        {notes.map(({ finding }, at) => {
          const spot = spots[at]
          return spot?.shown && <NoteLine key={finding.key} spot={spot} severity={finding.severity} />
        })}
      </svg>
      {notes.map(({ finding }, at) => {
        const spot = spots[at]
        const open = openFinding === finding.key
        return (
          <article
            key={finding.key}
            ref={(element) => {
              if (element) elements.set(finding.key, element)
              else elements.delete(finding.key)
            }}
            className={`margin-note margin-note-${finding.severity}${open ? ' margin-note-open' : ''}`}
            style={{ top: spot?.top ?? 0, visibility: spot?.shown ? 'visible' : 'hidden' }}
          >
            <button
              type="button"
              className="plain margin-note-head"
              aria-expanded={open}
              onClick={() => selectFinding(open ? null : finding)}
            >
              <SeverityMark severity={finding.severity} />
              <span className="margin-note-words">
                {open ? finding.message : noteWords(finding.message, name)}
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
      })}
    </aside>
  )
}
