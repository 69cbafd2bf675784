import { gravest } from '@heng/domain/severity'
import { Button } from 'antd'
import type { Ref } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { SeverityMark } from '../../parts/severity-mark'
import type { KeyedFinding } from '../../reading/keyed-finding'
import type { RecordEntry } from '../../reading/record-entry'
import { useDesk } from './document-context'

type NavigatorProps = {
  entries: readonly RecordEntry[]
  current: string
  onOpen: (record: string) => void
}

const useRecordFindings = (): ReadonlyMap<string, KeyedFinding[]> => {
  const { anchored } = useDesk()
  return useMemo(() => {
    const found = new Map<string, KeyedFinding[]>()
    for (const { record, finding, first } of anchored) {
      if (!first) continue
      const here = found.get(record)
      if (here) here.push(finding)
      else found.set(record, [finding])
    }
    return found
  }, [anchored])
}

const Item = (props: {
  entry: RecordEntry
  current: boolean
  findings: readonly KeyedFinding[]
  onOpen: () => void
}) => {
  const severity = gravest(props.findings.map((finding) => finding.severity))
  return (
    <button
      type="button"
      className="plain navigator-item"
      aria-current={props.current}
      onClick={props.onOpen}
    >
      <span className="navigator-ordinal number">{props.entry.ordinal}</span>
      <span className="navigator-name" title={props.entry.name}>
        {props.entry.short}
      </span>
      {severity && (
        <span className="navigator-count">
          <SeverityMark severity={severity} />
          <span className="number">{props.findings.length}</span>
        </span>
      )}
    </button>
  )
}

const List = (props: NavigatorProps & { listed: boolean; list: Ref<HTMLElement> }) => {
  const findings = useRecordFindings()
  return (
    <nav
      ref={props.list}
      className={`navigator-list no-print${props.listed ? ' navigator-listed' : ''}`}
      aria-label="各张表"
    >
      {props.entries.map((entry) => (
        <Item
          key={entry.id}
          entry={entry}
          current={entry.id === props.current}
          findings={findings.get(entry.id) ?? []}
          onOpen={() => props.onOpen(entry.id)}
        />
      ))}
    </nav>
  )
}

const Bar = (props: NavigatorProps & { listed: boolean; onList: (listed: boolean) => void }) => {
  const { entries, current, onOpen } = props
  const at = entries.findIndex(({ id }) => id === current)
  const [before, entry, after] = [entries[at - 1], entries[at], entries[at + 1]]
  return (
    <div className="navigator-bar no-print">
      <button
        type="button"
        className="plain navigator-current"
        aria-expanded={props.listed}
        onClick={() => props.onList(!props.listed)}
      >
        <span className="navigator-caret" aria-hidden="true">
          {props.listed ? '▴' : '▾'}
        </span>
        <span className="unseen">选择表，当前：</span>
        <b>{entry?.name}</b>
      </button>
      <span className="number faint">
        {at + 1} / {entries.length}
      </span>
      <Button size="small" disabled={!before} aria-label="上一张" onClick={() => before && onOpen(before.id)}>
        ←
      </Button>
      <Button size="small" disabled={!after} aria-label="下一张" onClick={() => after && onOpen(after.id)}>
        →
      </Button>
    </div>
  )
}

/** The records of one kind, each with the gravest of its findings: a list to choose from, and steps back and on. */
export const RecordNavigator = (props: NavigatorProps) => {
  const { entries, current } = props
  const [listed, setListed] = useState(false)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, listed])
  const open = (record: string): void => {
    setListed(false)
    props.onOpen(record)
  }
  return (
    <>
      <Bar entries={entries} current={current} onOpen={open} listed={listed} onList={setListed} />
      <List entries={entries} current={current} onOpen={open} listed={listed} list={list} />
    </>
  )
}
