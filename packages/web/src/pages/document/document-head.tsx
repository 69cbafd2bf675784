import type { DocumentSummary } from '@heng/server/contract'
import { useMutation } from '@tanstack/react-query'
import type { MenuProps } from 'antd'
import { Button, Dropdown } from 'antd'
import { documentLinks } from '../../api/queries'
import { post } from '../../api/request'
import { SeverityCounts } from '../../parts/severity-mark'
import { fileDownloads } from './file-downloads'

const downloads = (links: ReturnType<typeof documentLinks>, onRead: () => void): MenuProps => ({
  items: [
    ...fileDownloads(links),
    { type: 'divider' },
    {
      key: 'report',
      label: (
        <a href={links.report} target="_blank" rel="noreferrer">
          审核报告（网页，可打印）
        </a>
      ),
    },
    {
      key: 'extract',
      label: (
        <a href={links.extract} download>
          读出的内容（JSON）
        </a>
      ),
    },
    {
      key: 'file',
      label: (
        <a href={links.file} download>
          原文件
        </a>
      ),
    },
    { type: 'divider' },
    { key: 'read', label: '重新读取', onClick: onRead },
  ],
})

const Tools = (props: {
  summary: DocumentSummary
  sourceShown: boolean
  onSource: (shown: boolean) => void
  provenanceShown: boolean
  onProvenance: (shown: boolean) => void
}) => {
  const links = documentLinks(props.summary.id)
  const reading = useMutation({ mutationFn: () => post(links.read) })
  return (
    <div className="document-tools no-print">
      {reading.error && (
        <p className="severity-error" role="alert">
          没有重新读取：{reading.error.message}
        </p>
      )}
      <Button
        size="small"
        aria-pressed={props.sourceShown}
        onClick={() => props.onSource(!props.sourceShown)}
      >
        {props.sourceShown ? '收起原文' : '显示原文'}
      </Button>
      <Button
        size="small"
        title="一个数从哪里来，用到哪里去（Alt+L）"
        aria-pressed={props.provenanceShown}
        onClick={() => props.onProvenance(!props.provenanceShown)}
      >
        来历
      </Button>
      <Button size="small" onClick={() => window.print()}>
        打印
      </Button>
      <Dropdown autoFocus trigger={['click']} menu={downloads(links, () => reading.mutate())}>
        <Button size="small">下载 ▾</Button>
      </Dropdown>
    </div>
  )
}

/** What the document is, and what one can take away from it. */
export const DocumentHead = (props: {
  summary: DocumentSummary
  sourceShown: boolean
  onSource: (shown: boolean) => void
  provenanceShown: boolean
  onProvenance: (shown: boolean) => void
}) => {
  const { summary } = props
  const facts = [
    summary.fiscalYear && `${summary.fiscalYear} 年度`,
    summary.organization?.name ?? summary.region,
    summary.name,
  ]
  return (
    <header className="document-head">
      <h1 title={summary.title ?? summary.name}>{summary.title ?? summary.name}</h1>
      <p className="document-facts">{[...new Set(facts)].filter(Boolean).join('　')}</p>
      {summary.findings && <SeverityCounts {...summary.findings} />}
      <Tools {...props} />
    </header>
  )
}
