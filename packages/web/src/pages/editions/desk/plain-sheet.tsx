import type { EditionContents, EditionNarrative } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { AmountUnit } from '@heng/domain/money'
import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useMemo, useRef } from 'react'
import type { FieldFinding } from '../../../editing/field-finding'
import { FieldNotes } from '../../../editing/form/field-notes'
import { FormContext, type FormFacts } from '../../../editing/form/form-context'
import '../../../editing/form/target-form.css'
import { useChangeHistory } from '../../../editing/use-change-history'
import { useGlowing } from '../../../editing/use-glowing'
import '../../document/record-sheet.css'

export type PlainSheetProps<R extends EditionContents | EditionNarrative> = {
  record: R
  readOnly: boolean
  findings: readonly FieldFinding[]
  unsaved: ReadonlySet<string>
  others: ReadonlyMap<string, string>
  onChange: (changes: readonly RecordChange[]) => void
}

/** The sheet of a catalogue or a narrative with what every sheet has: undo, marks beside the fields. */
export const PlainSheet = <R extends EditionContents | EditionNarrative>(
  props: PlainSheetProps<R> & {
    title: string
    unit: AmountUnit
    tools: (perform: FormFacts['perform']) => ReactNode
    children: ReactNode
  },
) => {
  const { record, readOnly, findings, unsaved, others, unit } = props
  const sheet = useRef<HTMLElement>(null)
  const { perform, undo, redo, canUndo, canRedo } = useChangeHistory(record, props.onChange)
  const glowing = useGlowing(others)
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
      <section className="form-frame" aria-label={`编辑${props.title}`} onKeyDown={onKeyDown}>
        {!readOnly && (
          <div className="form-tools no-print" role="toolbar" aria-label="操作">
            <Button size="small" title="撤销（Ctrl+Z）" disabled={!canUndo} onClick={undo}>
              撤销
            </Button>
            <Button size="small" title="重做（Ctrl+Y）" disabled={!canRedo} onClick={redo}>
              重做
            </Button>
            {props.tools(perform)}
          </div>
        )}
        <div className="record-scroll">
          <div className="record-canvas record-noted">
            <article ref={sheet} className="sheet form-sheet" data-form>
              {props.children}
            </article>
            <FieldNotes sheet={sheet} findings={findings} />
          </div>
        </div>
      </section>
    </FormContext>
  )
}
