import { stageTitles, stateTitles } from '@heng/domain/edition-state'
import { itemPath } from '@heng/domain/editing/item-path'
import type { HistoryEvent } from '@heng/server/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { editionHistoryQuery, recordQuery } from '../../../api/edition-queries'
import { pathWords } from '../../../editing/path-words'
import { ProblemNote } from '../../../parts/problem-note'
import { StateNote } from '../../../parts/state-note'
import { Waiting } from '../../../parts/waiting'
import { timeWords } from '../../../reading/time-words'
import { stateRank } from '../edition-words'
import { type HistoryLine, historyLines, type RecordLine } from './history-lines'

/** Whether a path is that of a whole row, indicator or paragraph. */
const isWhole = (path: string): boolean => itemPath(path)?.field === ''

const Changes = ({ line }: { line: RecordLine }) => {
  const record = useQuery({ ...recordQuery(line.record), gcTime: 60_000 })
  if (record.error) return <ProblemNote problem={record.error} onRetry={() => void record.refetch()} />
  if (!record.data) return <Waiting what="修改" />
  const { data } = record.data
  return (
    <ul className="history-changes">
      {line.changes.map(({ path, before, after }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list never changes
        <li key={at}>
          <span>{pathWords(data, path)}</span>
          {isWhole(path) ? (
            <>
              {before === null ? '新增 ' : '删去 '}
              {before === null ? <ins>{after}</ins> : <del>{before}</del>}
            </>
          ) : (
            <>
              <del>{before ?? '空'}</del> → <ins>{after ?? '空'}</ins>
            </>
          )}
        </li>
      ))}
      {line.count > line.changes.length && (
        <li className="faint">另有 {line.count - line.changes.length} 处</li>
      )}
    </ul>
  )
}

const RecordEvent = ({ line }: { line: RecordLine }) => {
  const [open, setOpen] = useState(false)
  const name = line.name ?? '已删除的一张表'
  if (line.count === 0)
    return (
      <span>
        {line.first ? '新增' : '保存'} <b>{name}</b>
      </span>
    )
  return (
    <>
      <span>
        {line.first ? '新增并修改' : '修改'} <b>{name}</b> {line.count} 处
      </span>
      {!line.removed && line.changes.length > 0 && (
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '看改了什么'}
        </Button>
      )}
      {open && <Changes line={line} />}
    </>
  )
}

const Step = ({ from, to, reason }: Extract<HistoryEvent, { kind: 'step' }>) => {
  const back = stateRank(to) < stateRank(from)
  return (
    <>
      <b className={back ? 'severity-error' : ''}>
        {back && '退回：'}
        {stateTitles[from]} → {stateTitles[to]}
      </b>
      {reason !== null && <p>{reason}</p>}
    </>
  )
}

const Created = ({ basedOn }: Extract<HistoryEvent, { kind: 'created' }>) => (
  <span>
    新建这个版本
    {basedOn &&
      `，由${basedOn.organization ?? ''} ${basedOn.fiscalYear} 年${basedOn.round > 0 ? `第 ${basedOn.round} 次` : ''}${stageTitles[basedOn.stage]}复制`}
  </span>
)

const What = ({ line }: { line: HistoryLine }) => {
  switch (line.kind) {
    case 'created':
      return <Created {...line} />
    case 'removal':
      return (
        <span>
          删去 <b>{line.name ?? '一张表'}</b>
        </span>
      )
    case 'step':
      return <Step {...line} />
    case 'decision':
      return (
        <span>
          登记决议 <b>{line.documentName}</b>（{line.number}，{line.decidedOn}）
        </span>
      )
    case 'acceptance':
      return (
        <>
          <span>
            {line.withdrawn ? '认可（已撤回）' : '认可'} {line.message ?? '现已检查不出的问题'}
          </span>
          <p>{line.reason}</p>
        </>
      )
    case 'record':
      return <RecordEvent line={line} />
  }
}

/** How the edition came to where it is: who moved, decided, accepted and changed what, when, and why. */
export const EditionHistory = ({ edition }: { edition: string }) => {
  const history = useInfiniteQuery(editionHistoryQuery(edition))
  if (history.error) return <ProblemNote problem={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Waiting what="经过" />
  const lines = historyLines(history.data.pages.flatMap(({ events }) => events))
  if (lines.length === 0)
    return (
      <StateNote title="还没有办理记录">
        <p>填报、提交、审核、退回都会记在这里。</p>
      </StateNote>
    )
  return (
    <section className="desk-scroll" aria-label="经过" tabIndex={0}>
      <ol className="desk-steps">
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.at}>{timeWords(line.at)}</time>
            <span className="history-who">{line.by ?? '系统'}</span>
            <What line={line} />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          更早的
        </Button>
      )}
    </section>
  )
}
