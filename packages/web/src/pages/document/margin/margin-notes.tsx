import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { FindingDetail } from '../../../parts/finding-detail'
import { SeverityMark } from '../../../parts/severity-mark'
import type { AnchoredFinding } from '../../../reading/finding-anchor'
import type { KeyedFinding } from '../../../reading/keyed-finding'
import { useDesk } from '../document-context'
import { rowOf } from '../field-element'
import { MarginFrame } from './margin-frame'
import { noteWords } from './note-words'
import { type DrawnNotes, type Placing, useDrawnNote, useNoteSpots } from './use-note-spots'

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

const placing: Placing<AnchoredFinding> = {
  idOf: ({ finding }) => finding.key,
  elementsIn: (sheet) => {
    const drawn = drawnElements(sheet)
    return ({ path }) => drawn.get(path) ?? drawn.get(rowOf(path) ?? '') ?? null
  },
}

const Note = (props: { finding: KeyedFinding; top: number; name: string; elements: DrawnNotes }) => {
  const { finding, elements } = props
  const { openFinding, selectFinding, selectLine, id } = useDesk()
  const open = openFinding === finding.key
  const attach = useDrawnNote(elements, finding.key)
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
  const spots = useNoteSpots(props.sheet, margin, props.notes, elements, placing)

  useEffect(() => {
    if (openFinding) elements.get(openFinding)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openFinding, elements])

  return (
    <MarginFrame margin={margin} spots={spots} idOf={placing.idOf} toneOf={({ finding }) => finding.severity}>
      {({ note, top }) => (
        <Note key={note.finding.key} finding={note.finding} top={top} name={props.name} elements={elements} />
      )}
    </MarginFrame>
  )
}
