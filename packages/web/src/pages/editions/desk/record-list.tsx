import type { RecordHead } from '@heng/server/contract'
import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { SeverityMark } from '../../../parts/severity-mark'
import { shortNames } from '../../../reading/short-names'
import { kindTitles } from '../edition-words'

const kinds = ['statement', 'performance-target', 'contents', 'narrative'] as const

const Marks = ({ head }: { head: RecordHead }) => (
  <span className="navigator-count">
    {head.returns > 0 && <span className="tree-returns">退</span>}
    {head.errors > 0 && (
      <>
        <SeverityMark severity="error" />
        <span className="number">{head.errors}</span>
      </>
    )}
    {head.errors === 0 && head.warnings > 0 && (
      <>
        <SeverityMark severity="warning" />
        <span className="number">{head.warnings}</span>
      </>
    )}
  </span>
)

const Item = (props: {
  head: RecordHead
  name: string
  at: number
  current: boolean
  onOpen: (record: string) => void
}) => {
  const { head, name, at, current, onOpen } = props
  return (
    <li>
      <button
        type="button"
        className="plain navigator-item"
        aria-current={current}
        onClick={() => onOpen(head.id)}
      >
        <span className="navigator-ordinal number">{at + 1}</span>
        <span className="navigator-name" title={head.name}>
          {name}
        </span>
        <Marks head={head} />
      </button>
    </li>
  )
}

const Kind = (props: {
  kind: RecordHead['kind']
  records: readonly RecordHead[]
  current: string | null
  onOpen: (record: string) => void
}) => {
  const { kind, records, current, onOpen } = props
  const names = shortNames(records.map(({ name }) => name))
  return (
    <section aria-label={kindTitles[kind]}>
      <h2>
        {kindTitles[kind]} <span className="number faint">{records.length}</span>
      </h2>
      <ol>
        {records.map((head, at) => (
          <Item
            key={head.id}
            head={head}
            name={names[at] ?? head.name}
            at={at}
            current={head.id === current}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </section>
  )
}

type Filter = { text: string; troubled: boolean }

const FilterFields = ({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) => (
  <>
    <Input
      allowClear
      size="small"
      aria-label="按名称查找表"
      placeholder="名称"
      value={filter.text}
      onChange={(event) => onChange({ ...filter, text: event.target.value })}
    />
    <Checkbox
      checked={filter.troubled}
      onChange={(event) => onChange({ ...filter, troubled: event.target.checked })}
    >
      只看有问题的
    </Checkbox>
  </>
)

/** The records of the edition by kind, each with what is open in it. */
export const RecordList = (props: {
  records: readonly RecordHead[]
  current: string | null
  onOpen: (record: string) => void
  children?: ReactNode
}) => {
  const { records, current, onOpen } = props
  const [filter, setFilter] = useState<Filter>({ text: '', troubled: false })
  const list = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () =>
      records.filter(
        ({ name, errors, warnings, returns }) =>
          name.includes(filter.text.trim()) && (!filter.troubled || errors + warnings + returns > 0),
      ),
    [records, filter],
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav className="desk-records no-print" aria-label="各张表">
      <div className="desk-records-tools">
        {records.length > 8 && <FilterFields filter={filter} onChange={setFilter} />}
        {props.children}
      </div>
      <div ref={list} className="desk-records-list">
        {kinds.map((kind) => {
          const here = shown.filter((head) => head.kind === kind)
          if (here.length === 0) return null
          return <Kind key={kind} kind={kind} records={here} current={current} onOpen={onOpen} />
        })}
        {records.length > 0 && shown.length === 0 && <p className="faint desk-none">没有符合条件的表</p>}
      </div>
    </nav>
  )
}
