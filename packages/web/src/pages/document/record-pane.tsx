import type { Evaluation } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { StateNote } from '../../parts/state-note'
import type { FindingFilter, Grouping } from '../../reading/finding-filter'
import { noFilter } from '../../reading/finding-filter'
import type { RecordEntry } from '../../reading/record-entry'
import { recordEntries } from '../../reading/record-entry'
import { FindingBoard } from '../../findings/finding-board'
import type { DocumentDesk } from './document-context'
import { useDesk } from './document-context'
import type { DocumentView } from './document-search'
import { LineList } from './lists/line-list'
import { RecordNavigator } from './record-navigator'
import { RecordSheet } from './record-sheet'

const route = getRouteApi('/documents/$id')

const titles: Record<DocumentView, string> = {
  statements: '报表',
  targets: '绩效目标',
  contents: '目录',
  narratives: '说明',
  findings: '审核结果',
  doubts: '存疑',
  unplaced: '未归类',
}

const kinds = ['statements', 'targets', 'contents', 'narratives'] as const

const countOf = (view: DocumentView, document: HengDocument, desk: DocumentDesk): number =>
  view === 'findings' ? desk.findings.length : document[view].length

/** What to show when the address says nothing: the record that is marked, else the first that was found. */
const viewOf = (
  asked: DocumentView | undefined,
  record: RecordEntry | undefined,
  document: HengDocument,
): DocumentView => {
  if (asked) return asked
  if (record) return record.kind
  return kinds.find((kind) => document[kind].length > 0) ?? 'unplaced'
}

const Findings = ({ notChecked }: { notChecked: Evaluation['notChecked'] }) => {
  const desk = useDesk()
  const navigate = route.useNavigate()
  const [filter, setFilter] = useState<FindingFilter>(noFilter)
  const [grouping, setGrouping] = useState<Grouping>('cause')
  return (
    <FindingBoard
      findings={desk.findings}
      notChecked={notChecked}
      filter={filter}
      grouping={grouping}
      showSource={false}
      onFilter={setFilter}
      onGrouping={setGrouping}
      onPlace={(line, cell, document, finding) => {
        const first = finding.places.find((place) => place.document === desk.id)
        if (document !== null && document !== desk.id)
          void navigate({
            to: '/documents/$id',
            params: { id: document },
            search: { line, ...(cell === undefined ? {} : { cell }) },
            hash: finding.key,
          })
        else if (first?.line === line && first.cell === cell) desk.selectFinding(finding)
        else desk.selectLine(line, cell)
      }}
    />
  )
}

const Records = ({ entries, current }: { entries: readonly RecordEntry[]; current: string }) => {
  const navigate = route.useNavigate()
  return (
    <div className="records">
      <RecordNavigator
        entries={entries}
        current={current}
        onOpen={(record) => void navigate({ search: { record }, resetScroll: false })}
      />
      <RecordSheet key={current} record={current} />
    </div>
  )
}

const Lines = ({ view }: { view: 'doubts' | 'unplaced' }) => {
  const { document } = useDesk()
  const items = useMemo(() => {
    const found =
      view === 'doubts'
        ? document.doubts.map(({ place, what, text }) => ({ line: place.line, cell: place.cell, what, text }))
        : document.unplaced.map(({ place, text }) => ({
            line: place.line,
            cell: place.cell,
            what: null,
            text,
          }))
    return found.sort((left, right) => left.line - right.line)
  }, [document, view])
  return view === 'doubts' ? (
    <LineList
      items={items}
      none="没有存疑的地方"
      explanation="这些地方没有把握读准，按原样留空或照录，没有当作 0。请对照原文确认。"
    />
  ) : (
    <LineList
      items={items}
      none="每一行都有归属"
      explanation="这些行没有归入任何表、目标表、目录或说明。原文都保留着。"
    />
  )
}

/** The right half of a document page: the records by kind, the findings, and what was not read with certainty. */
export const RecordPane = ({ notChecked }: { notChecked: Evaluation['notChecked'] }) => {
  const desk = useDesk()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const entries = useMemo(() => recordEntries(desk.document), [desk.document])
  const marked = entries.find(({ id }) => id === desk.selection.record)
  const view = viewOf(search.view, marked, desk.document)
  const ofKind = entries.filter(({ kind }) => kind === view)
  const current = marked?.kind === view ? marked : ofKind[0]
  const views: DocumentView[] = [
    ...kinds.filter((kind) => desk.document[kind].length > 0),
    'findings',
    'doubts',
    'unplaced',
  ]
  const open = (next: string): void => {
    const chosen = views.find((name) => name === next)
    if (chosen) void navigate({ search: { view: chosen }, resetScroll: false })
  }
  const content = (): ReactNode => {
    if (view === 'findings') return <Findings notChecked={notChecked} />
    if (view === 'doubts' || view === 'unplaced') return <Lines view={view} />
    if (current) return <Records entries={ofKind} current={current.id} />
    return <StateNote title="这里没有读出内容" />
  }
  return (
    <section className="record-pane" aria-label="读出的内容">
      <Tabs
        activeKey={view}
        onChange={open}
        items={views.map((name) => ({
          key: name,
          label: (
            <>
              {titles[name]} <span className="tab-count">{countOf(name, desk.document, desk)}</span>
            </>
          ),
          children: name === view ? content() : null,
        }))}
      />
    </section>
  )
}
