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
import { keyedFindings } from '../../reading/keyed-finding'
import { DocumentDeskProvider } from './document-context'
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

const Desk = ({ answer, lines, evaluation }: Read) => {
  const { summary, document } = answer
  const [sourceShown, setSourceShown] = useState(true)
  const { view } = useSourceLook()
  // A document page shows what stands in this document; the whole dossier is on the page 审核.
  const findings = useMemo(
    () =>
      keyedFindings(evaluation?.findings ?? []).filter(({ places }) =>
        places.some((place) => place.document === summary.id),
      ),
    [evaluation, summary.id],
  )
  const desk = useDocumentDesk(summary.id, document, findings)
  const marks = useMemo(() => lineMarks(document, findings, summary.id), [document, findings, summary.id])
  return (
    <DocumentDeskProvider value={desk}>
      <div className="document-page">
        <DocumentHead summary={summary} sourceShown={sourceShown} onSource={setSourceShown} />
        <Splitter className="document-split">
          {sourceShown && (
            <Splitter.Panel
              defaultSize={view === 'original' ? '46%' : '34%'}
              min={280}
              max="70%"
              className="source-panel"
            >
              <SourceView
                lines={lines}
                marks={marks}
                place={desk.selection.place}
                onSelect={desk.selectLine}
              />
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
