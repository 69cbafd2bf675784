import type { RefObject } from 'react'
import { useMemo, useRef, useState } from 'react'
import { MarginFrame } from '../../pages/document/margin/margin-frame'
import {
  type DrawnNotes,
  type Placing,
  type Spot,
  useDrawnNote,
  useNoteSpots,
} from '../../pages/document/margin/use-note-spots'
import { SeverityMark } from '../../parts/severity-mark'
import type { FieldComment } from '../field-comment'
import type { FieldFinding } from '../field-finding'

/** What stands in the margin: a finding, or what somebody said of the field. */
type MarginNote = {
  id: string
  path: string
  tone: FieldFinding['severity'] | 'comment'
  words: string
  /** What is shown below the words when the note is open. */
  more: string | null
}

const notesOf = (findings: readonly FieldFinding[], comments: readonly FieldComment[]): MarginNote[] => [
  ...findings.map(({ path, severity, message, remedy }) => ({
    id: `${path} ${message}`,
    path,
    tone: severity,
    words: message,
    more: remedy && `改正：${remedy}`,
  })),
  ...comments.map(({ id, path, by, text, at }) => ({
    id,
    path,
    tone: 'comment' as const,
    words: `${by}：${text}`,
    more: at,
  })),
]

const fieldAt = (sheet: HTMLElement | null, path: string): HTMLElement | undefined =>
  [...(sheet?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].find(
    (element) => element.dataset['path'] === path,
  )

/** A note about a field that is not drawn stands at the head of the sheet. */
const placing: Placing<MarginNote> = {
  idOf: ({ id }) => id,
  elementsIn: (sheet) => (note) => fieldAt(sheet, note.path) ?? sheet,
}

const Mark = ({ tone }: Pick<MarginNote, 'tone'>) =>
  tone === 'comment' ? (
    <span className="severity">
      <span className="seal" aria-hidden="true">
        批
      </span>
      <span className="unseen">批注</span>
    </span>
  ) : (
    <SeverityMark severity={tone} />
  )

const Note = (props: {
  spot: Spot<MarginNote>
  drawn: DrawnNotes
  onGo: () => void
  onComment: (() => void) | null
}) => {
  const { note, top } = props.spot
  const { id, tone, words, more } = note
  const { drawn, onComment } = props
  const [open, setOpen] = useState(false)
  const attach = useDrawnNote(drawn, id)
  return (
    <article
      ref={attach}
      className={`margin-note margin-note-${tone}${open ? ' margin-note-open' : ''}`}
      style={{ top }}
    >
      <button
        type="button"
        className="plain margin-note-head"
        aria-expanded={open}
        title={open ? undefined : words}
        onClick={() => {
          if (!open) props.onGo()
          setOpen(!open)
        }}
      >
        <Mark tone={tone} />
        <span className="margin-note-words">{words}</span>
      </button>
      {open && more && <p className="note-remedy">{more}</p>}
      {open && tone === 'comment' && onComment && (
        <button type="button" className="plain note-answer" onClick={onComment}>
          答复或处理 →
        </button>
      )}
    </article>
  )
}

/** Findings and comments in the margin, each beside the field it is about; a click opens it and goes to the field. */
export const FieldNotes = (props: {
  sheet: RefObject<HTMLElement | null>
  findings: readonly FieldFinding[]
  comments: readonly FieldComment[]
  onComment: ((path: string) => void) | null
}) => {
  const { sheet, findings, comments, onComment } = props
  const margin = useRef<HTMLElement>(null)
  const [drawn] = useState(() => new Map<string, HTMLElement>())
  const notes = useMemo(() => notesOf(findings, comments), [findings, comments])
  const spots = useNoteSpots(sheet, margin, notes, drawn, placing)
  return (
    <MarginFrame margin={margin} spots={spots} idOf={placing.idOf} toneOf={({ tone }) => tone}>
      {(spot) => (
        <Note
          key={spot.note.id}
          spot={spot}
          drawn={drawn}
          onGo={() =>
            fieldAt(sheet.current, spot.note.path)?.querySelector<HTMLElement>('[data-field]')?.focus()
          }
          onComment={onComment && (() => onComment(spot.note.path))}
        />
      )}
    </MarginFrame>
  )
}
