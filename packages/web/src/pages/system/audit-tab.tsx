import type { AuditPage, AuditState } from '@heng/server/administration-contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { Waiting } from '../../parts/waiting'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { Headings } from './headings'
import { organizationWords } from './organization-rows'
import {
  type AuditSearch,
  auditExport,
  auditQuery,
  organizationsQuery,
  systemRequests,
} from './system-requests'

type AuditEvent = AuditPage['events'][number]

const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'medium' })

const brokenWords = {
  missing: '记录缺失',
  changed: '内容或哈希被改过',
  columns: '供查询的各列与原文不符',
  end: '末尾的记录可能被删',
} as const

const StateWords = ({ state }: { state: AuditState }) => (
  <div role="status" className={state.intact ? 'right' : 'wrong'}>
    <p>{state.intact ? '✓ 审计日志完好' : '✗ 审计日志不完好'}</p>
    {state.chains.map(({ region, events, head, broken }) => (
      <p key={region}>
        链 {region || '（系统）'}：{events} 条，
        {broken === null
          ? `末条哈希 ${head?.slice(0, 16) ?? '—'}…`
          : `第 ${broken.seq} 条起不可信：${brokenWords[broken.why]}`}
      </p>
    ))}
  </div>
)

const Verification = () => {
  const [state, setState] = useState<AuditState | null>(null)
  const submission = useSubmission()
  return (
    <div className="audit-verification">
      <Button
        loading={submission.busy}
        onClick={() => submission.submit(async () => setState(await systemRequests.verifyAudit()))}
      >
        验证完整性
      </Button>
      <WrongNote wrong={submission.wrong} />
      {state && <StateWords state={state} />}
    </div>
  )
}

const noSearch: AuditSearch = {
  from: '',
  to: '',
  account: '',
  operation: '',
  subject: '',
  organization: '',
  fiscalYear: '',
}

const fields: readonly { key: keyof AuditSearch; label: string; type: 'date' | 'text' }[] = [
  { key: 'from', label: '从', type: 'date' },
  { key: 'to', label: '到', type: 'date' },
  { key: 'account', label: '谁', type: 'text' },
  { key: 'operation', label: '做了什么', type: 'text' },
  { key: 'subject', label: '对象', type: 'text' },
  { key: 'fiscalYear', label: '年度', type: 'text' },
]

const OrganizationField = (props: { value: string; onChange: (organization: string) => void }) => {
  const rows = useQuery(organizationsQuery(null)).data?.organizations ?? []
  return (
    <label htmlFor="audit-organization">
      单位
      <Select
        id="audit-organization"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={props.value === '' ? null : props.value}
        options={rows.map((row) => ({ value: row.id, label: organizationWords(row) }))}
        onChange={(id?: string | null) => props.onChange(id ?? '')}
      />
    </label>
  )
}

const SearchForm = ({ onSearch }: { onSearch: (search: AuditSearch) => void }) => {
  const [search, setSearch] = useState(noSearch)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = Object.entries(search).map(([key, value]) => [key, value.trim()])
    onSearch({ ...noSearch, ...Object.fromEntries(trimmed) })
  }
  return (
    <form className="audit-search" role="search" aria-label="查审计日志" onSubmit={send}>
      {fields.map(({ key, label, type }) => (
        <label key={key}>
          {label}
          <Input
            type={type}
            value={search[key]}
            onChange={(event) => setSearch({ ...search, [key]: event.target.value })}
          />
        </label>
      ))}
      <OrganizationField
        value={search.organization}
        onChange={(organization) => setSearch({ ...search, organization })}
      />
      <Button type="primary" htmlType="submit">
        查找
      </Button>
      <Button
        onClick={() => {
          setSearch(noSearch)
          onSearch(noSearch)
        }}
      >
        清除
      </Button>
    </form>
  )
}

/** The detail of an event as it was written, indented. */
const pretty = (detail: string): string => JSON.stringify(JSON.parse(detail), null, 2)

const EventRow = ({ event }: { event: AuditEvent }) => (
  <tr>
    <td className="number">{event.seq}</td>
    <td className="date">{moment.format(new Date(event.at))}</td>
    <td>{event.account ? `${event.account.name}（${event.account.login}）` : '系统'}</td>
    <td>
      {event.title}
      <div className="faint">{event.operation}</div>
    </td>
    <td>
      {event.organization?.name ?? '—'}
      {event.fiscalYear !== null && ` ${event.fiscalYear}`}
    </td>
    <td>
      {event.withheld && <span className="faint">内容不在您的范围内</span>}
      {event.detail !== null && (
        <details>
          <summary>{event.subject.title}</summary>
          <pre>{pretty(event.detail)}</pre>
          <p className="faint">
            对象 {event.subject.kind} {event.subject.id}
            <br />
            哈希 {event.hash}
          </p>
        </details>
      )}
    </td>
  </tr>
)

const EventTable = ({ events }: { events: readonly AuditEvent[] }) => (
  <table className="system-table audit-table">
    <caption className="unseen">审计日志，新的在前</caption>
    <Headings titles={['序号', '时间', '谁', '做了什么', '单位', '内容']} figures={['序号']} />
    <tbody>
      {events.map((event) => (
        <EventRow key={`${event.region}/${event.seq}`} event={event} />
      ))}
    </tbody>
  </table>
)

/** 审计日志: who did what; searched, exported, verified. */
export const AuditTab = () => {
  const [search, setSearch] = useState(noSearch)
  const audit = useInfiniteQuery(auditQuery(search))
  const events = audit.data?.pages.flatMap((page) => page.events)
  return (
    <section aria-label="审计日志">
      <SearchForm onSearch={setSearch} />
      <div className="system-bar">
        <Verification />
        <Button href={auditExport(search, 'csv')}>导出 CSV</Button>
        <Button href={auditExport(search, 'json')}>导出 JSON</Button>
      </div>
      {audit.error && <ProblemNote problem={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <Waiting what="审计日志" />}
      {events?.length === 0 && (
        <StateNote title="没有这样的记录">
          <p>换一个条件再查。</p>
        </StateNote>
      )}
      {events && events.length > 0 && <EventTable events={events} />}
      {audit.hasNextPage && (
        <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          更早的记录
        </Button>
      )}
    </section>
  )
}
