import type { EditionTarget, TargetFieldKey } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import '../../pages/document/record-sheet.css'
import { BalanceBar } from '../../pages/document/sheets/weight-bar'
import { balanceOf } from '../../reading/weight-balance'
import type { FieldFinding } from '../field-finding'
import { useChangeHistory } from '../use-change-history'
import { useGlowing } from '../use-glowing'
import { FieldInput } from './field-input'
import { FieldNotes } from './field-notes'
import type { FormFacts } from './form-context'
import { FormContext, useFieldMarks, useFormFacts } from './form-context'
import type { FormCell } from './form-layout'
import { formRows } from './form-layout'
import type { Suggestion } from './indicator-changes'
import type { LevelVocabulary } from './indicator-editor'
import { IndicatorEditor } from './indicator-editor'
import './target-form.css'

type TargetFormProps = {
  target: EditionTarget
  readOnly: boolean
  findings: readonly FieldFinding[]
  /** Paths and indicators ("indicators/<key>") that are not saved yet. */
  unsaved: ReadonlySet<string>
  /** Path → who changed it since the form was opened. */
  others: ReadonlyMap<string, string>
  vocabulary: LevelVocabulary
  /** How others set indicators like the words typed so far, best first. */
  suggest: (query: string) => Promise<readonly Suggestion[]>
  onChange: (changes: readonly RecordChange[]) => void
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
          {formRows(target).map((row) => (
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
  const { target, readOnly, findings, unsaved, others } = props
  const sheet = useRef<HTMLElement>(null)
  const [said, say] = useState('')
  const { perform, undo, redo, canUndo, canRedo } = useChangeHistory(target, props.onChange)
  const glowing = useGlowing(others)
  const unit = target.amountUnit
  const facts: FormFacts = useMemo(
    () => ({ unit, readOnly, findings, unsaved, others, glowing, perform }),
    [unit, readOnly, findings, unsaved, others, glowing, perform],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase()
    if (readOnly || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  return (
    <FormContext value={facts}>
      <section
        className="form-frame"
        aria-label={`编辑${target.fields.name ?? '绩效目标表'}`}
        onKeyDown={onKeyDown}
      >
        {!readOnly && (
          <div className="form-tools no-print" role="toolbar" aria-label="表单操作">
            <Button size="small" title="撤销（Ctrl+Z）" disabled={!canUndo} onClick={undo}>
              撤销
            </Button>
            <Button size="small" title="重做（Ctrl+Y）" disabled={!canRedo} onClick={redo}>
              重做
            </Button>
            <span className="form-said" role="status">
              {said}
            </span>
          </div>
        )}
        <div className="record-scroll">
          <div className="record-canvas record-noted">
            <article ref={sheet} className="sheet form-sheet" data-form>
              <Sheet {...props} say={say} />
            </article>
            <FieldNotes sheet={sheet} findings={findings} />
          </div>
        </div>
      </section>
    </FormContext>
  )
}
