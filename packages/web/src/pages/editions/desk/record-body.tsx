import type { EditionRecord, EditionStatement } from '@heng/domain/editing/edition-record'
import type { RecordKinds } from '@heng/server/contract'
import { lazy, Suspense, useMemo } from 'react'
import { suggestedIndicators } from '../../../api/edition-queries'
import { ClashList } from '../../../editing/clash-list'
import type { FieldComment } from '../../../editing/field-comment'
import type { FieldFinding } from '../../../editing/field-finding'
import { TargetForm } from '../../../editing/form/target-form'
import type { RecordEditing } from '../../../editing/use-record-editing'
import { Waiting } from '../../../parts/waiting'
import { ContentsEditor } from './contents-editor'
import { NarrativeEditor } from './narrative-editor'
import { pathWords } from '../../../editing/path-words'
import { columnSums, vocabularyOf } from './kind-facts'

// The grid comes with a library of its own, loaded when the first statement is opened.
const StatementGrid = lazy(async () => {
  const { StatementGrid: component } = await import('../../../editing/grid/statement-grid')
  return { default: component }
})

type BodyProps = {
  editing: RecordEditing
  kinds: RecordKinds
  readOnly: boolean
  findings: readonly FieldFinding[]
  comments: readonly FieldComment[]
  onComment: ((path: string) => void) | null
  goTo: string | null
  asked: number
  onPlace: (path: string | null) => void
}

const Statement = ({ statement, ...props }: BodyProps & { statement: EditionStatement }) => {
  const { kinds } = props
  const { kind, columns } = statement
  const sums = useMemo(() => columnSums(kinds, { kind, columns }), [kinds, kind, columns])
  return (
    <Suspense fallback={<Waiting what="表格" />}>
      <StatementGrid
        {...sheetProps(props)}
        statement={statement}
        sums={sums}
        computes
        onTyping={props.editing.keepTyped}
        goTo={props.goTo}
        asked={props.asked}
        onPlace={props.onPlace}
      />
    </Suspense>
  )
}

/** What every editor of a record is given. */
const sheetProps = ({ editing, readOnly, findings, comments, onComment }: BodyProps) => ({
  readOnly: readOnly || !editing.ready,
  findings,
  comments,
  onComment,
  unsaved: editing.unsaved,
  others: othersOf(editing.theirs),
  onChange: editing.change,
})

const known = new WeakMap<RecordEditing['theirs'], ReadonlyMap<string, string>>()

/** Who changed which path; the same map for the same changes, so that nothing glows twice. */
const othersOf = (theirs: RecordEditing['theirs']): ReadonlyMap<string, string> => {
  const found = known.get(theirs)
  if (found) return found
  const others = new Map([...theirs].map(([path, { by }]) => [path, by]))
  known.set(theirs, others)
  return others
}

const Sheet = (props: BodyProps & { record: EditionRecord }) => {
  const { record, kinds } = props
  const vocabulary = useMemo(() => vocabularyOf(kinds), [kinds])
  switch (record.record) {
    case 'statement':
      return <Statement {...props} statement={record} />
    case 'performance-target':
      return (
        <TargetForm
          {...sheetProps(props)}
          target={record}
          vocabulary={vocabulary}
          suggest={suggestedIndicators}
        />
      )
    case 'contents':
      return <ContentsEditor {...sheetProps(props)} record={record} />
    case 'narrative':
      return <NarrativeEditor {...sheetProps(props)} record={record} />
  }
}

/** A record in the editor of its kind, above it what two people decided differently. */
export const RecordBody = (props: BodyProps) => {
  const { editing } = props
  return (
    <>
      <ClashList
        clashes={editing.clashes}
        nameOf={(id) => pathWords(editing.current, id)}
        onChoose={editing.choose}
      />
      <div className="desk-sheet">
        <Sheet {...props} record={editing.current} />
      </div>
    </>
  )
}
