import { stageTitles } from '@heng/domain/edition-state'
import type { Collection } from '@heng/server/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { reviewPaths } from '../../api/review-queries'
import { SeverityCounts } from '../../parts/severity-mark'
import { type CollectionRow, collectionColumns, collectionRows, heatOf } from './collection-rows'
import { RemindLate } from './remind-late'

type Asked = Pick<Collection, 'fiscalYear' | 'stage'>

type ColumnOf = (typeof collectionColumns)[number]

const Cell = (props: { row: CollectionRow; column: ColumnOf; asked: Asked }) => {
  const { row, column, asked } = props
  const count = row.counts[column.key]
  if (count === 0)
    return (
      <td className="heat">
        <span className="unseen">0</span>
      </td>
    )
  return (
    <td className={`heat heat-${column.tone} heat-${heatOf(count, row.all)}`}>
      <Link
        to="/editions"
        search={{
          year: asked.fiscalYear,
          stage: asked.stage,
          organization: row.department.id,
          // Those that went on from there are counted here too.
          state: column.key === 'compiled' ? 'compiledOn' : column.key,
        }}
        aria-label={`${row.department.name}${column.title} ${count} 个`}
      >
        {count}
      </Link>
    </td>
  )
}

const Row = (props: { row: CollectionRow; asked: Asked; mayRemind: boolean; onRemind: () => void }) => {
  const { row, asked, mayRemind } = props
  const { department } = row
  return (
    <tr>
      <th scope="row">
        <span className="faint number">{department.code}</span> {department.name}
      </th>
      {collectionColumns.map((column) => (
        <Cell key={column.key} row={row} column={column} asked={asked} />
      ))}
      <td className="number">{row.returns > 0 ? row.returns : ''}</td>
      <td>
        <Link
          to="/review"
          search={{
            of: 'editions',
            year: asked.fiscalYear,
            stage: asked.stage,
            department: department.id,
          }}
          className="findings-door"
        >
          <span className="unseen">{department.name}的问题：</span>
          {row.errors + row.warnings + row.hints === 0 ? (
            <span className="faint">{row.records > 0 ? '无' : '尚无表可查'}</span>
          ) : (
            <SeverityCounts errors={row.errors} warnings={row.warnings} hints={row.hints} />
          )}
        </Link>
      </td>
      {mayRemind && (
        <td>
          {row.late.length > 0 && (
            <Button size="small" aria-label={`催报${department.name}`} onClick={props.onRemind}>
              催报
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

const Heads = ({ mayRemind }: { mayRemind: boolean }) => (
  <thead>
    <tr>
      <th scope="col">部门</th>
      {collectionColumns.map(({ key, title }) => (
        <th key={key} scope="col">
          {title}
        </th>
      ))}
      <th scope="col">退回</th>
      <th scope="col">问题</th>
      {mayRemind && (
        <th scope="col">
          <span className="unseen">催报</span>
        </th>
      )}
    </tr>
  </thead>
)

const Export = ({ asked }: { asked: Asked }) => (
  <a
    href={reviewPaths.report(asked.fiscalYear, asked.stage, null, 'xlsx')}
    title="各部门应报、已报和尚未提交的单位，附审核意见"
    download
  >
    导出收集与审核情况
  </a>
)

/** How far the collection of a stage has come, department by department; every figure leads to what it counts. */
export const CollectionTable = ({
  collection,
  mayRemind,
}: {
  collection: Collection
  mayRemind: boolean
}) => {
  const rows = useMemo(() => collectionRows(collection), [collection])
  const [reminding, setReminding] = useState<CollectionRow['late'] | null>(null)
  const late = rows.flatMap((row) => row.late)
  const all = rows.reduce((total, row) => total + row.all, 0)
  return (
    <section className="collection-table" aria-label="收集进度">
      <header>
        <h2>收集进度</h2>
        <p>
          {stageTitles[collection.stage]}：
          <b className="number">
            {all - late.length} / {all}
          </b>{' '}
          个单位已提交
        </p>
        {rows.some((row) => row.counts.missing < row.all) && <Export asked={collection} />}
        {mayRemind && late.length > 0 && (
          <Button size="small" onClick={() => setReminding(late)}>
            催报未提交的 {late.length} 个单位
          </Button>
        )}
      </header>
      <table>
        <Heads mayRemind={mayRemind} />
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.department.id}
              row={row}
              asked={collection}
              mayRemind={mayRemind}
              onRemind={() => setReminding(row.late)}
            />
          ))}
        </tbody>
      </table>
      {reminding && (
        <RemindLate
          organizations={reminding}
          fiscalYear={collection.fiscalYear}
          stage={collection.stage}
          onClose={() => setReminding(null)}
        />
      )}
    </section>
  )
}
