import type { StatementRow } from '@heng/domain/records/statement'
import { AmountText } from '../../../parts/amount-text'
import type { LabelColumn, PlacedRow, StatementHalf } from '../../../reading/statement-layout'
import { ruleOfRow } from '../../../reading/statement-layout'
import type { useFieldProps } from './use-field-props'

type FieldProps = ReturnType<typeof useFieldProps>

const labelText = (row: StatementRow, { key }: LabelColumn): { path: string; text: string | null } => {
  if (key === 'code') return { path: 'code', text: row.code?.value ?? null }
  if (key === 'name') return { path: 'name', text: row.name?.value ?? null }
  return {
    path: `texts.${key}`,
    text: Object.entries(row.texts).find(([name]) => name === key)?.[1]?.value ?? null,
  }
}

const HalfCells = (props: {
  half: StatementHalf
  placed: PlacedRow | undefined
  start: boolean
  marked: boolean
  field: FieldProps
}) => {
  const { half, placed, field } = props
  const count = half.labels.length + half.columns.length
  if (!placed) return <td className={props.start ? 'half-start' : undefined} colSpan={count} />
  const { row, at } = placed
  const rule = ruleOfRow(row)
  const base = `rows.${at}`
  const common = `${rule ? `row-${rule}` : ''} ${props.marked ? 'row-marked' : ''} ${half.deep && row.level === 1 ? 'row-top' : ''}`
  return (
    <>
      {half.labels.map((label, index) => {
        const { path, text } = labelText(row, label)
        const start = props.start && index === 0 ? 'half-start' : ''
        const indent =
          label.key === 'name' && row.level > 1 ? { paddingLeft: `${row.level - 0.4}em` } : undefined
        return (
          <td
            key={label.key}
            {...field(`${base}.${path}`, `label-${label.key} ${common} ${start}`)}
            style={indent}
          >
            {label.key === 'name' && row.sign === -1 && '减：'}
            {text}
          </td>
        )
      })}
      {half.columns.map(({ key, decimals }) => {
        const printed = row.cells[key]?.value?.printed
        return (
          <td key={key} {...field(`${base}.cells.${key}`, `amount ${common}`)}>
            {printed === undefined ? (
              <span className="unseen">空</span>
            ) : (
              <AmountText printed={printed} decimals={decimals} />
            )}
          </td>
        )
      })}
    </>
  )
}

/** One printed row: the rows of both sides that stand beside one another. */
export const StatementRowCells = (props: {
  halves: readonly StatementHalf[]
  at: number
  markedPath: string | null
  field: FieldProps
}) => (
  <>
    {props.halves.map((half, index) => {
      const placed = half.rows[props.at]
      return (
        <HalfCells
          key={half.side ?? 'one'}
          half={half}
          placed={placed}
          start={index > 0}
          marked={placed !== undefined && props.markedPath === `rows.${placed.at}`}
          field={props.field}
        />
      )
    })}
  </>
)
