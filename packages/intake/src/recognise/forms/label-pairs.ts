import type { GridCell } from '../../source'
import { filled, type FormRow } from './form-row'
import type { FieldKey, Vocabulary } from './vocabulary'

/** A label of a row and the cells that stand behind it. `inline`: label and value share a cell ("联系人：某某"). */
export type LabelPair = { field: FieldKey; label: GridCell; values: GridCell[]; inline: boolean }
/** The pairs of a row, and the filled cells before its first label. */
export type RowPairs = { pairs: LabelPair[]; leading: GridCell[] }

const inlineLabel = /^([^:：。；，]{2,16})[:：]\s*([\s\S]*)$/
const sectionHead = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/

/** Labels that are also ordinary words; they only count beside other budget labels. */
const weak = new Set(['合计', '其他', '其他资金', '其它资金', '预算数'])

const isWeak = (text: string): boolean => weak.has(text.replace(/\s/g, ''))

/** Splits "label：value" in one cell; null when the cell does not start with a known label. */
const inlinePairOf = (cell: GridCell, vocabulary: Vocabulary): LabelPair | null => {
  const match = inlineLabel.exec(cell.text)
  const field = match?.[1] ? vocabulary.fieldOf(match[1]) : null
  if (!field || isWeak(match?.[1] ?? '')) return null
  const text = (match?.[2] ?? '').trim()
  return { field, label: cell, values: text === '' ? [] : [{ ...cell, text }], inline: true }
}

/** The weight that its own label states: 执行率分值（10）. */
const statedWeight = (cell: GridCell): GridCell[] => {
  const digits = /[（(]\s*(\d{1,3})\s*分?\s*[）)]$/.exec(cell.text)?.[1]
  return digits === undefined ? [] : [{ ...cell, text: digits }]
}

/** A long text field directly followed by another label is no field but the head of a group of rows. */
const isGroupHead = (pair: LabelPair, next: LabelPair | undefined): boolean =>
  next !== undefined &&
  pair.values.length === 0 &&
  !pair.inline &&
  (sectionHead.test(pair.label.text) ||
    pair.field === 'overview' ||
    pair.field === 'basis' ||
    pair.field === 'goal' ||
    pair.field === 'indicators')

/** Finds the labels of a row and their values. `inBudget`: the rows around are those of the budget group. */
export const labelPairsOf = (row: FormRow, vocabulary: Vocabulary, inBudget: boolean): RowPairs => {
  const pairs: LabelPair[] = []
  const leading: GridCell[] = []
  let budget = inBudget
  for (const cell of filled(row)) {
    const field = vocabulary.fieldOf(cell.text)
    if (field === 'budgetGroup' || (field?.startsWith('budget.') && !isWeak(cell.text))) budget = true
    if (field && field !== 'seq' && (budget || !isWeak(cell.text))) {
      const stated = field === 'executionWeight' ? statedWeight(cell) : []
      pairs.push({ field, label: cell, values: stated, inline: stated.length > 0 })
      continue
    }
    const inline =
      cell.text.length < 400 && (row.origin === 'text' || cell.text.length < 60)
        ? inlinePairOf(cell, vocabulary)
        : null
    const last = pairs.at(-1)
    if (inline && (last === undefined || last.inline || last.values.length > 0 || row.origin === 'text'))
      pairs.push(inline)
    else if (last) last.values.push(cell)
    else leading.push(cell)
  }
  return { pairs: pairs.filter((pair, at) => !isGroupHead(pair, pairs[at + 1])), leading }
}
