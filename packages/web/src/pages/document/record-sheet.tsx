import type { HengDocument } from '@heng/domain/records/document'
import { bySeverity } from '@heng/domain/severity'
import { useMemo, useRef, useState } from 'react'
import { recordEntries } from '../../reading/record-entry'
import { useDesk } from './document-context'
import { MarginNotes } from './margin/margin-notes'
import { ContentsSheet } from './sheets/contents-sheet'
import { NarrativeSheet } from './sheets/narrative-sheet'
import { StatementSheet } from './sheets/statement-sheet'
import { TargetSheet } from './sheets/target-sheet'
import { useRovingFields } from './sheets/use-roving-fields'
import './record-sheet.css'

const Sheet = (props: { document: HengDocument; record: string; scroller: HTMLElement }) => {
  const { document, record, scroller } = props
  const statement = document.statements.find(({ id }) => id === record)
  if (statement) return <StatementSheet statement={statement} scroller={scroller} />
  const target = document.targets.find(({ id }) => id === record)
  if (target) return <TargetSheet target={target} />
  const contents = document.contents.find(({ id }) => id === record)
  if (contents) return <ContentsSheet contents={contents} scroller={scroller} />
  const narrative = document.narratives.find(({ id }) => id === record)
  return narrative ? <NarrativeSheet narrative={narrative} scroller={scroller} /> : null
}

const Canvas = ({ record, scroller }: { record: string; scroller: HTMLElement }) => {
  const { document, anchored } = useDesk()
  const sheet = useRef<HTMLDivElement>(null)
  const roving = useRovingFields(sheet, record)
  const notes = useMemo(
    () =>
      anchored
        .filter((anchor) => anchor.record === record && anchor.first)
        .sort((left, right) => bySeverity(left.finding.severity, right.finding.severity)),
    [anchored, record],
  )
  const name = useMemo(
    () => recordEntries(document).find(({ id }) => id === record)?.name ?? '',
    [document, record],
  )
  return (
    <div className={notes.length > 0 ? 'record-canvas record-noted' : 'record-canvas'}>
      <div ref={sheet} className="sheet" onClick={roving.onClick} onKeyDown={roving.onKeyDown}>
        <Sheet document={document} record={record} scroller={scroller} />
      </div>
      {notes.length > 0 && <MarginNotes key={record} sheet={sheet} notes={notes} name={name} />}
    </div>
  )
}

/** One record as a sheet of paper, with the reviewer's notes in its margin. */
export const RecordSheet = ({ record }: { record: string }) => {
  // As state, not as a ref: rows are measured by it and marks scroll in it, so it has to be there before them.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <div ref={setScroller} className="record-scroll">
      {scroller && <Canvas record={record} scroller={scroller} />}
    </div>
  )
}
