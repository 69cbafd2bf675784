import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { FindingDetail } from '../../parts/finding-detail'
import { SeverityMark } from '../../parts/severity-mark'
import { AcceptFinding } from '../../review/accept-finding'
import type { ReviewFinding, ReviewGroup, ReviewGrouping } from './edition-findings'
import { stateWords } from './edition-filters'
import '../../findings/finding-board.css'

type Row =
  | { kind: 'group'; key: string; group: ReviewGroup; title: string; folded: boolean }
  | { kind: 'finding'; key: string; finding: ReviewFinding; inGroup: boolean }

const rowKey = ({ edition, ordinal }: ReviewFinding): string => `f ${edition} ${ordinal}`

const Group = (props: {
  row: Row & { kind: 'group' }
  onFold: () => void
  onReturn: (() => void) | null
}) => {
  const { title, folded, group } = props.row
  return (
    <div className="review-group">
      <button type="button" className="plain finding-group" aria-expanded={!folded} onClick={props.onFold}>
        <span className="finding-fold" aria-hidden="true">
          {folded ? '▸' : '▾'}
        </span>
        <SeverityMark severity={group.severity} />
        <span className="finding-group-title">{title}</span>
        <span className="faint">{group.findings.length} 处</span>
      </button>
      {props.onReturn && (
        <Button size="small" aria-label={`批量退回：${title}`} onClick={props.onReturn}>
          批量退回
        </Button>
      )}
    </div>
  )
}

const Finding = (props: { finding: ReviewFinding; inGroup: boolean; open: boolean; onOpen: () => void }) => {
  const { finding, inGroup, open } = props
  const { edition, record, recordName, path, organizationName, state } = finding
  return (
    <article className={`finding${inGroup ? ' finding-inner' : ''}${open ? ' finding-open' : ''}`}>
      <div className="finding-line">
        <button type="button" className="plain finding-head" aria-expanded={open} onClick={props.onOpen}>
          <SeverityMark severity={finding.severity} />
          <span className="finding-message">{finding.message}</span>
        </button>
        {state !== 'open' && (
          <span className={state === 'accepted' ? 'all-well' : 'severity-warning'}>{stateWords[state]}</span>
        )}
        <span className="finding-source" title={organizationName}>
          {organizationName}
        </span>
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

/** The findings of editions in their groups; draws only the rows in view. */
export const EditionFindingList = (props: {
  groups: readonly ReviewGroup[]
  grouping: ReviewGrouping
  titleOf: (group: ReviewGroup) => string
  /** Null where the account does not return anything. */
  onReturn: ((rule: string) => void) | null
}) => {
  const { groups, grouping, titleOf, onReturn } = props
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = rowsOf(groups, grouping, turned, titleOf)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 10,
    getItemKey: (at) => rows[at]?.key ?? at,
  })
  const fold = (key: string): void => {
    const next = new Set(turned)
    if (!next.delete(key)) next.add(key)
    setTurned(next)
  }
  return (
    <div ref={scroller} className="finding-scroll">
      <div role="list" className="finding-canvas" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={item.key}
              role="listitem"
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="finding-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'group' ? (
                <Group
                  row={row}
                  onFold={() => fold(row.group.key)}
                  onReturn={onReturn && grouping === 'rule' ? () => onReturn(row.group.key) : null}
                />
              ) : (
                <Finding
                  finding={row.finding}
                  inGroup={row.inGroup}
                  open={open === row.key}
                  onOpen={() => setOpen(open === row.key ? null : row.key)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
