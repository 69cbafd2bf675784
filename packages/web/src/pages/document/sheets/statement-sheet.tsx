import type { Statement } from '@heng/domain/records/statement'
import { useCallback, useMemo } from 'react'
import { statementHalves } from '../../../reading/statement-layout'
import { useDesk } from '../document-context'
import { RowRoom } from './row-room'
import { SheetTitle } from './sheet-title'
import { StatementHead } from './statement-head'
import { StatementRowCells } from './statement-row'
import { useFieldProps } from './use-field-props'
import { useMarkedRow } from './use-marked-row'
import { useVirtualRows } from './use-virtual-rows'

/** A statement as the statutory table: unit once above, sides beside one another, totals ruled off. */
export const StatementSheet = (props: { statement: Statement; scroller: HTMLElement }) => {
  const { statement } = props
  const { selection } = useDesk()
  const halves = useMemo(() => statementHalves(statement), [statement])
  const field = useFieldProps(statement.id)
  const markedPath = selection.record === statement.id ? selection.path : null
  const count = Math.max(...halves.map(({ rows }) => rows.length))
  const virtual = useVirtualRows(count, props.scroller)
  const rowAt = useCallback(
    (row: number) => Math.max(...halves.map(({ rows }) => rows.findIndex((placed) => placed?.at === row))),
    [halves],
  )
  useMarkedRow(markedPath, 'rows', virtual.scrollTo, rowAt)
  const width = halves.reduce((sum, half) => sum + half.labels.length + half.columns.length, 0)
  return (
    <>
      <SheetTitle
        title={statement.title}
        left={statement.organization && `编制单位：${statement.organization.name}`}
        right={`单位：${statement.amountUnit}`}
        rightPath={statement.printedUnit ? 'printedUnit' : null}
        record={statement.id}
      />
      <table role="grid" aria-label={statement.title} className="statement" aria-rowcount={count}>
        <StatementHead halves={halves} />
        <tbody>
          <RowRoom height={virtual.before} columns={width} />
          {virtual.rows.map((at) => (
            <tr key={at} data-index={at} ref={virtual.measure}>
              <StatementRowCells halves={halves} at={at} markedPath={markedPath} field={field} />
            </tr>
          ))}
          <RowRoom height={virtual.after} columns={width} />
        </tbody>
      </table>
      {count === 0 && <p className="sheet-empty">这张表没有数据行。</p>}
      {statement.notes.map((note, at) => (
        <p key={at} {...field(`notes.${at}`, 'sheet-note')} role="note">
          {note.value}
        </p>
      ))}
    </>
  )
}
