import { Input, Segmented, Select } from 'antd'
import { useMemo } from 'react'
import { SeverityMark, severityWords } from '../parts/severity-mark'
import type { FindingFilter, Grouping } from '../reading/finding-filter'
import { countBySeverity, filterFindings, recordKey } from '../reading/finding-filter'
import type { KeyedFinding } from '../reading/keyed-finding'
import { ruleOf } from '../reading/keyed-finding'
import { type CountedOption, countedOptions } from './counted-options'

const severities = ['error', 'warning', 'hint'] as const

const groupings: { value: Grouping; label: string }[] = [
  { value: 'cause', label: '按原因' },
  { value: 'rule', label: '按规则' },
  { value: 'record', label: '按表' },
  { value: 'none', label: '不分组' },
]

const ruleOptions = (findings: readonly KeyedFinding[], ruleTitle: (id: string) => string): CountedOption[] =>
  countedOptions(findings.map(({ rule }) => ({ value: ruleOf(rule), label: ruleTitle(ruleOf(rule)) })))

const recordOptions = (findings: readonly KeyedFinding[]): CountedOption[] =>
  countedOptions(
    findings.flatMap((finding) => {
      const value = recordKey(finding)
      const { record } = finding
      if (value === null || !record) return []
      return [
        { value, label: `${record.seq === null ? '' : `${record.seq} `}${record.name ?? '没有名称的表'}` },
      ]
    }),
  )

const SeverityFilter = (props: {
  findings: readonly KeyedFinding[]
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}) => {
  const { findings, filter } = props
  const counts = useMemo(
    () => countBySeverity(filterFindings(findings, { ...filter, severity: null })),
    [findings, filter],
  )
  return (
    <Segmented<string>
      aria-label="严重程度"
      value={filter.severity ?? 'all'}
      options={[
        { value: 'all', label: `全部 ${counts.error + counts.warning + counts.hint}` },
        ...severities.map((severity) => ({
          value: severity,
          label: (
            <span className="severity-choice">
              <SeverityMark severity={severity} />
              <span aria-hidden="true">{severityWords[severity].word}</span> {counts[severity]}
            </span>
          ),
        })),
      ]}
      onChange={(value) =>
        props.onFilter({ ...filter, severity: severities.find((severity) => severity === value) ?? null })
      }
    />
  )
}

const Choice = (props: {
  label: string
  all: string
  value: string | null
  options: CountedOption[]
  onChange: (value: string | null) => void
}) => (
  <Select
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    aria-label={props.label}
    placeholder={props.all}
    popupMatchSelectWidth={false}
    value={props.value}
    options={props.options}
    onChange={(value: string | null | undefined) => props.onChange(value ?? null)}
  />
)

/** Narrows a list of findings: severity, rule, record, words, and how the rest is grouped. */
export const FindingFilters = (props: {
  findings: readonly KeyedFinding[]
  filter: FindingFilter
  grouping: Grouping
  ruleTitle: (id: string) => string
  onFilter: (filter: FindingFilter) => void
  onGrouping: (grouping: Grouping) => void
}) => {
  const { findings, filter, onFilter, ruleTitle } = props
  const rules = useMemo(() => ruleOptions(findings, ruleTitle), [findings, ruleTitle])
  const records = useMemo(() => recordOptions(findings), [findings])
  return (
    <div className="finding-filters no-print" role="search" aria-label="筛选审核结果">
      <SeverityFilter findings={findings} filter={filter} onFilter={onFilter} />
      <Choice
        label="规则"
        all="所有规则"
        value={filter.rule}
        options={rules}
        onChange={(rule) => onFilter({ ...filter, rule })}
      />
      <Choice
        label="表或目标表"
        all="所有表"
        value={filter.record}
        options={records}
        onChange={(record) => onFilter({ ...filter, record })}
      />
      <Input
        allowClear
        aria-label="在审核结果中查找"
        placeholder="查找"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <Select<Grouping>
        aria-label="分组"
        value={props.grouping}
        options={groupings}
        onChange={props.onGrouping}
      />
    </div>
  )
}
