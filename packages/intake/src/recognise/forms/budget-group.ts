import type { GridCell } from '../../source'
import type { FormRow } from './form-row'
import type { LabelPair } from './label-pairs'
import { digitsOf } from './target-value'
import type { FieldKey, Vocabulary } from './vocabulary'

type Span = { start: number; end: number }

/** The header of a budget group: 合计 | 一般公共预算 | …, with the amounts in the row below. */
export type BudgetHeader = {
  fields: readonly { field: FieldKey; cell: number; span: Span | null }[]
  width: number
}

const isBudget = (field: FieldKey): boolean => field.startsWith('budget.')

/** The row as the header of a budget group, when its labels stand without amounts. */
export const budgetHeaderOf = (row: FormRow, pairs: readonly LabelPair[]): BudgetHeader | null => {
  const labels = pairs.filter(
    ({ field, values, inline }) => isBudget(field) && values.length === 0 && !inline,
  )
  if (labels.length < 2 || pairs.some(({ field, values }) => isBudget(field) && values.length > 0))
    return null
  return {
    fields: labels.map(({ field, label }) => ({
      field,
      cell: label.cell,
      span: row.columns?.[row.cells.findIndex((one) => one.cell === label.cell)] ?? null,
    })),
    width: row.cells.length,
  }
}

const isAmount = (cell: GridCell): boolean => digitsOf(cell.text.replace(/(?:万元|元)$/, '')) !== null

/** Whether a row holds nothing but amounts (and the repeated label of the group). */
export const isAmountRow = (row: FormRow): boolean => {
  const cells = row.cells.filter(({ text }) => text !== '')
  return (
    cells.length > 0 &&
    cells.every((cell) => isAmount(cell) || /^[/／—-]$/.test(cell.text)) &&
    cells.some(isAmount)
  )
}

/** The row without the label of its group, which merged cells may print again before the amounts. */
export const withoutBudgetLabels = (row: FormRow, vocabulary: Vocabulary): FormRow => ({
  ...row,
  cells: row.cells.map((cell) =>
    vocabulary.fieldOf(cell.text)?.startsWith('budget') === true ? { ...cell, text: '' } : cell,
  ),
})

const sumsUp = (amounts: readonly { field: FieldKey; cell: GridCell }[]): boolean => {
  const cents = (cell: GridCell): number => {
    const [whole = '0', fraction = ''] = (digitsOf(cell.text) ?? '0').split('.')
    return Number.parseInt(`${whole}${fraction.slice(0, 4).padEnd(4, '0')}`, 10)
  }
  const total = amounts.find(({ field }) => field === 'budget.total')
  const parts = amounts.filter(({ field }) => field !== 'budget.total')
  return (
    total !== undefined &&
    parts.length > 0 &&
    parts.reduce((sum, { cell }) => sum + cents(cell), 0) === cents(total.cell)
  )
}

const distance = (left: Span, right: Span): number =>
  Math.abs(left.start + left.end - right.start - right.end) / 2

/** In a text layout an amount stands under its header: the nearest one. Null where two amounts claim one header. */
const byPosition = (header: BudgetHeader, row: FormRow): { field: FieldKey; cell: GridCell }[] | null => {
  const found = new Map<FieldKey, GridCell>()
  for (const [at, cell] of row.cells.entries()) {
    const span = row.columns?.[at]
    if (!span || !isAmount(cell)) return null
    let best: { field: FieldKey; away: number } | null = null
    for (const { field, span: under } of header.fields) {
      if (!under) return null
      const away = distance(span, under)
      if (!best || away < best.away) best = { field, away }
    }
    if (!best || found.has(best.field)) return null
    found.set(best.field, cell)
  }
  return [...found].map(([field, cell]) => ({ field, cell }))
}

/**
 * The amounts of the row below a budget header, by column. Where the row has not the header's width, the shift
 * by which total = Σ parts decides, otherwise the first amount is the total.
 */
export const budgetAmounts = (header: BudgetHeader, row: FormRow): { field: FieldKey; cell: GridCell }[] => {
  const shifted = (shift: number): { field: FieldKey; cell: GridCell }[] =>
    header.fields.flatMap(({ field, cell }) => {
      const found = row.cells[cell - shift]
      return found && found.text !== '' ? [{ field, cell: found }] : []
    })
  if (row.cells.length === header.width) return shifted(0)
  const placed = row.columns ? byPosition(header, row) : null
  if (placed) return placed
  const first = header.fields[0]
  const firstAmount = row.cells.find(isAmount)
  const shifts = [0, 1, 2, -1, (first?.cell ?? 0) - (firstAmount?.cell ?? 0)]
  return shifts.map(shifted).find(sumsUp) ?? shifted(shifts.at(-1) ?? 0)
}
