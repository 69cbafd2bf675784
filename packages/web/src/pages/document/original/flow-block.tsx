import type { FlowLook, LookBlock, ParagraphLook, RunLook, TableLook } from '@heng/domain/original-look'
import type { Place } from '@heng/domain/place'
import { memo } from 'react'

type Context = { tables: FlowLook['tables']; place: Place | null }

const isWithin = (place: Place | null, first: number, last: number): boolean =>
  place !== null && last >= place.line && first <= (place.endLine ?? place.line)

/** Sizes of headings that say none, in points. */
const headingSizes: readonly number[] = [22, 16, 15, 14]

const Run = ({ run, heading }: { run: RunLook; heading: number | null }) => {
  const size = run.size ?? (heading === null ? null : (headingSizes[heading - 1] ?? 12))
  const classes = [run.bold ? 'flow-bold' : '', run.underline ? 'flow-underline' : '']
  return (
    <span
      className={classes.join(' ').trim() || undefined}
      style={size === null ? undefined : { fontSize: `${size}pt` }}
    >
      {run.text}
    </span>
  )
}

const Paragraph = ({ look, place }: { look: ParagraphLook; place: Place | null }) => {
  const { lines, heading } = look
  const marked = lines !== null && isWithin(place, lines[0], lines[1])
  const level = heading === null ? {} : { role: 'heading', 'aria-level': Math.min(6, heading + 2) }
  return (
    <p
      {...level}
      {...(lines ? { 'data-line': lines[0] } : {})}
      className={`flow-paragraph flow-${look.align}${heading === null ? '' : ' flow-heading'}${marked ? ' look-marked' : ''}`}
      style={look.indent > 0 ? { textIndent: `${look.indent}pt` } : undefined}
    >
      {look.runs.map((run, at) => (
        <Run key={at} run={run} heading={heading} />
      ))}
    </p>
  )
}

/** Rows of a table, from one to before another. */
export const TableRows = (
  props: Context & { table: TableLook; from: number; to: number; nested: boolean },
) => {
  const { table, from, to, place } = props
  const width = table.widths.reduce((sum, one) => sum + one, 0)
  return (
    <table
      className={`flow-table${props.nested ? ' flow-nested' : ''}`}
      style={{ width: width > 0 ? `${width}pt` : '100%' }}
    >
      <colgroup>
        {Array.from({ length: table.columns }, (_, at) => (
          <col
            key={at}
            style={{ width: `${width > 0 ? ((table.widths[at] ?? 0) * 100) / width : 100 / table.columns}%` }}
          />
        ))}
      </colgroup>
      <tbody>
        {table.rows.slice(from, to).map(({ line, skipped, cells }, nth) => {
          const marked = line !== null && isWithin(place, line, line)
          const known = marked && cells.some(({ cell }) => cell !== null && cell === place?.cell)
          return (
            <tr key={from + nth} {...(line === null ? {} : { 'data-line': line })}>
              {skipped > 0 && <td className="flow-skipped" colSpan={skipped} />}
              {cells.map((cell) => {
                const own = known ? cell.cell === place?.cell : false
                const mark = own ? 'look-marked' : marked && !known ? 'look-in-marked' : undefined
                return (
                  <td
                    key={cell.column}
                    colSpan={cell.span}
                    rowSpan={Math.min(cell.rowSpan, to - from - nth)}
                    className={mark}
                    {...(cell.cell === null ? {} : { 'data-cell': cell.cell })}
                  >
                    {cell.blocks.map((block, at) => (
                      <FlowBlock key={at} block={block} tables={props.tables} place={place} />
                    ))}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A paragraph or a table of a document, with what is selected marked. */
export const FlowBlock = memo(({ block, tables, place }: Context & { block: LookBlock }) => {
  if (block.kind === 'paragraph') return <Paragraph look={block} place={place} />
  const table = tables[block.table]
  return table ? (
    <TableRows table={table} tables={tables} place={place} from={0} to={table.rows.length} nested />
  ) : null
})
