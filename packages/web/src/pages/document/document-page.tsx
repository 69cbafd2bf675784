import type { Place } from '@heng/domain/place'
import type { DocumentAnswer, DossierFindings } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Splitter } from 'antd'
import { useMemo, useState } from 'react'
import { documentFindingsQuery, documentQuery, sourceQuery } from '../../api/queries'
import { ProblemNote } from '../../parts/problem-note'
import { ScanReading } from '../../parts/scan-reading'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { DocumentProvenance } from '../../provenance/document-provenance'
import { useProvenanceShown } from '../../provenance/use-provenance-shown'
import { keyedFindings } from '../../reading/keyed-finding'
import { type DocumentDesk, DocumentDeskProvider } from './document-context'
import { DocumentHead } from './document-head'
import { RecordPane } from './record-pane'
import { useSourceLook } from './original/source-look'
import { lineMarks } from './source/line-marks'
import { SourceView } from './source/source-view'
import { useDocumentDesk } from './use-document-desk'
import './document-page.css'

const route = getRouteApi('/documents/$id')

type Read = {
  answer: DocumentAnswer & { document: NonNullable<DocumentAnswer['document']> }
  lines: readonly string[]
  evaluation: DossierFindings['evaluation']
}

/** Whether an amount stands at a path of a record, or a sentence that may name some. */
const isFigure = (path: string): boolean =>
  /(?:^|\.)(?:cells|budget|paragraphs)\.|(?:^|\.)amount$|^total$/.test(path)

/** The source, and below it where the marked amount comes from and goes to. */
const SourceSide = (props: {
  desk: DocumentDesk
  lines: readonly string[]
  marks: ReturnType<typeof lineMarks>
  sourceShown: boolean
  asked: Place | null
  onClose: () => void
}) => {
  const { desk, lines, marks, sourceShown, asked, onClose } = props
  return (
    <Splitter orientation="vertical" className="source-split">
      {sourceShown && (
        <Splitter.Panel min="20%">
          <SourceView lines={lines} marks={marks} place={desk.selection.place} onSelect={desk.selectLine} />
        </Splitter.Panel>
      )}
      {asked && (
        <Splitter.Panel defaultSize={sourceShown ? '46%' : '100%'} min="15%">
          <DocumentProvenance document={desk.id} place={asked} onClose={onClose} />
        </Splitter.Panel>
      )}
    </Splitter>
  )
}

const useFindings = (evaluation: Read['evaluation'], id: string) =>
  useMemo(
    // A document page shows what stands in this document; the whole dossier is on the page 审核.
    () =>
      keyedFindings(evaluation?.findings ?? []).filter(({ places }) =>
        places.some((place) => place.document === id),
      ),
    [evaluation, id],
  )

const Desk = ({ answer, lines, evaluation }: Read) => {
  const { summary, document } = answer
  const [sourceShown, setSourceShown] = useState(true)
  const [provenanceShown, showProvenance] = useProvenanceShown('document', true)
  const { view } = useSourceLook()
  const findings = useFindings(evaluation, summary.id)
  const desk = useDocumentDesk(summary.id, document, findings)
  const marks = useMemo(() => lineMarks(document, findings, summary.id), [document, findings, summary.id])
  const { path, place } = desk.selection
  // A record that was only opened asks nothing yet.
  const asked = provenanceShown && path !== null && isFigure(path) ? place : null
  const head = { sourceShown, onSource: setSourceShown, provenanceShown, onProvenance: showProvenance }
  const side = { desk, lines, marks, sourceShown, asked, onClose: () => showProvenance(false) }
  return (
    <DocumentDeskProvider value={desk}>
      <div className="document-page">
        <DocumentHead summary={summary} {...head} />
        <Splitter className="document-split">
          {(sourceShown || asked) && (
            <Splitter.Panel
              defaultSize={view === 'original' ? '46%' : '34%'}
              min={280}
              max="70%"
              className="source-panel"
            >
              <SourceSide {...side} />
            </Splitter.Panel>
          )}
          <Splitter.Panel min={420}>
            <RecordPane notChecked={evaluation?.notChecked ?? []} />
          </Splitter.Panel>
        </Splitter>
      </div>
    </DocumentDeskProvider>
  )
}

const Unread = ({ answer }: { answer: DocumentAnswer }) =>
  answer.summary.status === 'refused' ? (
    <StateNote role="alert" title="这份文件没能读取">
      <p>
        {answer.summary.name}：{answer.summary.refusal?.message}
      </p>
      <p>
        <ScanReading document={answer.summary} />
      </p>
      <p>
        <Link to="/imports">回到资料导入</Link>
      </p>
    </StateNote>
  ) : (
    <StateNote title="正在阅读">
      <p>{answer.summary.name} 正在读取，读完就会显示在这里。</p>
    </StateNote>
  )

/** 资料: the source on the left, what was read out of it on the right, linked line by line. */
export const DocumentPage = () => {
  const { id } = route.useParams()
  const answer = useQuery({
    ...documentQuery(id),
    refetchInterval: ({ state }) => (state.data?.summary.status === 'reading' ? 1_500 : false),
  })
  const source = useQuery(sourceQuery(id))
  const findings = useQuery(documentFindingsQuery(id))
  usePageTitle(answer.data?.summary.title ?? answer.data?.summary.name ?? '资料')
  const problem = answer.error ?? source.error
  if (problem && !answer.data)
    return (
      <ProblemNote
        problem={problem}
        onRetry={() => {
          void answer.refetch()
          void source.refetch()
        }}
      />
    )
  if (!answer.data) return <Waiting what="资料" />
  const { summary, document } = answer.data
  if (!document) return <Unread answer={answer.data} />
  if (!source.data)
    return source.error ? (
      <ProblemNote problem={source.error} onRetry={() => void source.refetch()} />
    ) : (
      <Waiting what="原文" />
    )
  return (
    <Desk
      key={id}
      answer={{ summary, document }}
      lines={source.data.lines}
      evaluation={findings.data?.evaluation ?? null}
    />
  )
}
