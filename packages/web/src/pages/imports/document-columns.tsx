import type { DocumentSummary } from '@heng/server/contract'
import type { TableColumnsType } from 'antd'
import { Button, Popconfirm } from 'antd'
import { AcceptMenu } from './accept-menu'
import { CountCell, FindingsCell, FoundCell, NameCell, OrganizationCell, TimeCell } from './document-cells'
import { findingsWeight } from './document-filter'

type Column = TableColumnsType<DocumentSummary>[number]

const compareText = (left: string | null | undefined, right: string | null | undefined): number =>
  (left ?? '').localeCompare(right ?? '', 'zh-CN')

const countColumn = (key: 'doubts' | 'unplaced', title: string): Column => ({
  title,
  key,
  width: 88,
  align: 'right',
  sorter: (left, right) => (left.counts?.[key] ?? 0) - (right.counts?.[key] ?? 0),
  render: (_, { counts }) => <CountCell count={counts?.[key]} />,
})

const whatColumns: Column[] = [
  {
    title: '资料',
    key: 'name',
    sorter: (left, right) => compareText(left.title ?? left.name, right.title ?? right.name),
    render: (_, document) => <NameCell document={document} />,
  },
  {
    title: '年度',
    key: 'year',
    width: 72,
    sorter: (left, right) => (left.fiscalYear ?? 0) - (right.fiscalYear ?? 0),
    render: (_, { fiscalYear }) => <span className="number">{fiscalYear ?? ''}</span>,
  },
  {
    title: '单位或地区',
    key: 'organization',
    width: 176,
    sorter: (left, right) =>
      compareText(left.organization?.name ?? left.region, right.organization?.name ?? right.region),
    render: (_, document) => <OrganizationCell document={document} />,
  },
]

const foundColumns: Column[] = [
  { title: '读出', key: 'found', width: 206, render: (_, document) => <FoundCell document={document} /> },
  countColumn('doubts', '存疑'),
  countColumn('unplaced', '未归类'),
  {
    title: '审核结果',
    key: 'findings',
    width: 188,
    sorter: (left, right) => findingsWeight(left) - findingsWeight(right),
    render: (_, document) => <FindingsCell document={document} />,
  },
  {
    title: '导入时间',
    key: 'importedAt',
    width: 112,
    sorter: (left, right) => compareText(left.importedAt, right.importedAt),
    render: (_, document) => <TimeCell document={document} />,
  },
]

const acceptColumn: Column = {
  title: <span className="unseen">接收</span>,
  key: 'accept',
  width: 74,
  render: (_, document) => document.status === 'read' && <AcceptMenu document={document} />,
}

const deleteColumn = (onDelete: (document: DocumentSummary) => void): Column => ({
  title: <span className="unseen">操作</span>,
  key: 'actions',
  width: 62,
  render: (_, document) => (
    <Popconfirm
      title="删除这份资料？"
      description="原文、读出的内容和审核结果都会删除，不能恢复。"
      okText="删除"
      okButtonProps={{ danger: true }}
      placement="left"
      onConfirm={() => onDelete(document)}
    >
      <Button size="small" type="text" aria-label={`删除 ${document.name}`}>
        删除
      </Button>
    </Popconfirm>
  ),
})

/** The columns of the list of documents. */
export const documentColumns = (
  onDelete: (document: DocumentSummary) => void,
): TableColumnsType<DocumentSummary> => [
  ...whatColumns,
  ...foundColumns,
  acceptColumn,
  deleteColumn(onDelete),
]
