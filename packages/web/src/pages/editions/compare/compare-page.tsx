import type { EditionComparison } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useMemo } from 'react'
import { comparisonQuery, editionPaths } from '../../../api/edition-queries'
import { ProblemNote } from '../../../parts/problem-note'
import { StateNote } from '../../../parts/state-note'
import { usePageTitle } from '../../../parts/use-page-title'
import { Waiting } from '../../../parts/waiting'
import { shortNames } from '../../../reading/short-names'
import { editionName, kindTitles } from '../edition-words'
import type { CompareSearch } from './compare-search'
import { ComparedRecord } from './compared-record'
import '../desk/edition-page.css'
import './compare-page.css'

const route = getRouteApi('/editions/$id/compare')

type Compared = EditionComparison['records'][number]

const outcomeWords = { added: '新增', removed: '删去', changed: '有修改', same: '没有变化' } as const

const useGoing = () => {
  const navigate = route.useNavigate()
  return (search: CompareSearch): void => void navigate({ search, replace: true, resetScroll: false })
}

const List = (props: {
  records: readonly Compared[]
  current: string | null
  onOpen: (id: string) => void
}) => {
  const { records, current, onOpen } = props
  const names = useMemo(() => shortNames(records.map(({ name }) => name)), [records])
  return (
    <nav className="desk-records no-print" aria-label="各张表">
      <div className="desk-records-list">
        <ol>
          {records.map(({ lineage, name, outcome, words }, at) => (
            <li key={lineage}>
              <button
                type="button"
                className="plain navigator-item"
                aria-current={lineage === current}
                onClick={() => onOpen(lineage)}
              >
                <span className={`compared-outcome compared-outcome-${outcome}`}>
                  {outcomeWords[outcome]}
                </span>
                <span className="navigator-name" title={name}>
                  {names[at] ?? name}
                </span>
                <span className="number faint">{words.length > 0 ? words.length : ''}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}

const countsOf = (records: readonly Compared[]): string =>
  (['changed', 'added', 'removed', 'same'] as const)
    .map((outcome) => `${outcomeWords[outcome]} ${records.filter((one) => one.outcome === outcome).length}`)
    .join('　')

const Head = ({ comparison, all }: { comparison: EditionComparison; all: boolean }) => {
  const search = route.useSearch()
  const go = useGoing()
  const { before, after, records } = comparison
  return (
    <header className="desk-head">
      <div className="desk-line">
        <Link
          to="/editions/$id"
          params={{ id: after.id }}
          className="desk-back"
          aria-label={`回到${editionName(after)}`}
        >
          ←
        </Link>
        <h1>
          {editionName(before)} → {editionName(after)}
        </h1>
        <p className="desk-facts" role="status">
          {countsOf(records)}
        </p>
        <Checkbox
          checked={all}
          onChange={(event) => {
            const { all: _, ...rest } = search
            go(event.target.checked ? { ...rest, all: true } : rest)
          }}
        >
          也显示没有变化的
        </Checkbox>
        <a href={editionPaths(after.id).comparisonFile(before.id, 'docx')} download>
          下载
        </a>
      </div>
    </header>
  )
}

const Comparison = ({ comparison }: { comparison: EditionComparison }) => {
  const search = route.useSearch()
  const go = useGoing()
  const all = search.all ?? false
  const records = comparison.records.filter(({ outcome }) => all || outcome !== 'same')
  const current = records.find(({ lineage }) => lineage === search.record) ?? records[0] ?? null
  usePageTitle(`比较 ${editionName(comparison.after)}`)
  return (
    <div className="edition-page">
      <Head comparison={comparison} all={all} />
      {current === null ? (
        <StateNote title="两个版本完全一样">
          <p>没有一张表有变化。</p>
        </StateNote>
      ) : (
        <div className="desk-body">
          <List records={records} current={current.lineage} onOpen={(record) => go({ ...search, record })} />
          <section className="desk-scroll compared" aria-label={current.name} tabIndex={0}>
            <h2>
              {current.name} <span className="faint">{kindTitles[current.kind]}</span>
            </h2>
            <ComparedRecord key={current.lineage} compared={current} all={all} />
          </section>
        </div>
      )}
    </div>
  )
}

/** Two editions table by table and form by form, in words and side by side. */
export const ComparePage = () => {
  const { id } = route.useParams()
  const search = route.useSearch()
  const comparison = useQuery({
    ...comparisonQuery(id, search.with ?? ''),
    enabled: search.with !== undefined,
  })
  if (search.with === undefined)
    return (
      <StateNote title="和哪个版本比较？">
        <p>
          <Link to="/editions/$id" params={{ id }}>
            回到这个版本
          </Link>
          ，在“比较”中选择另一个版本。
        </p>
      </StateNote>
    )
  if (comparison.error)
    return <ProblemNote problem={comparison.error} onRetry={() => void comparison.refetch()} />
  if (!comparison.data) return <Waiting what="比较结果" />
  return <Comparison comparison={comparison.data} />
}
