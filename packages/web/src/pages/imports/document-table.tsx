import type { DocumentSummary } from '@heng/server/contract'
import { useNavigate } from '@tanstack/react-router'
import { Input, Select, Table } from 'antd'
import { useMemo, useState } from 'react'
import { documentColumns } from './document-columns'
import type { DocumentFilter } from './document-filter'
import { filterDocuments, yearsOf } from './document-filter'

const states: { value: DocumentFilter['state']; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'errors', label: '有错误' },
  { value: 'doubts', label: '有存疑' },
  { value: 'unplaced', label: '有未归类行' },
  { value: 'refused', label: '没能读取' },
  { value: 'reading', label: '正在阅读' },
]

const Filters = (props: {
  filter: DocumentFilter
  years: readonly number[]
  onChange: (change: Partial<DocumentFilter>) => void
}) => (
  <div className="document-filters" role="search">
    <Input
      allowClear
      aria-label="按名称、单位或地区查找"
      placeholder="按名称、单位或地区查找"
      value={props.filter.text}
      onChange={(event) => props.onChange({ text: event.target.value })}
    />
    <Select
      aria-label="年度"
      value={props.filter.year ?? 'all'}
      options={[
        { value: 'all', label: '所有年度' },
        ...props.years.map((year) => ({ value: year, label: `${year} 年` })),
      ]}
      onChange={(year) => props.onChange({ year: typeof year === 'number' ? year : null })}
    />
    <Select
      aria-label="状态"
      value={props.filter.state}
      options={states}
      onChange={(state) => props.onChange({ state })}
    />
  </div>
)

/** The imported documents with what was found in them. */
export const DocumentTable = (props: {
  documents: readonly DocumentSummary[]
  onDelete: (document: DocumentSummary) => void
}) => {
  const navigate = useNavigate()
  const [filter, setFilter] = useState<DocumentFilter>({ text: '', year: null, state: 'all' })
  const { documents, onDelete } = props
  const shown = useMemo(() => filterDocuments(documents, filter), [documents, filter])
  const columns = useMemo(() => documentColumns(onDelete), [onDelete])
  return (
    <section className="documents" aria-label="已导入的资料">
      <header>
        <h2>已导入的资料</h2>
        <p className="faint" role="status">
          {shown.length === documents.length
            ? `${documents.length} 份`
            : `${shown.length} / ${documents.length} 份`}
        </p>
        <Filters
          filter={filter}
          years={yearsOf(documents)}
          onChange={(change) => setFilter((old) => ({ ...old, ...change }))}
        />
      </header>
      <Table<DocumentSummary>
        rowKey="id"
        columns={columns}
        dataSource={shown}
        showSorterTooltip={false}
        scroll={{ x: 1220 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有符合条件的资料，放宽上面的条件试试。' }}
        onRow={(document) => ({
          onDoubleClick: () => {
            if (document.status === 'read')
              void navigate({ to: '/documents/$id', params: { id: document.id } })
          },
        })}
      />
    </section>
  )
}
