import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import type { OwnOrganizations } from '@heng/server/contract'
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { severityWords } from '../../parts/severity-mark'
import { ruleOf } from '../../reading/keyed-finding'
import { filterReview, type ReviewFinding } from './edition-findings'
import type { ReviewSearch } from './review-search'

export const stateWords = { open: '待处理', accepted: '已认可', reopened: '重新提出' } as const

type Change = (change: { [K in keyof ReviewSearch]?: ReviewSearch[K] | undefined }) => void

const severities = ['error', 'warning', 'hint'] as const
const states = ['open', 'reopened', 'accepted'] as const

/** Values with how many findings each has, the most frequent first. */
const counted = (
  entries: readonly { value: string; label: string }[],
): { value: string; label: string }[] => {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { value, label } of entries) {
    const known = counts.get(value)
    if (known) known.count += 1
    else counts.set(value, { label, count: 1 })
  }
  return [...counts]
    .sort(([, left], [, right]) => right.count - left.count)
    .map(([value, { label, count }]) => ({ value, label: `${label}（${count}）` }))
}

const useChoices = (
  findings: readonly ReviewFinding[],
  search: ReviewSearch,
  ruleTitle: (id: string) => string,
) =>
  useMemo(() => {
    const but = (key: 'severity' | 'rule' | 'department' | 'state'): ReviewFinding[] => {
      const { [key]: _, ...rest } = search
      return filterReview(findings, rest)
    }
    return {
      severities: counted(
        but('severity').map(({ severity }) => ({ value: severity, label: severityWords[severity].word })),
      ),
      rules: counted(
        but('rule').map(({ rule }) => ({ value: ruleOf(rule), label: ruleTitle(ruleOf(rule)) })),
      ),
      departments: counted(
        but('department').flatMap(({ department }) =>
          department ? [{ value: department.id, label: department.name }] : [],
        ),
      ),
    }
  }, [findings, search, ruleTitle])

/** Narrows the findings of editions: year and stage, severity, rule, department, how they were settled, words. */
export const EditionFilters = (props: {
  own: OwnOrganizations
  stage: EditionStage
  stages: readonly EditionStage[]
  findings: readonly ReviewFinding[]
  search: ReviewSearch
  ruleTitle: (id: string) => string
  onChange: Change
}) => {
  const { own, stage, findings, search, onChange, ruleTitle } = props
  const { severities: severe, rules, departments } = useChoices(findings, search, ruleTitle)
  const stages = props.stages.includes(stage) ? props.stages : [...props.stages, stage]
  const choice = (
    key: 'severity' | 'rule' | 'department' | 'state',
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={all}
      popupMatchSelectWidth={false}
      value={search[key] ?? null}
      options={options}
      onChange={(value: string | null | undefined) => {
        if (key === 'severity') onChange({ severity: severities.find((one) => one === value) })
        else if (key === 'state') onChange({ state: states.find((one) => one === value) })
        else onChange({ [key]: value ?? undefined })
      }}
    />
  )
  return (
    <div className="finding-filters no-print" role="search" aria-label="筛选审核结果">
      <Select
        aria-label="年度"
        value={own.fiscalYear}
        options={own.years.map((year) => ({ value: year, label: `${year} 年` }))}
        onChange={(year) => onChange({ year, stage: undefined, department: undefined })}
      />
      <Select
        aria-label="阶段"
        value={stage}
        options={stages.map((value) => ({ value, label: stageTitles[value] }))}
        onChange={(next) => onChange({ stage: next })}
      />
      {choice('severity', '严重程度', '所有程度', severe)}
      {choice('rule', '规则', '所有规则', rules)}
      {choice('department', '部门', '所有部门', departments)}
      {choice(
        'state',
        '状态',
        '未认可的',
        states.map((value) => ({ value, label: stateWords[value] })),
      )}
      <Input
        allowClear
        aria-label="在审核结果中查找"
        placeholder="查找"
        value={search.text ?? ''}
        onChange={(event) => onChange({ text: event.target.value || undefined })}
      />
      <Select
        aria-label="分组"
        value={search.grouping ?? 'rule'}
        options={[
          { value: 'rule', label: '按规则' },
          { value: 'cause', label: '按原因' },
          { value: 'record', label: '按部门' },
          { value: 'none', label: '不分组' },
        ]}
        onChange={(grouping) => onChange({ grouping })}
      />
    </div>
  )
}
