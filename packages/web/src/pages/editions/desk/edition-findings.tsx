import type { Severity } from '@heng/domain/finding'
import type { EditionFinding, EditionFindings as Findings, RecordHead } from '@heng/server/contract'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { FindingDetail } from '../../../parts/finding-detail'
import { SeverityMark, severityWords } from '../../../parts/severity-mark'
import { AcceptFinding } from '../../../review/accept-finding'
import { StateNote } from '../../../parts/state-note'
import { isOpen } from './field-findings'

type GoTo = (record: string, path: string | null) => void

const Line = (props: { edition: string; one: EditionFinding; name: string | null; onGo: GoTo }) => {
  const { one, name, onGo } = props
  const { finding, record, path, acceptance } = one
  const [open, setOpen] = useState(false)
  return (
    <li className={isOpen(one) ? 'edition-finding' : 'edition-finding finding-accepted'}>
      <div className="edition-finding-head">
        <SeverityMark severity={finding.severity} />
        <button
          type="button"
          className="plain edition-finding-words"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {finding.message}
        </button>
        {record !== null && name !== null && (
          <button type="button" className="plain edition-finding-place" onClick={() => onGo(record, path)}>
            {name} →
          </button>
        )}
      </div>
      {acceptance && !open && (
        <p className="faint">
          {acceptance.holds ? '已认可' : '曾认可，数据已变，需重新处理'}：{acceptance.reason}（
          {acceptance.by ?? '系统'}）
        </p>
      )}
      {open && (
        <>
          <FindingDetail finding={{ ...finding, key: one.key, places: [] }} />
          <AcceptFinding
            edition={props.edition}
            finding={{ key: one.key, severity: finding.severity, acceptance }}
          />
        </>
      )}
    </li>
  )
}

const choices = ['all', 'error', 'warning', 'hint'] as const
type Choice = (typeof choices)[number]

const choiceWords = (choice: Choice, findings: readonly EditionFinding[]): string => {
  const count = findings.filter(({ finding }) => choice === 'all' || finding.severity === choice).length
  return `${choice === 'all' ? '全部' : severityWords[choice].word} ${count}`
}

/** Every finding of the edition, the gravest first; one step leads to the field it is about. */
export const EditionFindings = (props: {
  edition: string
  answer: Findings
  records: readonly RecordHead[]
  onGo: GoTo
}) => {
  const { answer, records, onGo } = props
  const [severity, setSeverity] = useState<Choice>('all')
  const names = useMemo(() => new Map(records.map(({ id, name }) => [id, name])), [records])
  const shown = useMemo(() => {
    const rank: Record<Severity, number> = { error: 0, warning: 1, hint: 2 }
    return answer.findings
      .filter(({ finding }) => severity === 'all' || finding.severity === severity)
      .toSorted((left, right) => rank[left.finding.severity] - rank[right.finding.severity])
  }, [answer, severity])
  if (records.length === 0)
    return (
      <StateNote title="没有可检查的">
        <p>这个版本还没有表。新增一张表或者接收导入的资料以后会自动检查。</p>
      </StateNote>
    )
  if (answer.findings.length === 0)
    return (
      <StateNote title={answer.summary === null ? '还没有检查' : '没有发现问题'}>
        <p>
          {answer.summary === null
            ? '检查完毕后，结果列在这里。'
            : `通过 ${answer.summary.passed} 条规则，${answer.summary.notChecked} 条没有检查。`}
        </p>
      </StateNote>
    )
  return (
    <section className="desk-scroll" aria-label="问题">
      <Segmented<Choice>
        aria-label="按程度"
        value={severity}
        options={choices.map((value) => ({ value, label: choiceWords(value, answer.findings) }))}
        onChange={setSeverity}
      />
      <ol className="edition-findings">
        {shown.map((one) => (
          <Line
            key={`${one.key} ${one.ordinal}`}
            edition={props.edition}
            one={one}
            name={one.record === null ? null : (names.get(one.record) ?? null)}
            onGo={onGo}
          />
        ))}
      </ol>
    </section>
  )
}
