import type { Evaluation } from '@heng/domain/finding'
import { useCallback, useMemo, useState } from 'react'
import { StateNote } from '../parts/state-note'
import type { FindingFilter, FindingGroup, Grouping } from '../reading/finding-filter'
import { filterFindings, groupFindings } from '../reading/finding-filter'
import type { KeyedFinding } from '../reading/keyed-finding'
import { FindingFilters } from './finding-filters'
import { FindingList } from './finding-list'
import { findingRows } from './finding-rows'
import { NotChecked } from './not-checked'
import { useRuleTitles } from './use-rule-titles'
import './finding-board.css'

/** More findings than this start folded under their head. */
const longGroup = 8

/** Findings with their filters and groups; from each one step to its place. */
export const FindingBoard = (props: {
  findings: readonly KeyedFinding[]
  notChecked: Evaluation['notChecked']
  filter: FindingFilter
  grouping: Grouping
  showSource: boolean
  onFilter: (filter: FindingFilter) => void
  onGrouping: (grouping: Grouping) => void
  onPlace: (line: number, cell: number | undefined, document: string | null, finding: KeyedFinding) => void
}) => {
  const { findings, filter, grouping } = props
  const ruleTitle = useRuleTitles()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  // Long groups start folded, so that one frequent slip does not hide the rest.
  const folded = useCallback(
    (group: FindingGroup) => turned.has(group.key) !== group.findings.length > longGroup,
    [turned],
  )
  const [open, setOpen] = useState<string | null>(null)
  const rows = useMemo(
    () => findingRows(groupFindings(filterFindings(findings, filter), grouping), grouping, folded, ruleTitle),
    [findings, filter, grouping, folded, ruleTitle],
  )
  const fold = (key: string): void =>
    setTurned((old) => {
      const next = new Set(old)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <div className="finding-board">
      <FindingFilters
        findings={findings}
        filter={filter}
        grouping={grouping}
        ruleTitle={ruleTitle}
        onFilter={props.onFilter}
        onGrouping={props.onGrouping}
      />
      {rows.length > 0 ? (
        <FindingList
          rows={rows}
          opening={{ open, onOpen: setOpen, onPlace: props.onPlace }}
          showSource={props.showSource}
          onFold={fold}
        />
      ) : (
        <StateNote title={findings.length === 0 ? '✓ 没有发现问题' : '没有符合条件的问题'}>
          <p>
            {findings.length === 0
              ? '检查过的规则都通过了；没有检查的规则列在下面。'
              : '放宽上面的条件，或者清除查找的文字。'}
          </p>
        </StateNote>
      )}
      <NotChecked rules={props.notChecked} ruleTitle={ruleTitle} />
    </div>
  )
}
