import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { stackNotes } from '../../pages/document/margin/note-layout'
import '../../pages/document/margin/margin-notes.css'
import { SeverityMark } from '../../parts/severity-mark'
import type { FieldFinding } from '../field-finding'

type Spot = { finding: FieldFinding; anchor: number; top: number }

const middle = 11
const gap = 4

const measure = (
  sheet: HTMLElement,
  margin: HTMLElement,
  findings: readonly FieldFinding[],
  notes: ReadonlyMap<FieldFinding, HTMLElement>,
): Spot[] => {
  const origin = margin.getBoundingClientRect().top
  const spots = findings.map((finding) => {
    const field = [...sheet.querySelectorAll<HTMLElement>('[data-path]')].find(
      (element) => element.dataset['path'] === finding.path,
    )
    const box = (field ?? sheet).getBoundingClientRect()
    return { finding, anchor: box.top - origin + Math.min(field ? box.height / 2 : 40, 16) }
  })
  const tops = stackNotes(
    spots.map(({ finding, anchor }) => ({
      anchor: anchor - middle,
      height: notes.get(finding)?.offsetHeight ?? 22,
    })),
    gap,
  )
  return spots.map((spot, at) => ({ ...spot, top: tops[at] ?? 0 }))
}

const equal = (left: readonly Spot[], right: readonly Spot[]): boolean =>
  left.length === right.length &&
  left.every((spot, at) => {
    const other = right[at]
    return (
      other !== undefined &&
      spot.finding === other.finding &&
      Math.abs(spot.anchor - other.anchor) < 0.5 &&
      Math.abs(spot.top - other.top) < 0.5
    )
  })

const Note = (props: { spot: Spot; notes: Map<FieldFinding, HTMLElement>; onGo: () => void }) => {
  const { finding, top } = props.spot
  const { notes } = props
  const [open, setOpen] = useState(false)
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element) notes.set(finding, element)
      else notes.delete(finding)
    },
    [notes, finding],
  )
  return (
    <article
      ref={attach}
      className={`margin-note margin-note-${finding.severity}${open ? ' margin-note-open' : ''}`}
      style={{ top }}
    >
      <button
        type="button"
        className="plain margin-note-head"
        aria-expanded={open}
        title={open ? undefined : finding.message}
        onClick={() => {
          if (!open) props.onGo()
          setOpen(!open)
        }}
      >
        <SeverityMark severity={finding.severity} />
        <span className="margin-note-words">{finding.message}</span>
      </button>
      {open && finding.remedy && <p className="note-remedy">改正：{finding.remedy}</p>}
    </article>
  )
}

/** Findings in the margin, each beside the field it is about; a click opens it and goes to the field. */
export const FieldNotes = (props: {
  sheet: RefObject<HTMLElement | null>
  findings: readonly FieldFinding[]
}) => {
  const { sheet, findings } = props
  const margin = useRef<HTMLElement>(null)
  const [notes] = useState(() => new Map<FieldFinding, HTMLElement>())
  const [spots, setSpots] = useState<readonly Spot[]>([])
  const update = useCallback(() => {
    if (!sheet.current || !margin.current) return
    const next = measure(sheet.current, margin.current, findings, notes)
    setSpots((old) => (equal(old, next) ? old : next))
  }, [sheet, findings, notes])
  useLayoutEffect(update)
  useEffect(() => {
    if (!sheet.current) return undefined
    const resized = new ResizeObserver(update)
    resized.observe(sheet.current)
    return () => resized.disconnect()
  }, [sheet, update])
  const end = spots.reduce((most, { top }) => Math.max(most, top), 0) + 60
  const goTo = (path: string): void => {
    const field = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].find(
      (element) => element.dataset['path'] === path,
    )
    field?.querySelector<HTMLElement>('[data-field]')?.focus()
  }
  return (
    <aside ref={margin} className="margin" aria-label="批注" style={{ minHeight: end }}>
      <svg className="note-lines" aria-hidden="true" width="22" height={end}>
        {spots.map(({ finding, anchor, top }) => {
          const [from, to] = [Math.round(anchor) + 0.5, Math.round(top + middle) + 0.5]
          return (
            <path
              key={`${finding.path} ${finding.message}`}
              className={`note-line note-line-${finding.severity}`}
              d={`M0 ${from}H7L15 ${to}H22`}
            />
          )
        })}
      </svg>
      {spots.map((spot) => (
        <Note
          key={`${spot.finding.path} ${spot.finding.message}`}
          spot={spot}
          notes={notes}
          onGo={() => goTo(spot.finding.path)}
        />
      ))}
    </aside>
  )
}
