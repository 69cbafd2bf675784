import { useEffect, useRef, useState } from 'react'
import type { RenderEditCellProps } from 'react-data-grid'
import { amountDigits } from '@heng/domain/editing/amount-digits'
import type { AmountUnit } from '@heng/domain/money'
import { useGridFacts } from './grid-facts'
import type { GridRow } from './grid-row'
import type { RowField } from './row-fields'
import { fieldValue } from './row-fields'

const focusAndSelect = (input: HTMLInputElement | null): void => {
  input?.focus({ preventScroll: true })
  input?.select()
}

const focusAtEnd = (input: HTMLInputElement | null): void => {
  input?.focus({ preventScroll: true })
  input?.setSelectionRange(input.value.length, input.value.length)
}

/** Whether what stands in an open cell may be left: blank, or an exact amount where it must be one. */
export const mayLeave = (text: string, field: RowField, unit: AmountUnit): boolean =>
  !field.amount || text.trim() === '' || amountDigits(text, unit) !== null

/** What an open cell is called. */
export const editorLabel = (row: GridRow, field: RowField): string =>
  `${row.name ?? row.code ?? ''} ${field.title.replaceAll('/', ' ')}`

/** Writing into a cell; the value becomes a change when the cell is left. */
export const CellEditor = ({
  row,
  onRowChange,
  onClose,
  field,
  unit,
}: RenderEditCellProps<GridRow> & { field: RowField; unit: AmountUnit }) => {
  const { keepTyped, takeOpening } = useGridFacts()
  const [opening] = useState(takeOpening)
  const text =
    row.typed?.field === field.field ? row.typed.text : (opening ?? fieldValue(row, field.field) ?? '')
  // A cell that opens anew in the middle of a word (rows came in above it) must not select the word.
  const [attach] = useState(() => (row.typed || opening !== null ? focusAtEnd : focusAndSelect))
  const writeOpening = useRef((typed: string) =>
    onRowChange({ ...row, typed: { field: field.field, text: typed } }),
  )
  useEffect(() => {
    if (opening !== null) writeOpening.current(opening)
  }, [opening])
  useEffect(() => keepTyped(row), [keepTyped, row])
  useEffect(() => () => keepTyped(null), [keepTyped])
  const wrong = !mayLeave(text, field, unit)
  return (
    <input
      ref={attach}
      className={`cell-editor${field.amount ? ' number' : ''}`}
      aria-label={editorLabel(row, field)}
      aria-invalid={wrong || undefined}
      inputMode={field.amount ? 'decimal' : 'text'}
      value={text}
      onChange={(event) => onRowChange({ ...row, typed: { field: field.field, text: event.target.value } })}
      onBlur={() => onClose(true, false)}
    />
  )
}
