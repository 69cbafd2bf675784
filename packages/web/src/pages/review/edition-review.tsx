import { type EditionStage, editionStages, isApproved } from '@heng/domain/edition-state'
import type { OwnOrganizations } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { editionsQuery, ownOrganizationsQuery } from '../../api/edition-queries'
import { regionFindingsQuery, reviewPaths } from '../../api/review-queries'
import { useRuleTitles } from '../../findings/use-rule-titles'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityCounts } from '../../parts/severity-mark'
import { Waiting } from '../../parts/waiting'
import { useMayAccept } from '../../review/use-may-accept'
import { sessionQuery } from '../sign-in/sign-in-request'
import { BatchReturn } from './batch-return'
import { ChosenBar } from './chosen-bar'
import { EditionFilters } from './edition-filters'
import { EditionFindingList } from './edition-finding-list'
import {
  filterReview,
  groupReview,
  type ReviewFinding,
  type ReviewGroup,
  withOrganizations,
} from './edition-findings'
import { type Checked, checkedOf, NothingFound } from './nothing-found'
import { PassBatch } from './pass-batch'
import type { ReviewSearch } from './review-search'
import { useChosen } from './use-chosen'

const route = getRouteApi('/review')

const returners = ['department-manager', 'sector-officer', 'budget-officer', 'performance-officer']
const passers = ['sector-officer', 'budget-officer', 'performance-officer']

const useChange = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (change: { [K in keyof ReviewSearch]?: ReviewSearch[K] | undefined }): void => {
    const merged = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    ) as ReviewSearch
    void navigate({ search: merged, replace: true, resetScroll: false })
  }
}

const Head = (props: {
  findings: readonly ReviewFinding[]
  year: number
  stage: EditionStage
  role: string
  children: ReactNode
}) => {
  const { findings, year, stage, role } = props
  const { department } = route.useSearch()
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length
  return (
    <header className="review-head">
      <h1>审核</h1>
      {props.children}
      {findings.length > 0 && (
        <SeverityCounts errors={count('error')} warnings={count('warning')} hints={count('hint')} />
      )}
      <span className="review-actions no-print">
        {passers.includes(role) && <PassBatch year={year} stage={stage} />}
        <span className="faint">审核意见</span>
        <a href={reviewPaths.report(year, stage, department ?? null, 'xlsx')} download>
          Excel
        </a>
        <a href={reviewPaths.report(year, stage, department ?? null, 'docx')} download>
          Word
        </a>
        <a href={reviewPaths.report(year, stage, department ?? null, 'pdf')} download>
          PDF
        </a>
      </span>
    </header>
  )
}

const useTitles = (grouping: ReviewSearch['grouping']) => {
  const ruleTitle = useRuleTitles()
  const titleOf = ({ key, findings }: ReviewGroup): string => {
    const [first] = findings
    if (grouping === 'record') return first?.department?.name ?? first?.organizationName ?? ''
    if (grouping === 'cause') return `${first?.organizationName ?? ''}：${first?.message ?? ''}`
    return ruleTitle(key)
  }
  return { ruleTitle, titleOf }
}

type BoardProps = {
  own: OwnOrganizations
  stage: EditionStage
  stages: readonly EditionStage[]
  findings: readonly ReviewFinding[]
  total: number
  checked: Checked
  children: ReactNode
}

/** What of the findings is shown, and how. */
const useBoard = (findings: readonly ReviewFinding[]) => {
  const search = route.useSearch()
  const grouping = search.grouping ?? 'rule'
  const role = useQuery(sessionQuery).data?.account?.role ?? ''
  const mayAccept = useMayAccept()
  const shown = useMemo(() => filterReview(findings, search), [findings, search])
  const groups = useMemo(() => groupReview(shown, grouping), [shown, grouping])
  const ordered = useMemo(() => groups.flatMap((group) => group.findings), [groups])
  const chosen = useChosen(ordered, ({ severity, approved }) => !approved && mayAccept(severity))
  const reviews = returners.includes(role)
  return { search, grouping, role, shown, groups, reviews, chosen: reviews ? chosen : null }
}

const Board = (props: BoardProps) => {
  const { own, stage, stages, findings, total } = props
  const change = useChange()
  const { search, grouping, role, shown, groups, reviews, chosen } = useBoard(findings)
  const { ruleTitle, titleOf } = useTitles(grouping)
  const [returning, setReturning] = useState<string | null>(null)
  return (
    <div className="review-page review-editions">
      <Head findings={shown} year={own.fiscalYear} stage={stage} role={role}>
        {props.children}
      </Head>
      <EditionFilters
        own={own}
        stage={stage}
        stages={stages}
        findings={findings}
        search={search}
        ruleTitle={ruleTitle}
        onChange={change}
      />
      {total > findings.length && (
        <p className="review-summary">
          共 {total} 处，这里是前 {findings.length} 处；按单位缩小范围可以看到其余的。
        </p>
      )}
      {chosen && <ChosenBar chosen={chosen} />}
      {shown.length === 0 ? (
        <NothingFound all={findings.length === 0} checked={props.checked} />
      ) : (
        <EditionFindingList
          groups={groups}
          grouping={grouping}
          titleOf={titleOf}
          onReturn={reviews ? setReturning : null}
          chosen={chosen}
          namesOrganization
        />
      )}
      {returning !== null && (
        <BatchReturn
          year={own.fiscalYear}
          stage={stage}
          rule={returning}
          title={ruleTitle(returning)}
          onClose={() => setReturning(null)}
        />
      )}
    </div>
  )
}

const Stage = ({ own, children }: { own: OwnOrganizations; children: ReactNode }) => {
  const search = route.useSearch()
  const { fiscalYear, organizations } = own
  const editions = useQuery(editionsQuery(fiscalYear))
  const stages = editionStages.filter((one) => editions.data?.editions.some((row) => row.stage === one))
  const stage = search.stage ?? stages.at(-1) ?? 'first-submission'
  const answer = useQuery({ ...regionFindingsQuery(fiscalYear, stage), enabled: editions.data !== undefined })
  const findings = useMemo(() => {
    const decided = editions.data?.editions.filter(({ state }) => isApproved(state)) ?? []
    return withOrganizations(answer.data?.findings ?? [], organizations, new Set(decided.map(({ id }) => id)))
  }, [answer.data, editions.data, organizations])
  const problem = editions.error ?? answer.error
  if (problem) return <ProblemNote problem={problem} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting what="审核结果" />
  return (
    <Board
      own={own}
      stage={stage}
      stages={stages}
      findings={findings}
      total={answer.data.total}
      checked={checkedOf(editions.data?.editions.filter((one) => one.stage === stage) ?? [])}
    >
      {children}
    </Board>
  )
}

/** The findings of the editions in scope, of one year and stage. */
export const EditionReview = ({ children }: { children: ReactNode }) => {
  const { year } = route.useSearch()
  const own = useQuery(ownOrganizationsQuery(year ?? null))
  if (own.error) return <ProblemNote problem={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <Waiting what="审核结果" />
  return <Stage own={own.data}>{children}</Stage>
}
