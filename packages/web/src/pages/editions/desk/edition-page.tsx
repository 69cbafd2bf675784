import type { EditionAnswer, RecordHead } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { editionFindingsQuery, editionQuery } from '../../../api/edition-queries'
import { ProblemNote } from '../../../parts/problem-note'
import { StateNote } from '../../../parts/state-note'
import { usePageTitle } from '../../../parts/use-page-title'
import { Waiting } from '../../../parts/waiting'
import { EditionRemarks } from '../../../review/edition-remarks'
import { sessionQuery } from '../../sign-in/sign-in-request'
import { editionName } from '../edition-words'
import { AcceptanceView } from './acceptance-view'
import { AddRecord } from './add-record'
import type { DeskSearch } from './desk-search'
import { EditionFindings } from './edition-findings'
import { EditionHead } from './edition-head'
import { EditionHistory } from './edition-history'
import { RecordDesk } from './record-desk'
import { RecordList } from './record-list'
import { VolumeView } from './volume-view'
import './edition-page.css'

const route = getRouteApi('/editions/$id')

const useGoing = () => {
  const navigate = route.useNavigate()
  return (search: DeskSearch, replace = false): void => void navigate({ search, replace, resetScroll: false })
}

const kindRank = ['statement', 'performance-target', 'contents', 'narrative'] as const

/** In the order in which the list shows them. */
const listed = (records: readonly RecordHead[]): RecordHead[] =>
  records.toSorted((left, right) => kindRank.indexOf(left.kind) - kindRank.indexOf(right.kind))

type DeskProps = { answer: EditionAnswer; onSaved: (saved: boolean) => void }

/** The record that is open, or what to do where there is none. */
const OpenRecord = ({ answer, head, onSaved }: DeskProps & { head: RecordHead | null }) => {
  const search = route.useSearch()
  const go = useGoing()
  const account = useQuery(sessionQuery).data?.account?.id ?? null
  const findings = useQuery(editionFindingsQuery(answer.edition.id))
  const records = useMemo(() => listed(answer.records), [answer.records])
  if (head === null)
    return (
      <StateNote title="还没有任何表">
        <p>{answer.editable ? '在左边新增一张表，或从导入的资料接收。' : '这个版本还没有内容。'}</p>
      </StateNote>
    )
  if (account === null) return <Waiting what="账号" />
  const at = records.findIndex(({ id }) => id === head.id)
  const kept = search.view ? { view: search.view } : {}
  return (
    <RecordDesk
      key={head.id}
      head={head}
      edition={answer}
      findings={findings.data?.findings ?? []}
      account={account}
      path={search.path ?? null}
      steps={{ before: records[at - 1] ?? null, after: records[at + 1] ?? null }}
      onOpen={(record) => go({ ...kept, record })}
      onRemoved={() => go(kept, true)}
      onSaved={onSaved}
    />
  )
}

const OtherView = ({ answer }: { answer: EditionAnswer }) => {
  const search = route.useSearch()
  const go = useGoing()
  const { edition } = answer
  const findings = useQuery(editionFindingsQuery(edition.id))
  switch (search.view) {
    case 'remarks':
      return (
        <section className="desk-scroll" aria-label="批注与退回">
          <EditionRemarks edition={edition.id} />
        </section>
      )
    case 'history':
      return <EditionHistory edition={edition.id} />
    case 'acceptance':
      return (
        <AcceptanceView
          edition={edition}
          chosen={search.documents?.split(',') ?? []}
          onChoose={(documents) =>
            go(
              { view: 'acceptance', ...(documents.length > 0 ? { documents: documents.join(',') } : {}) },
              true,
            )
          }
          onDone={() => go({})}
        />
      )
    case 'findings':
    case 'volume':
    case undefined:
      if (findings.error)
        return <ProblemNote problem={findings.error} onRetry={() => void findings.refetch()} />
      if (!findings.data) return <Waiting what="问题" />
      return <EditionFindings answer={answer} findings={findings.data} />
  }
}

const Body = ({ answer, onSaved }: DeskProps) => {
  const search = route.useSearch()
  const go = useGoing()
  const records = useMemo(() => listed(answer.records), [answer.records])
  const asked = records.find(({ id }) => id === search.record) ?? null
  if (search.view === 'volume') {
    const form = asked ?? records.find(({ kind }) => kind === 'performance-target') ?? null
    return (
      <VolumeView
        records={records}
        current={form?.id ?? null}
        onOpen={(record) => go({ view: 'volume', record })}
      >
        <OpenRecord answer={answer} head={form} onSaved={onSaved} />
      </VolumeView>
    )
  }
  const head = search.view === undefined ? (asked ?? records[0] ?? null) : null
  return (
    <div className="desk-body">
      <RecordList records={records} current={head?.id ?? null} onOpen={(record) => go({ record })}>
        {answer.editable && <AddRecord edition={answer.edition} onOpen={(record) => go({ record })} />}
      </RecordList>
      {search.view === undefined ? (
        <OpenRecord answer={answer} head={head} onSaved={onSaved} />
      ) : (
        <OtherView answer={answer} />
      )}
    </div>
  )
}

const Desk = ({ answer }: { answer: EditionAnswer }) => {
  const search = route.useSearch()
  const [saved, setSaved] = useState(true)
  const onSaved = useCallback((all: boolean) => setSaved(all), [])
  usePageTitle(editionName(answer.edition))
  return (
    <div className="edition-page">
      <EditionHead answer={answer} search={search} saved={saved} />
      <Body answer={answer} onSaved={onSaved} />
    </div>
  )
}

/** One edition: how far it has come, its tables and forms to be worked on in place. */
export const EditionPage = () => {
  const { id } = route.useParams()
  const answer = useQuery({
    ...editionQuery(id),
    // Events tell of every check; asking again covers a stream that a proxy holds back.
    refetchInterval: ({ state }) => (state.data?.edition.stale ? 3_000 : false),
  })
  if (answer.error && !answer.data)
    return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting what="预算版本" />
  return <Desk key={id} answer={answer.data} />
}
