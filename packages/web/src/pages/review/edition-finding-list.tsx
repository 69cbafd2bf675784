import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { GroupHead } from '../../findings/group-head'
import { FindingDetail } from '../../parts/finding-detail'
import { LongList } from '../../parts/long-list'
import { SeverityMark } from '../../parts/severity-mark'
import { AcceptFinding } from '../../review/accept-finding'
import type { ReviewFinding, ReviewGroup, ReviewGrouping } from './edition-findings'
import { stateWords } from './edition-filters'
import type { Chosen } from './use-chosen'
import '../../findings/finding-board.css'
import './review-page.css'

type Row =
  | { kind: 'group'; key: string; group: ReviewGroup; title: string; folded: boolean }
  | { kind: 'finding'; key: string; finding: ReviewFinding; inGroup: boolean }

const rowKey = ({ edition, ordinal }: ReviewFinding): string => `f ${edition} ${ordinal}`

const GroupChoice = ({ group, title, chosen }: { group: ReviewGroup; title: string; chosen: Chosen }) => {
  const choosable = group.findings.filter(chosen.may)
  const ticked = choosable.filter(chosen.has).length
  const all = ticked > 0 && ticked === choosable.length
  if (choosable.length === 0) return <span className="review-choice" />
  return (
    <input
      type="checkbox"
      className="review-choice"
      data-choice
      aria-label={`选择这一组：${title}`}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = ticked > 0 && !all
      }}
      onChange={() => chosen.turnAll(choosable, !all)}
    />
  )
}

const Choice = ({ finding, chosen }: { finding: ReviewFinding; chosen: Chosen }) =>
  chosen.may(finding) ? (
    <input
      type="checkbox"
      className="review-choice"
      data-choice
      aria-label={`选择：${finding.organizationName} ${finding.message}`}
      checked={chosen.has(finding)}
      // A box tells of a change without the keys that are held; of a click it tells with them.
      onClick={(event) => chosen.turn(finding, event.shiftKey)}
      onChange={() => undefined}
    />
  ) : (
    <span className="review-choice" />
  )

const Group = (props: {
  row: Row & { kind: 'group' }
  chosen: Chosen | null
  onFold: () => void
  onReturn: (() => void) | null
}) => {
  const { title, folded, group } = props.row
  return (
    <div className="review-group">
      {props.chosen && <GroupChoice group={group} title={title} chosen={props.chosen} />}
      <GroupHead
        severity={group.severity}
        title={title}
        count={group.findings.length}
        folded={folded}
        onFold={props.onFold}
      />
      {props.onReturn && (
        <Button size="small" aria-label={`批量退回：${title}`} onClick={props.onReturn}>
          批量退回
        </Button>
      )}
    </div>
  )
}

const Finding = (props: {
  finding: ReviewFinding
  inGroup: boolean
  chosen: Chosen | null
  namesOrganization: boolean
  open: boolean
  onOpen: () => void
}) => {
  const { finding, inGroup, open } = props
  const { edition, record, recordName, path, organizationName, state } = finding
  return (
    <article className={`finding${inGroup ? ' finding-inner' : ''}${open ? ' finding-open' : ''}`}>
      <div className="finding-line">
        {props.chosen && <Choice finding={finding} chosen={props.chosen} />}
        <button type="button" className="plain finding-head" aria-expanded={open} onClick={props.onOpen}>
          <SeverityMark severity={finding.severity} />
          <span className="finding-message">{finding.message}</span>
        </button>
        {state !== 'open' && (
          <span className={state === 'accepted' ? 'all-well' : 'severity-warning'}>{stateWords[state]}</span>
        )}
        {props.namesOrganization && (
          <span className="finding-source" title={organizationName}>
            {organizationName}
          </span>
        )}
        <Link
          className="finding-go review-go"
          to="/editions/$id"
          params={{ id: edition }}
          search={record ? { record, ...(path === null ? {} : { path }) } : { view: 'findings' }}
          title={recordName ?? '整个版本'}
        >
          {recordName ?? '整个版本'} →
        </Link>
      </div>
      {open && (
        <div className="review-open">
          <FindingDetail finding={{ ...finding, places: [], record: null }} />
          <AcceptFinding edition={edition} finding={finding} />
        </div>
      )}
    </article>
  )
}

/** More findings than this start folded under their head. */
const longGroup = 8

const rowsOf = (
  groups: readonly ReviewGroup[],
  grouping: ReviewGrouping,
  turned: ReadonlySet<string>,
  titleOf: (group: ReviewGroup) => string,
): Row[] =>
  groups.flatMap((group): Row[] => {
    // A cause with a single finding needs no head.
    const headed = grouping !== 'none' && !(grouping === 'cause' && group.findings.length === 1)
    const folded = headed && turned.has(group.key) !== group.findings.length > longGroup
    const findings = folded
      ? []
      : group.findings.map(
          (finding): Row => ({ kind: 'finding', key: rowKey(finding), finding, inGroup: headed }),
        )
    return headed
      ? [{ kind: 'group', key: `g ${group.key}`, group, title: titleOf(group), folded }, ...findings]
      : findings
  })

/** ↑ and ↓ go from tick to tick, also to those that are not drawn yet. */
const choiceKeys =
  (scroller: RefObject<HTMLElement | null>, count: number, show: (at: number) => void) =>
  (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const from = event.target instanceof HTMLElement ? event.target : null
    if (step === undefined || !from?.matches('[data-choice]')) return
    event.preventDefault()
    const at = Number(from.closest<HTMLElement>('[data-index]')?.dataset['index']) + step
    if (at < 0 || at >= count) return
    show(at)
    // A row that was out of sight is drawn first.
    setTimeout(
      () => scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] [data-choice]`)?.focus(),
      40,
    )
  }

/** The findings of editions in their groups; draws only the rows in view. */
export const EditionFindingList = (props: {
  groups: readonly ReviewGroup[]
  grouping: ReviewGrouping
  titleOf: (group: ReviewGroup) => string
  /** Null where the account does not return anything. */
  onReturn: ((rule: string) => void) | null
  /** Null where the account accepts nothing. */
  chosen: Chosen | null
  /** False where all are of one organization that the page names. */
  namesOrganization: boolean
}) => {
  const { groups, grouping, titleOf, onReturn, chosen } = props
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  const rows = rowsOf(groups, grouping, turned, titleOf)
  const fold = (key: string): void => {
    const next = new Set(turned)
    if (!next.delete(key)) next.add(key)
    setTurned(next)
  }
  return (
    <LongList rows={rows} keyOf={({ key }) => key} className="finding-scroll" keys={choiceKeys}>
      {(row) =>
        row.kind === 'group' ? (
          <Group
            row={row}
            chosen={chosen}
            onFold={() => fold(row.group.key)}
            onReturn={
              onReturn && grouping === 'rule' && row.group.findings.some(({ approved }) => !approved)
                ? () => onReturn(row.group.key)
                : null
            }
          />
        ) : (
          <Finding
            finding={row.finding}
            inGroup={row.inGroup}
            chosen={chosen}
            namesOrganization={props.namesOrganization}
            open={open === row.key}
            onOpen={() => setOpen(open === row.key ? null : row.key)}
          />
        )
      }
    </LongList>
  )
}
