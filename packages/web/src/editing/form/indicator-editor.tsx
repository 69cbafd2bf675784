import type { EditionIndicator, EditionTarget, IndicatorKey } from '@heng/domain/editing/edition-record'
import { operators } from '@heng/domain/records/performance-target'
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useRef } from 'react'
import { newKey } from '../new-key'
import { clipboardBlock } from '../clipboard-block'
import { useFieldMarks, useFormFacts } from './form-context'
import { indicatorColumns, indicatorTitles } from './form-layout'
import { FieldInput, OfferedInput } from './field-input'
import type { Suggestion } from './indicator-changes'
import {
  insertIndicator,
  joinsAbove,
  levelChanges,
  levelGroup,
  moveIndicator,
  pasteIndicators,
  plainNumber,
  removeIndicator,
  suggestionChanges,
} from './indicator-changes'
import { NameInput } from './name-input'

/** The standard names of levels, and which second levels stand under which first. */
export type LevelVocabulary = {
  level1: readonly string[]
  level2: Readonly<Record<string, readonly string[]>>
}

type IndicatorEditorProps = {
  target: EditionTarget
  vocabulary: LevelVocabulary
  suggest: (query: string) => Promise<readonly Suggestion[]>
  say: (words: string) => void
}

type CellProps = IndicatorEditorProps & {
  indicator: EditionIndicator
  at: number
  column: IndicatorKey
  columns: readonly IndicatorKey[]
}

const offeredFor = ({ vocabulary, indicator, column }: CellProps): readonly string[] =>
  column === 'level1'
    ? vocabulary.level1
    : (vocabulary.level2[indicator.level1 ?? ''] ?? [...new Set(Object.values(vocabulary.level2).flat())])

const CellInput = (props: CellProps & { words: string; group: RefObject<readonly string[]> }) => {
  const { indicator, at, column, words } = props
  const { perform } = useFormFacts()
  const path = `indicators/${indicator.key}/${column}`
  const label = `第 ${at + 1} 行 ${indicatorTitles[column]}`
  const value = indicator[column]
  const give = (next: string | null): void => perform([{ change: 'set', path, value: next }], path)
  const common = { label, words, value, onValue: give }
  switch (column) {
    case 'level1':
    case 'level2':
      return (
        <OfferedInput
          {...common}
          offered={offeredFor(props)}
          onValue={(next) => perform(levelChanges(props.group.current, column, next), path)}
        />
      )
    case 'name':
      return (
        <NameInput
          {...common}
          suggest={props.suggest}
          onChoose={(chosen) => perform(suggestionChanges(indicator, chosen))}
        />
      )
    case 'operator':
      return <FieldInput {...common} kind={operators} />
    case 'core':
      return <FieldInput {...common} kind={['是', '否']} />
    case 'weight':
      return <FieldInput {...common} kind="number" />
    case 'value':
      // A number with separators is still being written: without them the next ones would stand wrong.
      return (
        <FieldInput
          {...common}
          kind="line"
          onValue={(next) => give(next === null || /[,，]/u.test(next) ? next : plainNumber(next))}
        />
      )
    case 'unit':
    case 'note':
      return <FieldInput {...common} kind="line" />
  }
}

const Cell = (props: CellProps) => {
  const { target, indicator, at, column } = props
  const { perform, readOnly } = useFormFacts()
  const level = column === 'level1' || column === 'level2'
  const joined = level && joinsAbove(target, at, column)
  const goesOn = level && joinsAbove(target, at + 1, column)
  const marks = useFieldMarks(
    `indicators/${indicator.key}/${column}`,
    `indicator-${column}${joined ? ' level-joined' : ''}${goesOn ? ' level-goes-on' : ''}`,
  )
  // The group as it was when one began to write: half a word must not part it, nor join it to another.
  const group = useRef<readonly string[]>([])
  const onFocus = (): void => {
    if (level) group.current = levelGroup(target, at, column)
  }
  const onPaste = (event: ClipboardEvent): void => {
    const block = clipboardBlock(event.clipboardData)
    if (readOnly || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return
    event.preventDefault()
    const from = { row: at, column: props.columns.indexOf(column) }
    const { changes, rejected } = pasteIndicators(target, props.columns, from, block, newKey)
    perform(changes)
    const added = changes.filter(({ change }) => change === 'insert').length
    const left = rejected.length > 0 ? `；没有填入：${rejected.slice(0, 3).join('、')}` : ''
    props.say(`已粘贴${added > 0 ? `，新增 ${added} 行` : ''}${left}`)
  }
  return (
    <td {...marks.cell} onFocus={onFocus} onPaste={onPaste}>
      <CellInput {...props} words={marks.words} group={group} />
    </td>
  )
}

const focusRow = (row: Element | null | undefined): void =>
  (
    row?.querySelector<HTMLElement>('.indicator-name [data-field]') ??
    row?.querySelector<HTMLElement>('[data-field]')
  )?.focus()

const RowActions = (props: { target: EditionTarget; indicator: EditionIndicator; at: number }) => {
  const { target, indicator, at } = props
  const { perform } = useFormFacts()
  const row = `第 ${at + 1} 行`
  const last = at === target.indicators.length - 1
  return (
    <td className="indicator-actions no-print">
      <button
        type="button"
        className="plain"
        aria-label={`在${row}下方插入指标`}
        title="在下方插入（Ctrl+Enter）"
        onClick={() => perform(insertIndicator(target, indicator.key, newKey()))}
      >
        ＋
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`${row}上移`}
        title="上移（Alt+↑）"
        disabled={at === 0}
        onClick={() => perform(moveIndicator(target, indicator.key, -1))}
      >
        ↑
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`${row}下移`}
        title="下移（Alt+↓）"
        disabled={last}
        onClick={() => perform(moveIndicator(target, indicator.key, 1))}
      >
        ↓
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`删除${row}`}
        title="删除（Alt+Delete），可以撤销"
        onClick={() => perform(removeIndicator(indicator.key))}
      >
        ✕
      </button>
    </td>
  )
}

const IndicatorRow = (
  props: IndicatorEditorProps & { indicator: EditionIndicator; at: number; columns: readonly IndicatorKey[] },
) => {
  const { target, indicator, at, columns } = props
  const { perform, readOnly } = useFormFacts()
  const marks = useFieldMarks(`indicators/${indicator.key}`, 'indicator-row')
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (readOnly) return
    const row = event.currentTarget
    const done = (): void => event.preventDefault()
    if (event.key === 'Enter' && event.ctrlKey) {
      done()
      perform(insertIndicator(target, indicator.key, newKey()))
      setTimeout(() => focusRow(row.nextElementSibling))
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      done()
      const field = document.activeElement
      perform(moveIndicator(target, indicator.key, event.key === 'ArrowUp' ? -1 : 1))
      setTimeout(() => field instanceof HTMLElement && field.focus())
    } else if (event.altKey && event.key === 'Delete') {
      done()
      const near = row.nextElementSibling ?? row.previousElementSibling
      perform(removeIndicator(indicator.key))
      focusRow(near)
    }
  }
  return (
    <tr {...marks.cell} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <Cell key={column} {...props} column={column} />
      ))}
      {!readOnly && <RowActions target={target} indicator={indicator} at={at} />}
    </tr>
  )
}

/** The indicators of a form, each written into in place, added, moved, removed and pasted as a block. */
export const IndicatorEditor = (props: IndicatorEditorProps) => {
  const { target } = props
  const { readOnly, perform } = useFormFacts()
  const columns = indicatorColumns(target)
  return (
    <>
      <table aria-label={`${target.fields.name ?? ''}：绩效指标`} className="form indicators">
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" className={`indicator-${key}`}>
                {indicatorTitles[key]}
              </th>
            ))}
            {!readOnly && (
              <th scope="col" className="indicator-actions no-print">
                <span className="unseen">操作</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {target.indicators.map((indicator, at) => (
            <IndicatorRow key={indicator.key} {...props} indicator={indicator} at={at} columns={columns} />
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <button
          type="button"
          className="plain add-indicator no-print"
          onClick={() => perform(insertIndicator(target, target.indicators.at(-1)?.key ?? null, newKey()))}
        >
          ＋ 添加指标<span className="faint">　也可以从 Excel、Word 复制一块粘贴进来</span>
        </button>
      )}
    </>
  )
}
