import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import { AmountText } from '../../../parts/amount-text'
import { columnDecimals } from '../../../reading/printed-amount'
import { useDesk } from '../document-context'
import { RowRoom } from './row-room'
import { SheetTitle } from './sheet-title'
import { useFieldProps } from './use-field-props'
import { useMarkedRow } from './use-marked-row'
import { useVirtualRows } from './use-virtual-rows'

const columnTitles = {
  seq: '序号',
  name: '名称',
  department: '主管部门',
  amount: '金额',
  page: '页码',
} as const
const keys = ['seq', 'name', 'department', 'amount', 'page'] as const

type Key = (typeof keys)[number]

const printedColumns = (contents: Contents): Key[] =>
  keys.filter(
    (key) =>
      contents.entries.some((entry) => entry[key] !== null) || (key === 'amount' && contents.total !== null),
  )

const EntryCells = (props: {
  entry: ContentsEntry
  at: number
  columns: readonly Key[]
  decimals: number
  marked: boolean
  field: ReturnType<typeof useFieldProps>
}) => {
  const { entry, at, columns } = props
  return columns.map((key) => {
    const kind = key === 'amount' ? 'amount' : `label-${key}`
    return (
      <td key={key} {...props.field(`entries.${at}.${key}`, `${kind} ${props.marked ? 'row-marked' : ''}`)}>
        {key !== 'amount' && entry[key]?.value}
        {key === 'amount' && entry.amount && (
          <AmountText printed={entry.amount.value.printed} decimals={props.decimals} />
        )}
      </td>
    )
  })
}

const TotalRow = (props: {
  contents: Contents
  columns: readonly Key[]
  decimals: number
  field: ReturnType<typeof useFieldProps>
}) => {
  const { total } = props.contents
  if (!total) return null
  return (
    <tr>
      <td colSpan={props.columns.indexOf('amount')} className="label-name row-grand">
        合计
      </td>
      <td {...props.field('total', 'amount row-grand')}>
        <AmountText printed={total.value.printed} decimals={props.decimals} />
      </td>
      {props.columns.includes('page') && <td className="row-grand" />}
    </tr>
  )
}

/** A catalogue of programmes or a table of contents. */
export const ContentsSheet = (props: { contents: Contents; scroller: HTMLElement }) => {
  const { contents } = props
  const { selection } = useDesk()
  const field = useFieldProps(contents.id)
  const columns = printedColumns(contents)
  const decimals = columnDecimals([
    ...contents.entries.map((entry) => entry.amount?.value.printed),
    contents.total?.value.printed,
  ])
  const virtual = useVirtualRows(contents.entries.length, props.scroller)
  const markedPath = selection.record === contents.id ? selection.path : null
  useMarkedRow(markedPath, 'entries', virtual.scrollTo)
  return (
    <>
      <SheetTitle
        title={contents.title || '目录'}
        right={columns.includes('amount') ? `单位：${contents.amountUnit}` : null}
        record={contents.id}
      />
      <table role="grid" aria-label={contents.title || '目录'} className="statement contents">
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col">
                {columnTitles[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <RowRoom height={virtual.before} columns={columns.length} />
          {virtual.rows.map((at) => {
            const entry = contents.entries[at]
            const cells = { at, columns, decimals, field, marked: markedPath === `entries.${at}` }
            return (
              <tr key={at} data-index={at} ref={virtual.measure}>
                {entry && <EntryCells entry={entry} {...cells} />}
              </tr>
            )
          })}
          <RowRoom height={virtual.after} columns={columns.length} />
          <TotalRow contents={contents} columns={columns} decimals={decimals} field={field} />
        </tbody>
      </table>
    </>
  )
}
