import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import type { OwnOrganizations } from '@heng/server/contract'
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { countedOptions } from '../../findings/counted-options'
import { severityWords } from '../../parts/severity-mark'
import { ruleOf } from '../../reading/keyed-finding'
import { filterReview, type ReviewFinding } from './edition-findings'
import type { ReviewSearch } from './review-search'

export const stateWords = { open: '待处理', accepted: '已认可', reopened: '重新提出' } as const

type Change = (change: { [K in keyof ReviewSearch]?: ReviewSearch[K] | undefined }) => void

const severities = ['error', 'warning', 'hint'] as const
const states = ['open', 'reopened', 'accepted'] as const

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
      severities: countedOptions(
        but('severity').map(({ severity }) => ({ value: severity, label: severityWords[severity].word })),
      ),
      rules: countedOptions(
        but('rule').map(({ rule }) => ({ value: ruleOf(rule), label: ruleTitle(ruleOf(rule)) })),
      ),
      departments: countedOptions(
        but('department').flatMap(({ department }) =>
          department ? [{ value: department.id, label: department.name }] : [],
        ),
      ),
    }
  }, [findings, search, ruleTitle])

type Narrowing = 'severity' | 'rule' | 'department' | 'state'

const Choice = (props: {
  what: Narrowing
  label: string
  all: string
  options: { value: string; label: string }[]
  search: ReviewSearch
  onChange: Change
}) => {
  const { what, search, onChange } = props
  const change = (value: string | null | undefined): void => {
    if (what === 'severity') onChange({ severity: severities.find((one) => one === value) })
    else if (what === 'state') onChange({ state: states.find((one) => one === value) })
    else onChange({ [what]: value ?? undefined })
  }
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={props.label}
      placeholder={props.all}
      popupMatchSelectWidth={false}
      value={search[what] ?? null}
      options={props.options}
      onChange={change}
    />
  )
}

const stateOptions = states.map((value) => ({ value, label: stateWords[value] }))

const groupings = [
  { value: 'rule' as const, label: '按规则' },
  { value: 'cause' as const, label: '按原因' },
  { value: 'record' as const, label: '按部门' },
  { value: 'none' as const, label: '不分组' },
]

type Props = {
  own: OwnOrganizations
  stage: EditionStage
  stages: readonly EditionStage[]
  findings: readonly ReviewFinding[]
  search: ReviewSearch
  ruleTitle: (id: string) => string
  onChange: Change
}

const When = ({ own, stage, stages: given, onChange }: Props) => {
  const stages = given.includes(stage) ? given : [...given, stage]
  return (
    <>
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
    </>
  )
}

/** Narrows the findings of editions: year and stage, severity, rule, department, how they were settled, words. */
export const EditionFilters = (props: Props) => {
  const { findings, search, onChange, ruleTitle } = props
  const choices = useChoices(findings, search, ruleTitle)
  const shared = { search, onChange }
  return (
    <div className="finding-filters no-print" role="search" aria-label="筛选审核结果">
      <When {...props} />
      <Choice {...shared} what="severity" label="严重程度" all="所有程度" options={choices.severities} />
      <Choice {...shared} what="rule" label="规则" all="所有规则" options={choices.rules} />
      <Choice {...shared} what="department" label="部门" all="所有部门" options={choices.departments} />
      <Choice {...shared} what="state" label="状态" all="未认可的" options={stateOptions} />
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
        options={groupings}
        onChange={(grouping) => onChange({ grouping })}
      />
    </div>
  )
}
