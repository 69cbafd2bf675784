import type { EditionSummary } from '@heng/server/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo } from 'react'
import { editionFindingsQuery, editionsQuery } from '../../api/queries'
import { FindingBoard } from '../../findings/finding-board'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityCounts } from '../../parts/severity-mark'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import type { FindingFilter } from '../../reading/finding-filter'
import { countBySeverity } from '../../reading/finding-filter'
import type { KeyedFinding } from '../../reading/keyed-finding'
import { keyedFindings } from '../../reading/keyed-finding'
import type { ReviewSearch } from './review-search'
import './review-page.css'

const route = getRouteApi('/review')

const filterOf = (search: ReviewSearch): FindingFilter => ({
  severity: search.severity ?? null,
  rule: search.rule ?? null,
  record: search.record ?? null,
  text: search.text ?? '',
})

const searchOf = (filter: FindingFilter, kept: ReviewSearch): ReviewSearch => ({
  ...(kept.edition ? { edition: kept.edition } : {}),
  ...(kept.grouping ? { grouping: kept.grouping } : {}),
  ...(filter.severity ? { severity: filter.severity } : {}),
  ...(filter.rule ? { rule: filter.rule } : {}),
  ...(filter.record ? { record: filter.record } : {}),
  ...(filter.text ? { text: filter.text } : {}),
})

/** Findings of some editions; groups of different editions are kept apart. */
const useFindings = (editions: readonly EditionSummary[]) =>
  useQueries({
    queries: editions.map(({ id }) => editionFindingsQuery(id)),
    combine: (answers) => ({
      pending: answers.some(({ isPending }) => isPending),
      problem: answers.find(({ error }) => error)?.error ?? null,
      findings: answers.flatMap(({ data }, at) =>
        keyedFindings(data?.evaluation?.findings ?? []).map((finding) => ({
          ...finding,
          group: `${editions[at]?.id ?? ''} ${finding.group}`,
        })),
      ),
      notChecked: answers.length === 1 ? (answers[0]?.data?.evaluation?.notChecked ?? []) : [],
    }),
  })

const Summary = ({ edition }: { edition: EditionSummary | undefined }) => {
  const summary = edition?.summary
  if (!summary) return null
  return (
    <p className="review-summary">
      {summary.passed + summary.failed + summary.notChecked} 条规则：通过 {summary.passed}，未通过{' '}
      {summary.failed}， 没有检查 {summary.notChecked}
    </p>
  )
}

const Head = (props: {
  editions: readonly EditionSummary[]
  chosen: EditionSummary | undefined
  findings: readonly KeyedFinding[]
  onChoose: (edition: string | null) => void
}) => {
  const { editions, chosen } = props
  const counts = useMemo(() => countBySeverity(props.findings), [props.findings])
  return (
    <header className="review-head">
      <h1>审核</h1>
      <SeverityCounts errors={counts.error} warnings={counts.warning} hints={counts.hint} />
      <Summary edition={editions.length === 1 ? editions[0] : chosen} />
      <Select
        aria-label="哪一套资料"
        popupMatchSelectWidth={false}
        value={chosen?.id ?? 'all'}
        options={[
          { value: 'all', label: `全部资料（${editions.length} 套）` },
          ...editions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(edition) => props.onChoose(edition === 'all' ? null : edition)}
      />
    </header>
  )
}

/** Opens a finding's document at one of its places. */
const useOpening = () => {
  const navigate = route.useNavigate()
  return (line: number, cell: number | undefined, document: string | null, finding: KeyedFinding): void => {
    if (document === null) return
    const first = finding.places.find((place) => place.document === document)
    const atFirst = first?.line === line && first.cell === cell
    void navigate({
      to: '/documents/$id',
      params: { id: document },
      search: atFirst ? {} : { line, ...(cell === undefined ? {} : { cell }) },
      hash: finding.key,
    })
  }
}

const Board = ({ editions }: { editions: readonly EditionSummary[] }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const open = useOpening()
  const chosen = editions.find(({ id }) => id === search.edition)
  const shown = useMemo(() => (chosen ? [chosen] : editions), [chosen, editions])
  const { findings, notChecked, pending, problem } = useFindings(shown)
  const go = (next: ReviewSearch): void => void navigate({ search: next, replace: true, resetScroll: false })
  const { grouping } = search
  return (
    <div className="review-page">
      <Head
        editions={editions}
        chosen={chosen}
        findings={findings}
        onChoose={(edition) => go({ ...(edition ? { edition } : {}), ...(grouping ? { grouping } : {}) })}
      />
      {problem && <ProblemNote problem={problem} />}
      {pending ? (
        <Waiting what="审核结果" />
      ) : (
        <FindingBoard
          findings={findings}
          notChecked={notChecked}
          filter={filterOf(search)}
          grouping={grouping ?? 'cause'}
          showSource
          onFilter={(filter) => go(searchOf(filter, search))}
          onGrouping={(next) => go({ ...search, grouping: next })}
          onPlace={open}
        />
      )}
    </div>
  )
}

/** 审核: the findings of everything that was imported. */
export const ReviewPage = () => {
  usePageTitle('审核')
  const editions = useQuery(editionsQuery)
  if (editions.error) return <ProblemNote problem={editions.error} onRetry={() => void editions.refetch()} />
  if (!editions.data) return <Waiting what="审核结果" />
  if (editions.data.editions.length === 0)
    return (
      <StateNote title="还没有可以审核的资料">
        <p>
          先在<Link to="/">资料导入</Link>放进一份文件，读完会自动审核。
        </p>
      </StateNote>
    )
  return <Board editions={editions.data.editions} />
}
