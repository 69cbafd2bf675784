import { editionStates, stateTitles } from '@heng/domain/edition-state'
import type { EditionAnswer, EditionSummary } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { editionPaths, organizationEditionsQuery } from '../../../api/edition-queries'
import { SeverityCounts } from '../../../parts/severity-mark'
import { TemplateExchange } from '../../../template-exchange/template-exchange'
import { fileDownloads } from '../../document/file-downloads'
import { editionName, stageWords, stateRank } from '../edition-words'
import type { DeskSearch } from './desk-search'
import { MoveButtons } from './move-buttons'

const StateLine = ({ edition }: { edition: EditionSummary }) => {
  const now = stateRank(edition.state)
  return (
    <ol className="state-line" aria-label="办理进度">
      {editionStates.map((state, at) => (
        <li
          key={state}
          className={at < now ? 'state-done' : at === now ? 'state-now' : 'state-later'}
          aria-current={at === now ? 'step' : undefined}
        >
          {at < now && <span aria-hidden="true">✓ </span>}
          {stateTitles[state]}
        </li>
      ))}
    </ol>
  )
}

const Standing = ({ edition }: { edition: EditionSummary }) => (
  <span className="desk-standing" role="status">
    {edition.records === 0 ? (
      <span className="faint">还没有表，没有可检查的</span>
    ) : edition.stale ? (
      <span className="faint">正在检查…</span>
    ) : (
      <SeverityCounts errors={edition.openErrors} warnings={edition.openWarnings} hints={edition.openHints} />
    )}
    {edition.openReturns > 0 && <span className="severity-error">退回 {edition.openReturns} 项</span>}
  </span>
)

/** Goes to the comparison with another edition of the organization; the one it was copied from stands first. */
const Comparison = ({ edition }: { edition: EditionSummary }) => {
  const navigate = useNavigate()
  const { data } = useQuery(organizationEditionsQuery(edition.organization.id))
  const others = (data?.editions ?? [])
    .filter(({ id }) => id !== edition.id)
    .sort((left, right) => Number(right.id === edition.basedOn) - Number(left.id === edition.basedOn))
  if (others.length === 0) return null
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: others.map((one) => ({
          key: one.id,
          label: `${one.fiscalYear} 年${stageWords(one)}${one.id === edition.basedOn ? '（由它复制）' : ''}`,
        })),
        onClick: ({ key }) =>
          void navigate({
            to: '/editions/$id/compare',
            params: { id: edition.id },
            search: { with: key },
          }),
      }}
    >
      <Button size="small">比较 ▾</Button>
    </Dropdown>
  )
}

const Ways = ({ answer, search }: { answer: EditionAnswer; search: DeskSearch }) => {
  const { edition, editable } = answer
  const ways = [
    ['findings', '问题'],
    ['volume', '绩效目标册'],
    ['remarks', '批注与退回'],
    ['history', '经过'],
    ...(editable ? [['acceptance', '从资料接收'] as const] : []),
  ] as const
  return (
    <nav className="desk-ways" aria-label="这个版本的其他内容">
      {ways.map(([view, title]) => (
        <Link
          key={view}
          to="/editions/$id"
          params={{ id: edition.id }}
          search={{ view }}
          className={search.view === view ? 'active' : ''}
          aria-current={search.view === view ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}

/** Whose edition it is, how far it has come, what may be done with it and what can be taken away from it. */
export const EditionHead = (props: { answer: EditionAnswer; search: DeskSearch; saved: boolean }) => {
  const { answer, search, saved } = props
  const { edition } = answer
  return (
    <header className="desk-head">
      <div className="desk-line">
        <Link
          to="/editions"
          search={{ year: edition.fiscalYear }}
          className="desk-back"
          aria-label="回到部门预算"
        >
          ←
        </Link>
        <h1 title={editionName(edition)}>{edition.organization.name}</h1>
        <p className="desk-facts">
          {edition.fiscalYear} 年{stageWords(edition)}
        </p>
        <Standing edition={edition} />
        <MoveButtons answer={answer} name={editionName(edition)} saved={saved} />
      </div>
      <div className="desk-line no-print">
        <StateLine edition={edition} />
        <Ways answer={answer} search={search} />
        <Comparison edition={edition} />
        {answer.editable && <TemplateExchange edition={edition.id} />}
        <Dropdown autoFocus trigger={['click']} menu={{ items: fileDownloads(editionPaths(edition.id)) }}>
          <Button size="small">下载 ▾</Button>
        </Dropdown>
      </div>
    </header>
  )
}
