import { editionStages, stageTitles } from '@heng/domain/edition-state'
import type { OwnOrganizations } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { ownOrganizationsQuery } from '../../api/edition-queries'
import { collectionQuery, deskQuery } from '../../api/review-queries'
import { ProblemNote } from '../../parts/problem-note'
import { SeverityCounts } from '../../parts/severity-mark'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { sessionQuery } from '../sign-in/sign-in-request'
import { ClockList } from './clock-list'
import { CollectionTable } from './collection-table'
import { ReminderList } from './reminder-list'
import { TaskList } from './task-list'
import '../../review/review.css'
import './home-page.css'

const route = getRouteApi('/')

const reviewerRoles = ['department-manager', 'sector-officer', 'budget-officer', 'performance-officer']

const MyTasks = ({ year }: { year: number }) => {
  const desk = useQuery(deskQuery(year))
  return (
    <section className="my-tasks" aria-label="我的待办">
      <h2>
        我的待办 <span className="number faint">{desk.data?.tasks.length}</span>
      </h2>
      {desk.error && <ProblemNote problem={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.isPending && <Waiting what="待办" />}
      {desk.data && <TaskList desk={desk.data} />}
    </section>
  )
}

const Clocks = ({ year }: { year: number }) => {
  const { data } = useQuery(deskQuery(year))
  return data ? <ClockList clocks={data.clocks} /> : null
}

const CollectionPart = ({ year, mayRemind }: { year: number; mayRemind: boolean }) => {
  const { stage } = route.useSearch()
  const answer = useQuery(collectionQuery(year, stage ?? null))
  if (answer.error) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting what="收集进度" />
  return <CollectionTable collection={answer.data} mayRemind={mayRemind} />
}

/** Findings of the stage by severity, all departments together. */
const FindingTotals = ({ year }: { year: number }) => {
  const { stage } = route.useSearch()
  const { data } = useQuery(collectionQuery(year, stage ?? null))
  if (!data) return null
  const standings = data.departments.flatMap((one) => one.standings)
  const sum = (key: 'errors' | 'warnings' | 'hints'): number =>
    standings.reduce((total, one) => total + one[key], 0)
  return (
    <section aria-label="待处理的问题" className="desk-side-part">
      <h2>待处理的问题</h2>
      {standings.some(({ records }) => records > 0) ? (
        <Link to="/review" search={{ of: 'editions', year, stage: data.stage }} className="findings-door">
          <SeverityCounts errors={sum('errors')} warnings={sum('warnings')} hints={sum('hints')} />
        </Link>
      ) : (
        <p className="faint">{stageTitles[data.stage]}还没有表，没有可检查的。</p>
      )}
    </section>
  )
}

const Head = ({ own }: { own: OwnOrganizations }) => {
  const { stage } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <header className="home-head">
      <h1>工作台</h1>
      <Select
        aria-label="年度"
        value={own.fiscalYear}
        options={own.years.map((year) => ({ value: year, label: `${year} 年` }))}
        onChange={(year) => void navigate({ search: { year, ...(stage ? { stage } : {}) }, replace: true })}
      />
      <Select
        aria-label="阶段"
        value={stage ?? ''}
        options={[
          { value: '' as const, label: '最近的阶段' },
          ...editionStages.map((value) => ({ value, label: stageTitles[value] })),
        ]}
        onChange={(next) =>
          void navigate({
            search: { year: own.fiscalYear, ...(next === '' ? {} : { stage: next }) },
            replace: true,
          })
        }
      />
    </header>
  )
}

const Desk = ({ role }: { role: string }) => {
  const { year } = route.useSearch()
  const own = useQuery(ownOrganizationsQuery(year ?? null))
  if (own.error) return <ProblemNote problem={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <Waiting what="工作台" />
  const { fiscalYear } = own.data
  const reviews = reviewerRoles.includes(role)
  const seesCollection = reviews || role === 'auditor'
  return (
    <div className="home-page">
      <Head own={own.data} />
      <div className={seesCollection ? 'home-body' : 'home-body home-body-narrow'}>
        <div className="home-main">
          <MyTasks year={fiscalYear} />
          {seesCollection && <CollectionPart year={fiscalYear} mayRemind={reviews} />}
        </div>
        <aside className="home-side" aria-label="时限和催报">
          {seesCollection && <FindingTotals year={fiscalYear} />}
          <Clocks year={fiscalYear} />
          {seesCollection && <ReminderList year={fiscalYear} maySettle={reviews} />}
        </aside>
      </div>
    </div>
  )
}

/** 工作台: what is to be done, how far the collection is, the days that are left. */
export const HomePage = () => {
  usePageTitle('工作台')
  const role = useQuery(sessionQuery).data?.account?.role
  if (role === undefined) return <Waiting what="工作台" />
  if (role === 'administrator')
    return (
      <StateNote title="系统管理">
        <p>
          账号、单位、科目和参数在<Link to="/system">系统</Link>里办理。管理员不看预算数据。
        </p>
      </StateNote>
    )
  return <Desk role={role} />
}
