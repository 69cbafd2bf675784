import type { DossierSummary } from '@heng/server/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { dossierFindingsQuery, dossiersQuery } from '../../api/queries'
import { FindingBoard } from '../../findings/finding-board'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityCounts } from '../../parts/severity-mark'
import { StateNote } from '../../parts/state-note'
import { Waiting } from '../../parts/waiting'
import type { FindingFilter } from '../../reading/finding-filter'
import { countBySeverity } from '../../reading/finding-filter'
import type { KeyedFinding } from '../../reading/keyed-finding'
import { keyedFindings } from '../../reading/keyed-finding'
import type { ReviewSearch } from './review-search'

const route = getRouteApi('/review')

const filterOf = (search: ReviewSearch): FindingFilter => ({
  severity: search.severity ?? null,
  rule: search.rule ?? null,
  record: search.record ?? null,
  text: search.text ?? '',
})

const searchOf = (filter: FindingFilter, kept: ReviewSearch): ReviewSearch => ({
  of: 'documents',
  ...(kept.dossier ? { dossier: kept.dossier } : {}),
  ...(kept.grouping ? { grouping: kept.grouping } : {}),
  ...(filter.severity ? { severity: filter.severity } : {}),
  ...(filter.rule ? { rule: filter.rule } : {}),
  ...(filter.record ? { record: filter.record } : {}),
  ...(filter.text ? { text: filter.text } : {}),
})

/** Findings of some dossiers; groups of different dossiers are kept apart. */
const useFindings = (dossiers: readonly DossierSummary[]) =>
  useQueries({
    queries: dossiers.map(({ id }) => dossierFindingsQuery(id)),
    combine: (answers) => ({
      pending: answers.some(({ isPending }) => isPending),
      problem: answers.find(({ error }) => error)?.error ?? null,
      findings: answers.flatMap(({ data }, at) =>
        keyedFindings(data?.evaluation?.findings ?? []).map((finding) => ({
          ...finding,
          group: `${dossiers[at]?.id ?? ''} ${finding.group}`,
        })),
      ),
      notChecked: answers.length === 1 ? (answers[0]?.data?.evaluation?.notChecked ?? []) : [],
    }),
  })

const Summary = ({ dossier }: { dossier: DossierSummary | undefined }) => {
  const summary = dossier?.summary
  if (!summary) return null
  return (
    <p className="review-summary">
      {summary.passed + summary.failed + summary.notChecked} 条规则：通过 {summary.passed}，未通过{' '}
      {summary.failed}， 没有检查 {summary.notChecked}
    </p>
  )
}

const Head = (props: {
  dossiers: readonly DossierSummary[]
  chosen: DossierSummary | undefined
  findings: readonly KeyedFinding[]
  onChoose: (dossier: string | null) => void
  children: ReactNode
}) => {
  const { dossiers, chosen } = props
  const counts = useMemo(() => countBySeverity(props.findings), [props.findings])
  return (
    <header className="review-head">
      <h1>审核</h1>
      {props.children}
      <SeverityCounts errors={counts.error} warnings={counts.warning} hints={counts.hint} />
      <Summary dossier={dossiers.length === 1 ? dossiers[0] : chosen} />
      <Select
        aria-label="哪一套资料"
        popupMatchSelectWidth={false}
        value={chosen?.id ?? 'all'}
        options={[
          { value: 'all', label: `全部资料（${dossiers.length} 套）` },
          ...dossiers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(dossier) => props.onChoose(dossier === 'all' ? null : dossier)}
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

const Board = ({ dossiers, children }: { dossiers: readonly DossierSummary[]; children: ReactNode }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const open = useOpening()
  const chosen = dossiers.find(({ id }) => id === search.dossier)
  const shown = useMemo(() => (chosen ? [chosen] : dossiers), [chosen, dossiers])
  const { findings, notChecked, pending, problem } = useFindings(shown)
  const go = (next: ReviewSearch): void => void navigate({ search: next, replace: true, resetScroll: false })
  const { grouping } = search
  return (
    <div className="review-page">
      <Head
        dossiers={dossiers}
        chosen={chosen}
        findings={findings}
        onChoose={(dossier) =>
          go({ of: 'documents', ...(dossier ? { dossier } : {}), ...(grouping ? { grouping } : {}) })
        }
      >
        {children}
      </Head>
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

/** The findings of everything that was imported. */
export const DocumentReview = ({ children }: { children: ReactNode }) => {
  const dossiers = useQuery(dossiersQuery)
  if (dossiers.error) return <ProblemNote problem={dossiers.error} onRetry={() => void dossiers.refetch()} />
  if (!dossiers.data) return <Waiting what="审核结果" />
  if (dossiers.data.dossiers.length === 0)
    return (
      <div className="review-page">
        <header className="review-head">
          <h1>审核</h1>
          {children}
        </header>
        <StateNote title="还没有可以审核的资料">
          <p>
            先在<Link to="/imports">资料导入</Link>放进一份文件，读完会自动审核。
          </p>
        </StateNote>
      </div>
    )
  return <Board dossiers={dossiers.data.dossiers}>{children}</Board>
}
