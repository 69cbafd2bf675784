import type { DocumentSummary } from '@heng/server/contract'
import { Link } from '@tanstack/react-router'
import { ScanReading } from '../../parts/scan-reading'
import { SeverityCounts } from '../../parts/severity-mark'
import { sizeWords } from './import-task'

const fullDate = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' })
const shortDate = new Intl.DateTimeFormat('zh-CN', {
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

type Cell = { document: DocumentSummary }

export const NameCell = ({ document }: Cell) => (
  <div className="document-name">
    {document.status === 'read' ? (
      <Link to="/documents/$id" params={{ id: document.id }}>
        {document.title ?? document.name}
      </Link>
    ) : (
      <span>{document.title ?? document.name}</span>
    )}
    <span className="document-file">
      {document.name}　{sizeWords(document.size)}
      {document.counts && `　${document.counts.lines} 行`}
    </span>
  </div>
)

export const FoundCell = ({ document }: Cell) => {
  if (document.status === 'reading') return <span className="faint">正在阅读…</span>
  if (document.status === 'refused')
    return (
      <>
        <span className="severity-error">✕ {document.refusal?.message ?? '不能读取'}</span>{' '}
        <ScanReading document={document} />
      </>
    )
  const { counts } = document
  if (!counts) return null
  const parts = [
    ['报表', counts.statements],
    ['绩效目标', counts.targets],
    ['目录条目', counts.entries],
    ['说明段落', counts.paragraphs],
  ] as const
  const present = parts.filter(([, count]) => count > 0)
  if (present.length === 0) return <span className="faint">没有认出表或目标表</span>
  return (
    <ul className="document-found">
      {present.map(([word, count]) => (
        <li key={word}>
          {word} <b className="number">{count}</b>
        </li>
      ))}
    </ul>
  )
}

export const OrganizationCell = ({ document }: Cell) => (
  <span className={document.organization || document.region ? 'document-organization' : 'faint'}>
    {document.organization?.name ?? document.region ?? '未写明'}
  </span>
)

export const CountCell = ({ count }: { count: number | undefined }) => (
  <span className={count ? 'number' : 'number faint'}>{count ?? ''}</span>
)

export const FindingsCell = ({ document }: Cell) =>
  document.findings ? (
    <SeverityCounts {...document.findings} />
  ) : (
    <span className="faint">{document.status === 'read' ? '正在审核…' : ''}</span>
  )

export const TimeCell = ({ document }: Cell) => {
  const at = new Date(document.importedAt)
  return (
    <time className="document-time" dateTime={document.importedAt} title={fullDate.format(at)}>
      {shortDate.format(at)}
    </time>
  )
}
