import type { RecordHead } from '@heng/server/contract'
import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { SeverityMark } from '../../../parts/severity-mark'
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

const Item = (props: { head: RecordHead; at: number; current: boolean; onOpen: (record: string) => void }) => {
  const { head, at, current, onOpen } = props
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
          {head.name}
        </span>
        <Marks head={head} />
      </button>
    </li>
  )
}

/** The records of the edition by kind, each with what is open in it. */
export const RecordList = (props: {
  records: readonly RecordHead[]
  current: string | null
  onOpen: (record: string) => void
  children?: ReactNode
}) => {
  const { records, current, onOpen } = props
  const [text, setText] = useState('')
  const [troubled, setTroubled] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () =>
      records.filter(
        ({ name, errors, warnings, returns }) =>
          name.includes(text.trim()) && (!troubled || errors + warnings + returns > 0),
      ),
    [records, text, troubled],
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav className="desk-records no-print" aria-label="各张表">
      <div className="desk-records-tools">
        {records.length > 8 && (
          <>
            <Input
              allowClear
              size="small"
              aria-label="按名称查找表"
              placeholder="名称"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Checkbox checked={troubled} onChange={(event) => setTroubled(event.target.checked)}>
              只看有问题的
            </Checkbox>
          </>
        )}
        {props.children}
      </div>
      <div ref={list} className="desk-records-list">
        {kinds.map((kind) => {
          const here = shown.filter((head) => head.kind === kind)
          if (here.length === 0) return null
          return (
            <section key={kind} aria-label={kindTitles[kind]}>
              <h2>
                {kindTitles[kind]} <span className="number faint">{here.length}</span>
              </h2>
              <ol>
                {here.map((head, at) => (
                  <Item key={head.id} head={head} at={at} current={head.id === current} onOpen={onOpen} />
                ))}
              </ol>
            </section>
          )
        })}
        {records.length > 0 && shown.length === 0 && <p className="faint desk-none">没有符合条件的表</p>}
      </div>
    </nav>
  )
}
