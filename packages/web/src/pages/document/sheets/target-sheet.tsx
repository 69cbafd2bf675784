import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { useMemo } from 'react'
import { AmountText } from '../../../parts/amount-text'
import type { FormField } from '../../../reading/form-layout'
import { longFields, shortFields } from '../../../reading/form-layout'
import { columnDecimals } from '../../../reading/printed-amount'
import { IndicatorTable } from './indicator-table'
import { SheetTitle } from './sheet-title'
import { useFieldProps } from './use-field-props'
import { WeightBar } from './weight-bar'

type FieldProps = ReturnType<typeof useFieldProps>

const ShortField = (props: { item: FormField; wide: boolean; decimals: number; field: FieldProps }) => {
  const { item, field } = props
  const [first] = item.fields
  const money = first?.amount === true
  return (
    <>
      <th scope="row">{item.label}</th>
      <td colSpan={props.wide && !money ? 3 : 1} {...field(first?.path ?? '', money ? 'form-amount' : '')}>
        {item.fields.map(({ path, text, amount }, at) => (
          <span key={path} {...(at > 0 ? { 'data-path': path, className: 'field' } : {})}>
            {at > 0 && ' 至 '}
            {amount && text !== null ? <AmountText printed={text} decimals={props.decimals} /> : text}
          </span>
        ))}
      </td>
      {props.wide && money && <td colSpan={2} />}
    </>
  )
}

/** Two fields a row, as the form prints them; the last alone takes the whole row. */
const pairs = (fields: readonly FormField[]): FormField[][] => {
  const rows: FormField[][] = []
  for (let at = 0; at < fields.length; at += 2) rows.push(fields.slice(at, at + 2))
  return rows
}

/** A performance target form as the bureau prints it, with the balance of its weights below. */
export const TargetSheet = ({ target }: { target: PerformanceTarget }) => {
  const field = useFieldProps(target.id)
  const fields = useMemo(() => shortFields(target), [target])
  const decimals = columnDecimals(
    fields.flatMap((item) => item.fields.map(({ text, amount }) => (amount ? text : null))),
  )
  const title = target.title ?? (target.scope === 'project' ? '项目绩效目标表' : '部门（单位）整体绩效目标表')
  const { preparer } = target
  const prepared = preparer && `${preparer.value.code ? `${preparer.value.code}-` : ''}${preparer.value.name}`
  return (
    <>
      <SheetTitle
        title={title}
        left={prepared && `编制单位：${prepared}`}
        leftPath={preparer ? 'preparer' : null}
        right={`单位：${target.amountUnit}`}
        record={target.id}
      />
      <table role="grid" aria-label={`${target.name?.value ?? title}：基本情况`} className="form">
        <colgroup>
          <col className="form-label" />
          <col />
          <col className="form-label" />
          <col />
        </colgroup>
        <tbody>
          {pairs(fields).map((row, at) => (
            <tr key={at}>
              {row.map((item) => (
                <ShortField
                  key={item.label}
                  item={item}
                  wide={row.length === 1}
                  decimals={decimals}
                  field={field}
                />
              ))}
            </tr>
          ))}
          {longFields(target).map(({ label, path, text }) => (
            <tr key={path}>
              <th scope="row">{label}</th>
              <td colSpan={3} {...field(path, 'form-text')}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(target.indicators.length > 0 || target.indicatorColumns.length > 0) && (
        <IndicatorTable target={target} field={field} />
      )}
      <WeightBar target={target} />
    </>
  )
}
