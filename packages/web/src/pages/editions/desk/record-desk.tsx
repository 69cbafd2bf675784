import type { RecordChange } from '@heng/domain/editing/record-change'
import type {
  EditionAnswer,
  EditionFinding,
  RecordAnswer,
  RecordHead,
  RecordKinds,
  RecordSaveAnswer,
} from '@heng/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import {
  editionQuery,
  recordChanges,
  recordKindsQuery,
  recordPath,
  recordQuery,
} from '../../../api/edition-queries'
import { isSignedOut, RequestProblem, remove, sendJson } from '../../../api/request'
import { browserDrafts } from '../../../editing/draft-store'
import type { SaveAnswer } from '../../../editing/editing-state'
import { SaveState, TheirState } from '../../../editing/save-state'
import type { RecordEditing } from '../../../editing/use-record-editing'
import { useRecordEditing } from '../../../editing/use-record-editing'
import { ProblemNote } from '../../../parts/problem-note'
import { Waiting } from '../../../parts/waiting'
import {
  ProvenanceButton,
  type ProvenanceDock,
  ProvenanceSide,
  useProvenanceDock,
} from '../../../provenance/provenance-dock'
import { RecordRemarks } from '../../../review/record-remarks'
import { ReturnedRecords } from '../../../review/returned-records'
import { useRecordComments } from '../../../review/use-record-comments'
import { type Remarks, useRemarks } from '../../../review/use-remarks'
import { problemWords } from '../../../parts/problem-words'
import { fieldFindings } from './field-findings'
import { pathWords } from '../../../editing/path-words'
import { RecordBody } from './record-body'
import { useGoTo } from './use-go-to'

const drafts = browserDrafts()

/** Saves changes; what the server does not take it says, a server out of reach throws. */
const save = async (record: string, version: number, changes: RecordChange[]): Promise<SaveAnswer> => {
  try {
    return await sendJson<RecordSaveAnswer>('PATCH', recordPath(record), { version, changes })
  } catch (problem) {
    // Whoever is signed out sends it again once signed in.
    const isRefusal = problem instanceof RequestProblem && problem.status >= 400 && problem.status < 500
    if (isRefusal && !isSignedOut(problem)) return { ok: false, refused: problem.message }
    throw problem
  }
}

/** Brings what others have saved to the record that is open. */
const useRenewal = (record: string, known: number, editing: RecordEditing): void => {
  const { ready, version, phase, renew } = editing
  useEffect(() => {
    if (!ready || known <= version || phase === 'saving') return undefined
    let left = false
    const ask = async (): Promise<void> => {
      const news = await recordChanges(record, version).catch(() => null)
      // Where nothing came, the next change or the next save tells the same.
      if (news !== null && !left) renew(news.data, news.version, news.theirs)
    }
    void ask()
    return () => {
      left = true
    }
  }, [record, known, version, ready, phase, renew])
}

const useEditing = (props: OpenProps): RecordEditing => {
  const { answer, head, account, onSaved } = props
  const client = useQueryClient()
  const { id, edition, data, version } = answer
  const editing = useRecordEditing({
    // A browser may be shared: what somebody typed waits for that person alone.
    id: `${account} ${id}`,
    record: data,
    version,
    drafts,
    save: async (base, changes) => {
      const saved = await save(id, base, changes)
      // What was saved has not been checked, whoever comes first: the answer, or the event that tells of it.
      if (saved.ok)
        client.setQueryData(
          editionQuery(edition).queryKey,
          (known) => known && { ...known, edition: { ...known.edition, stale: true } },
        )
      void client.invalidateQueries({ queryKey: ['edition', edition] })
      return saved
    },
  })
  useRenewal(id, head.version, editing)
  const saved = editing.phase === 'saved'
  useEffect(() => {
    onSaved(saved)
    return () => onSaved(true)
  }, [saved, onSaved])
  return editing
}

const Removal = ({
  head,
  edition,
  onRemoved,
}: Pick<OpenProps, 'head' | 'onRemoved'> & { edition: string }) => {
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: () => remove(recordPath(head.id)),
    onSuccess: async () => {
      onRemoved()
      await client.invalidateQueries({ queryKey: ['edition', edition] })
    },
  })
  return (
    <>
      {removal.error && (
        <span className="severity-error" role="alert">
          没有删去：{problemWords(removal.error)}
        </span>
      )}
      <Popconfirm
        title={`删去“${head.name}”？`}
        description="这张表会从这个版本中删去；内容留在审计日志中。"
        okText="删去"
        cancelText="取消"
        okButtonProps={{ danger: true }}
        onConfirm={() => removal.mutate()}
      >
        <Button size="small" type="text" danger>
          删去
        </Button>
      </Popconfirm>
    </>
  )
}

type OpenProps = {
  answer: RecordAnswer
  head: RecordHead
  edition: EditionAnswer
  findings: readonly EditionFinding[]
  kinds: RecordKinds
  account: string
  path: string | null
  steps: { before: RecordHead | null; after: RecordHead | null }
  onOpen: (record: string) => void
  onRemoved: () => void
  onSaved: (saved: boolean) => void
}

type BarProps = OpenProps & {
  editing: RecordEditing
  dock: ProvenanceDock
  remarks: Remarks
  onGo: (path: string) => void
}

const Bar = (props: BarProps) => {
  const { head, edition, steps, onOpen, editing } = props
  const readOnly = !edition.editable
  return (
    <div className="desk-bar no-print">
      <b title={head.name}>{head.name}</b>
      {readOnly && editing.phase === 'saved' ? (
        <span className="faint">只读</span>
      ) : (
        <SaveState editing={editing} />
      )}
      <TheirState editing={editing} />
      {props.answer.document !== null && (
        <a href={`/documents/${props.answer.document}`} className="desk-source">
          来自导入的资料
        </a>
      )}
      <span className="desk-bar-end">
        <ProvenanceButton dock={props.dock} />
        <RecordRemarks
          edition={edition.edition.id}
          record={head}
          records={edition.records}
          path={props.dock.path}
          pathTitle={(path) => pathWords(editing.current, path)}
          remarks={props.remarks}
          onGo={props.onGo}
        />
        {!readOnly && <Removal head={head} edition={edition.edition.id} onRemoved={props.onRemoved} />}
        <Button
          size="small"
          disabled={!steps.before}
          aria-label="上一张"
          onClick={() => steps.before && onOpen(steps.before.id)}
        >
          ←
        </Button>
        <Button
          size="small"
          disabled={!steps.after}
          aria-label="下一张"
          onClick={() => steps.after && onOpen(steps.after.id)}
        >
          →
        </Button>
      </span>
    </div>
  )
}

/** Where the address leads, and where one has asked to be led since. */
const useGoing = (path: string | null) => {
  const [going, setGoing] = useState({ named: path, path, asked: 0 })
  // Another value named by the address counts from there on.
  if (going.named !== path) setGoing({ named: path, path, asked: going.asked + 1 })
  const go = (to: string): void => setGoing({ named: path, path: to, asked: going.asked + 1 })
  return { ...going, go }
}

const Open = (props: OpenProps) => {
  const { answer, edition, kinds } = props
  const editing = useEditing(props)
  const findings = useMemo(() => fieldFindings(props.findings, answer.id), [props.findings, answer.id])
  const { comments, mayComment } = useRecordComments(answer.edition, answer.id)
  const { path, asked, go } = useGoing(props.path)
  const place = useGoTo(path, editing.ready, asked)
  const dock = useProvenanceDock(path)
  const remarks = useRemarks()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F2' || !event.shiftKey || !mayComment) return
    event.preventDefault()
    remarks.ask()
  }
  const onComment = mayComment
    ? (at: string): void => {
        dock.onPlace(at)
        remarks.ask()
      }
    : null
  return (
    <section ref={place} className="record-desk" aria-label={props.head.name} onKeyDown={onKeyDown}>
      <Bar {...props} editing={editing} dock={dock} remarks={remarks} onGo={go} />
      {props.head.returns > 0 && (
        <div className="record-returns">
          <ReturnedRecords edition={answer.edition} record={answer.id} />
        </div>
      )}
      <ProvenanceSide dock={dock} edition={answer.edition} record={answer.id} unsaved={editing.unsaved}>
        <RecordBody
          editing={editing}
          kinds={kinds}
          readOnly={!edition.editable}
          findings={findings}
          comments={comments}
          onComment={onComment}
          goTo={path}
          asked={asked}
          onPlace={dock.onPlace}
        />
      </ProvenanceSide>
    </section>
  )
}

/** One record of an edition, open for work. */
export const RecordDesk = (props: Omit<OpenProps, 'answer' | 'kinds'>) => {
  const { head, edition } = props
  const answer = useQuery(recordQuery(head.id))
  const kinds = useQuery(recordKindsQuery(edition.edition.fiscalYear))
  const problem = answer.error ?? kinds.error
  if (problem && (!answer.data || !kinds.data))
    return (
      <ProblemNote
        problem={problem}
        onRetry={() => {
          void answer.refetch()
          void kinds.refetch()
        }}
      />
    )
  if (!answer.data || !kinds.data) return <Waiting what="表" />
  return <Open {...props} answer={answer.data} kinds={kinds.data} />
}
