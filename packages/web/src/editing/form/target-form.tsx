import type { RecordChange } from '@heng/domain/editing/record-change'
import type { EditionTarget, TargetFieldKey } from '@heng/domain/editing/edition-record'
import { useMemo, useState } from 'react'
import { BalanceBar } from '../../pages/document/sheets/weight-bar'
import { balanceOf } from '../../reading/weight-balance'
import { FieldInput } from './field-input'
import { useFieldMarks, useFormFacts } from './form-context'
import { FormFrame, type FormProps } from './form-frame'
import type { FormCell } from './form-layout'
import { formRows } from './form-layout'
import type { Suggestion } from './indicator-changes'
import type { LevelVocabulary } from './indicator-editor'
import { IndicatorEditor } from './indicator-editor'

type TargetFormProps = Omit<FormProps<EditionTarget>, 'record'> & {
  target: EditionTarget
  vocabulary: LevelVocabulary
  /** How others set indicators like the words typed so far, best first. */
  suggest: (query: string) => Promise<readonly Suggestion[]>
}

const Field = (props: { target: EditionTarget; cell: FormCell; at: number }) => {
  const { target, cell, at } = props
  const { perform } = useFormFacts()
  const field = cell.fields[at]
  const key: TargetFieldKey = field?.key ?? 'name'
  const path = `fields/${key}`
  const marks = useFieldMarks(path, 'field-slot')
  return (
    <span {...marks.cell}>
      <FieldInput
        kind={field?.kind ?? 'line'}
        label={cell.fields.length > 1 ? `${cell.label}${at === 0 ? '开始' : '结束'}` : cell.label}
        words={marks.words}
        value={target.fields[key] ?? null}
        onValue={(value) => perform([{ change: 'set', path, value }], path)}
      />
    </span>
  )
}

const Cells = ({ target, row }: { target: EditionTarget; row: readonly FormCell[] }) => (
  <tr>
    {row.map((cell) => (
      <FieldCell key={cell.label} target={target} cell={cell} wide={row.length === 1} />
    ))}
  </tr>
)

const FieldCell = ({ target, cell, wide }: { target: EditionTarget; cell: FormCell; wide: boolean }) => {
  const [first] = cell.fields
  const money = first?.kind === 'amount'
  return (
    <>
      <th scope="row">{cell.label}</th>
      <td
        colSpan={wide && !money ? 3 : 1}
        className={first?.kind === 'long' ? 'form-text' : money ? 'form-amount' : ''}
      >
        <span className="field-slots">
          {cell.fields.map(({ key }, at) => (
            <span key={key} className="field-part">
              {at > 0 && <span className="field-to">至</span>}
              <Field target={target} cell={cell} at={at} />
            </span>
          ))}
        </span>
      </td>
      {wide && money && <td colSpan={2} />}
    </>
  )
}

const Sheet = (props: TargetFormProps & { say: (words: string) => void }) => {
  const { target, readOnly } = props
  const title = target.title ?? (target.scope === 'project' ? '项目绩效目标表' : '部门（单位）整体绩效目标表')
  const prepares = target.printedFields.includes('preparer') || (target.fields.preparer ?? null) !== null
  const noted = useMemo(
    () => new Set([...props.findings, ...props.comments].map(({ path }) => path)),
    [props.findings, props.comments],
  )
  const balance = balanceOf({
    scope: target.scope,
    executionWeight: target.fields.executionWeight ?? null,
    indicators: target.indicators,
  })
  return (
    <>
      <header className="sheet-head">
        <h2>{title}</h2>
        <div className="sheet-line">
          {prepares ? (
            <span className="preparer">
              编制单位：
              <Field
                target={target}
                cell={{ label: '编制单位', fields: [{ key: 'preparer', kind: 'line' }] }}
                at={0}
              />
            </span>
          ) : (
            <span />
          )}
          <span>单位：{target.amountUnit}</span>
        </div>
      </header>
      <table aria-label={`${target.fields.name ?? title}：基本情况`} className="form">
        <colgroup>
          <col className="form-label" />
          <col />
          <col className="form-label" />
          <col />
        </colgroup>
        <tbody>
          {formRows(target, noted).map((row) => (
            <Cells key={row[0]?.label} target={target} row={row} />
          ))}
        </tbody>
      </table>
      {(target.indicators.length > 0 || !readOnly) && <IndicatorEditor {...props} />}
      <BalanceBar balance={balance} />
    </>
  )
}

/** A performance target form as the bureau prints it, every field written into in place. */
export const TargetForm = (props: TargetFormProps) => {
  const { target } = props
  const [said, say] = useState('')
  // What was said of one change is no longer true of the next.
  const onChange = (changes: readonly RecordChange[]): void => {
    say('')
    props.onChange(changes)
  }
  const tools = () => (
    <span className="form-said" role="status">
      {said}
    </span>
  )
  return (
    <FormFrame
      {...props}
      onChange={onChange}
      record={target}
      title={target.fields.name ?? '绩效目标表'}
      unit={target.amountUnit}
      tools={tools}
    >
      <Sheet {...props} say={say} />
    </FormFrame>
  )
}
