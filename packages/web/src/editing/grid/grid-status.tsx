import type { EditionStatement } from '@heng/domain/editing/edition-record'
import { addMoney, formatMoney, parseMoney } from '@heng/domain/money'
import { useMemo, useSyncExternalStore } from 'react'
import { SeverityMark } from '../../parts/severity-mark'
import { withSeparators } from '../../reading/printed-amount'
import { commentWords } from '../field-comment'
import { cellsOf } from './grid-actions'
import type { GridFacts } from './grid-facts'
import { cellFacts } from './grid-facts'
import { isSingle } from './range'
import type { Surface } from './range-changes'
import { blockOf } from './range-changes'

const rangeWords = (
  surface: Surface,
  unit: EditionStatement['amountUnit'],
  box: ReturnType<typeof cellsOf>,
) => {
  if (!box) return null
  const cells = blockOf(surface, box).flatMap((row) =>
    row.filter((value, at) => value !== null && surface.fields[box.left + at]?.amount),
  )
  const amounts = cells.flatMap((value) => (value === null ? [] : (parseMoney(value, unit) ?? [])))
  const size = `${box.bottom - box.top + 1} 行 × ${box.right - box.left + 1} 列`
  if (amounts.length === 0) return size
  return `${size}　求和 ${formatMoney(addMoney(...amounts), unit, { separators: true })}　计数 ${amounts.length}`
}

/** The line below the grid: what the active cell or the range is, and what was just done. */
export const GridStatus = (props: { facts: GridFacts; surface: Surface; said: string }) => {
  const { facts, surface, said } = props
  const range = useSyncExternalStore(facts.ranges.listen, facts.ranges.look)
  const unit = surface.statement.amountUnit
  const box = cellsOf(range)
  const many = range !== null && !isSingle(range)
  const summary = useMemo(
    () => (many ? rangeWords(surface, unit, cellsOf(range)) : null),
    [many, range, surface, unit],
  )
  const row = box && !many ? surface.rows[box.top] : undefined
  const field = box && !many ? surface.fields[box.left] : undefined
  const cell = row && field ? cellFacts(facts, row, field.field) : null
  const comments = row && cell ? [...cell.comments, ...cellFacts(facts, row, null).comments] : []
  const findings = row && cell ? [...cell.findings, ...cellFacts(facts, row, null).findings] : []
  return (
    <div className="grid-status">
      <span className="grid-where">
        {many
          ? summary
          : row && field
            ? `${row.name ?? row.code ?? '（无名称的行）'} · ${field.title.replaceAll('/', ' ')}`
            : '　'}
      </span>
      {cell?.computed && (
        <span className="grid-differs">
          填列 {cell.computed.stated === null ? '空' : withSeparators(cell.computed.stated)}，按明细计算{' '}
          {withSeparators(cell.computed.computed)}，相差 {withSeparators(cell.computed.difference)}
        </span>
      )}
      {comments.map((comment) => (
        <span key={comment.id} className="grid-comment">
          {commentWords(comment)} <span className="faint">{comment.at}</span>
        </span>
      ))}
      {cell?.by && <span className="grid-by">{cell.by} 改过这一格</span>}
      {findings.map(({ severity, message, remedy }) => (
        <span key={message} className="grid-finding">
          <SeverityMark severity={severity} word /> {message}
          {remedy && `（${remedy}）`}
        </span>
      ))}
      <span className="grid-said" role="status">
        {said}
      </span>
    </div>
  )
}
