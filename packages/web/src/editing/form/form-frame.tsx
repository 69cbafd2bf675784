import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { AmountUnit } from '@heng/domain/money'
import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useMemo, useRef } from 'react'
import '../../pages/document/record-sheet.css'
import type { FieldComment } from '../field-comment'
import type { FieldFinding } from '../field-finding'
import { useChangeHistory } from '../use-change-history'
import { useGlowing } from '../use-glowing'
import { FieldNotes } from './field-notes'
import { FormContext, type FormFacts } from './form-context'
import './target-form.css'

/** What whoever edits a record as a form is given. */
export type FormProps<R extends EditionRecord> = {
  record: R
  readOnly: boolean
  findings: readonly FieldFinding[]
  comments: readonly FieldComment[]
  /** To answer what is said of a field; null where nothing is to be said. */
  onComment: ((path: string) => void) | null
  /** Paths and items ("indicators/<key>") that are not saved yet. */
  unsaved: ReadonlySet<string>
  /** Path → who changed it since the form was opened. */
  others: ReadonlyMap<string, string>
  onChange: (changes: readonly RecordChange[]) => void
}

/** The sheet of a record that is written into in place, with what every such sheet has: undo, marks beside the fields. */
export const FormFrame = <R extends EditionRecord>(
  props: FormProps<R> & {
    title: string
    unit: AmountUnit
    tools: (perform: FormFacts['perform']) => ReactNode
    children: ReactNode
  },
) => {
  const { record, readOnly, findings, comments, unsaved, others, unit } = props
  const sheet = useRef<HTMLElement>(null)
  const { perform, undo, redo, canUndo, canRedo } = useChangeHistory(record, props.onChange)
  const glowing = useGlowing(others)
  const facts: FormFacts = useMemo(
    () => ({ unit, readOnly, findings, comments, unsaved, others, glowing, perform }),
    [unit, readOnly, findings, comments, unsaved, others, glowing, perform],
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
            <FieldNotes sheet={sheet} findings={findings} comments={comments} onComment={props.onComment} />
          </div>
        </div>
      </section>
    </FormContext>
  )
}
