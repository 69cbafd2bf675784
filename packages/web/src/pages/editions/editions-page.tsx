import { editionStages, stageTitles, stateTitles } from '@heng/domain/edition-state'
import type { OwnOrganizations } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { controlFiguresQuery, editionsQuery, ownOrganizationsQuery } from '../../api/edition-queries'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { sessionQuery } from '../sign-in/sign-in-request'
import { CollectionProgress } from './collection-progress'
import { CompileVolume } from './compile-volume'
import { CreateEdition } from './create-edition'
import { branchesOf, editionLines, standingsOf } from './edition-rows'
import { EditionTable } from './edition-table'
import { type EditionsSearch, editionsSearch, stateFilters } from './editions-search'
import { OrganizationTree } from './organization-tree'
import './editions-page.css'

const route = getRouteApi('/editions')

const extraStates = {
  compiledOn: '已汇编及以后',
  missing: '尚未建立',
  errors: '有错误',
  returned: '有退回',
} as const

const stateOptions = [
  { value: '', label: '所有状态' },
  ...stateFilters.map((value) => ({
    value,
    label:
      value === 'compiledOn' || value === 'missing' || value === 'errors' || value === 'returned'
        ? extraStates[value]
        : stateTitles[value],
  })),
]

/** The address with some filters changed; an empty one is left out. */
const useFilters = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [K in keyof EditionsSearch]?: EditionsSearch[K] | null | '' }): void => {
    const merged = Object.entries({ ...search, ...next }).filter(([, value]) => value !== null)
    void navigate({ search: editionsSearch(Object.fromEntries(merged)), replace: true, resetScroll: false })
  }
  return { search, change }
}

type Filters = ReturnType<typeof useFilters>

const FilterBar = ({ own, filters }: { own: OwnOrganizations; filters: Filters }) => {
  const { search, change } = filters
  return (
    <div className="edition-filters" role="search">
      <Select
        aria-label="年度"
        value={own.fiscalYear}
        options={own.years.map((year) => ({ value: year, label: `${year} 年` }))}
        onChange={(year) => change({ year, organization: null })}
      />
      <Select
        aria-label="阶段"
        value={search.stage ?? ''}
        options={[
          { value: '' as const, label: '所有阶段' },
          ...editionStages.map((stage) => ({ value: stage, label: stageTitles[stage] })),
        ]}
        onChange={(stage) => change({ stage: editionStages.find((one) => one === stage) ?? null })}
      />
      <Select
        aria-label="状态"
        value={search.state ?? ''}
        options={stateOptions}
        onChange={(state) => change({ state: stateFilters.find((one) => one === state) ?? null })}
      />
      <Input
        allowClear
        aria-label="按单位名称或编码查找"
        placeholder="单位名称或编码"
        value={search.text ?? ''}
        onChange={(event) => change({ text: event.target.value })}
      />
    </div>
  )
}

/** Roles that open editions; what an account may do elsewhere the server says itself. */
const creators = [
  'unit-clerk',
  'department-manager',
  'sector-officer',
  'budget-officer',
  'performance-officer',
]

const compilers = ['budget-officer', 'performance-officer']

/** What the page shows of a year. */
const useBoard = (own: OwnOrganizations, search: EditionsSearch) => {
  const { organizations, fiscalYear } = own
  const list = useQuery(editionsQuery(fiscalYear))
  const figureList = useQuery(controlFiguresQuery(fiscalYear))
  const editions = useMemo(() => list.data?.editions ?? [], [list.data])
  const standings = useMemo(() => standingsOf(editions, search.stage), [editions, search.stage])
  const branches = useMemo(() => branchesOf(organizations), [organizations])
  const lines = useMemo(
    () => editionLines(organizations, editions, search),
    [organizations, editions, search],
  )
  const figures = useMemo(
    () => new Map(figureList.data?.figures.map((figure) => [figure.organization, figure])),
    [figureList.data],
  )
  const role = useQuery(sessionQuery).data?.account?.role ?? ''
  // The congress is shown what is put before it.
  const seesAll = role !== 'congress-reviewer'
  return { list, editions, standings, branches, lines, figures, role, seesAll }
}

type BoardProps = { own: OwnOrganizations; filters: Filters }

const Main = (props: BoardProps & { board: ReturnType<typeof useBoard> }) => {
  const { own, filters, board } = props
  const { search } = filters
  const { fiscalYear, organizations } = own
  const { role, seesAll } = board
  const [creating, setCreating] = useState<{ organization: string | null } | null>(null)
  const mayCreate = creators.includes(role)
  return (
    <section className="editions-main" aria-label="预算版本">
      <header className="editions-head">
        <h1>部门预算</h1>
        <FilterBar own={own} filters={filters} />
        <Link to="/files" search={{}}>
          输出的文件
        </Link>
        {compilers.includes(role) && (
          <CompileVolume fiscalYear={fiscalYear} stage={search.stage ?? 'first-submission'} />
        )}
        {mayCreate && (
          <Button type="primary" onClick={() => setCreating({ organization: search.organization ?? null })}>
            新建版本
          </Button>
        )}
      </header>
      {role !== '' && seesAll && <CollectionProgress year={fiscalYear} stage={search.stage ?? null} />}
      <p className="unseen" role="status">
        {board.lines.length} 条
      </p>
      {board.editions.length === 0 && search.stage === undefined ? (
        <StateNote title={`${fiscalYear} 年还没有${seesAll ? '' : '提请审查的'}预算版本`}>
          {mayCreate && <p>新建一个版本后，可以逐表填报，也可以从导入的资料接收。</p>}
        </StateNote>
      ) : (
        <EditionTable
          lines={board.lines}
          year={fiscalYear}
          figures={board.figures}
          setsFigures={role === 'budget-officer'}
          mayCreate={mayCreate}
          onCreate={({ id }) => setCreating({ organization: id })}
        />
      )}
      {creating && (
        <CreateEdition
          organizations={organizations}
          years={own.years}
          initial={{ ...creating, fiscalYear, stage: search.stage ?? 'first-submission' }}
          onClose={() => setCreating(null)}
        />
      )}
    </section>
  )
}

const Board = (props: BoardProps) => {
  const { own, filters } = props
  const { search, change } = filters
  const board = useBoard(own, search)
  const { list } = board
  if (list.error) return <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="预算版本" />
  return (
    <div className="editions-page">
      <OrganizationTree
        branches={board.branches}
        standings={board.standings}
        chosen={search.organization ?? null}
        seesAll={board.seesAll}
        onChoose={(organization) => change({ organization })}
      />
      <Main {...props} board={board} />
    </div>
  )
}

/** 部门预算: whose budget of which stage has come how far. */
export const EditionsPage = () => {
  usePageTitle('部门预算')
  const filters = useFilters()
  const own = useQuery(ownOrganizationsQuery(filters.search.year ?? null))
  if (own.error) return <ProblemNote problem={own.error} onRetry={() => void own.refetch()} />
  if (!own.data) return <Waiting what="单位" />
  return <Board own={own.data} filters={filters} />
}
