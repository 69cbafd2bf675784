import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { alignRow } from './align-row'
import { isLong } from './form-draft'
import { type FormRow, loneText } from './form-row'
import { preambleKindOf } from './form-start'
import { type HeaderColumn, indicatorHeaderOf } from './indicator-header'
import { labelPairsOf } from './label-pairs'
import type { Vocabulary } from './vocabulary'

/** How many lines a form may have above its indicators. */
const reach = 80

/** How many cells of indicators a form may have. */
const cellLimit = 600

/** The most that the cells of a row may fit their columns badly, all rows of a form together, for each row. */
const badFit = 2

const isLoneLine = (row: FormRow | undefined): row is FormRow =>
  row !== undefined && row.origin === 'text' && loneText(row) !== null

const rowOf = (lines: readonly FormRow[], texts: readonly (readonly FormRow[])[]): FormRow | null => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const cells = texts.flatMap((parts, cell): GridCell[] => {
    const [head, end] = [parts[0], parts.at(-1)]
    if (!head || !end) return []
    const text = joinBroken(parts.map((part) => loneText(part) ?? ''))
    return [{ text, line: head.line, endLine: end.endLine, cell }]
  })
  return { ...first, endLine: last.endLine, origin: 'tabs', columns: null, cells }
}

/** The titles of the columns, each on a line of its own, that begin at a line. */
const headerAt = (rows: readonly FormRow[], from: number, vocabulary: Vocabulary): FormRow | null => {
  const lines: FormRow[] = []
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at]
    if (!isLoneLine(row) || vocabulary.columnOf(loneText(row) ?? '') === null) break
    lines.push(row)
  }
  if (lines.length < 4) return null
  const header = rowOf(
    lines,
    lines.map((line) => [line]),
  )
  return header && indicatorHeaderOf(header, vocabulary) ? header : null
}

/** The labels above the indicators with what stands behind each; null where a line is not one cell. */
const labelRows = (lines: readonly FormRow[], vocabulary: Vocabulary): FormRow[] | null => {
  const groups: FormRow[][] = []
  for (const line of lines) {
    if (!isLoneLine(line)) return null
    const isLabel = vocabulary.fieldOf(loneText(line) ?? '') !== null
    if (isLabel || groups.length === 0) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.flatMap((group) => {
    const [label, ...values] = group
    const field = vocabulary.fieldOf((label && loneText(label)) ?? '')
    if (!label || field === 'indicators') return []
    // what follows a short value is another cell, not the rest of it
    const texts = field && isLong(field) ? [values] : values.map((value) => [value])
    return rowOf(group, [[label], ...texts]) ?? []
  })
}

/** Whether a line comes after the indicators: a label, a title, the contact. */
const endsTable = (row: FormRow, vocabulary: Vocabulary): boolean => {
  if (!isLoneLine(row)) return true
  const text = loneText(row) ?? ''
  const kind = preambleKindOf(row, vocabulary)
  // 2024 and 元 alone are cells
  if (kind === 'title' || kind === 'seq' || kind === 'preparer' || (kind === 'unit' && text.length > 2))
    return true
  const field = vocabulary.fieldOf(text)
  // 其他 is a unit as well as a source of money
  const isLabel = field !== null && field !== 'indicators' && !field.startsWith('budget')
  return (
    (isLabel && vocabulary.columnOf(text) === null) ||
    labelPairsOf(row, vocabulary, false).pairs.some(({ inline }) => inline) ||
    /^[^:：]{2,8}[:：]/.test(text)
  )
}

type Cut = { cost: number; from: number; row: FormRow | null }

/** Cuts the cells of the indicators into rows so that all of them together suit their columns best. */
const indicatorRows = (
  lines: readonly FormRow[],
  header: readonly HeaderColumn[],
  vocabulary: Vocabulary,
): FormRow[] | null => {
  const widest = header.filter(({ implied }) => !implied).length
  const best: Cut[] = [{ cost: 0, from: 0, row: null }]
  for (let end = 1; end <= lines.length; end += 1) {
    let found: Cut = { cost: Number.POSITIVE_INFINITY, from: 0, row: null }
    for (let from = Math.max(0, end - widest); from <= end - 2; from += 1) {
      const own = lines.slice(from, end)
      const row = rowOf(
        own,
        own.map((line) => [line]),
      )
      if (!row) continue
      const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + alignRow(row, header, vocabulary).cost
      if (cost < found.cost) found = { cost, from, row }
    }
    best.push(found)
  }
  const rows: FormRow[] = []
  for (let end = lines.length; end > 0; ) {
    const cut = best[end]
    if (!cut?.row) return null
    rows.unshift(cut.row)
    end = cut.from
  }
  return (best.at(-1)?.cost ?? 0) <= badFit * rows.length ? rows : null
}

type Stack = { rows: FormRow[]; end: number }

/** The form whose cells stand one to a line from here on; null where none does. */
const stackAt = (rows: readonly FormRow[], at: number, vocabulary: Vocabulary): Stack | null => {
  const row = rows[at]
  if (!isLoneLine(row) || vocabulary.fieldOf(loneText(row) ?? '') !== 'name') return null
  let head = at + 2
  let header: FormRow | null = null
  for (; head < Math.min(rows.length, at + reach) && !header; head += 1) {
    if (!isLoneLine(rows[head])) return null
    header = headerAt(rows, head, vocabulary)
  }
  if (!header) return null
  const labels = labelRows(rows.slice(at, head - 1), vocabulary)
  const columns = indicatorHeaderOf(header, vocabulary)
  const from = head - 1 + header.cells.length
  let end = from
  while (end < rows.length && end - from < cellLimit) {
    const line = rows[end]
    if (!line || endsTable(line, vocabulary)) break
    end += 1
  }
  const table = columns && indicatorRows(rows.slice(from, end), columns, vocabulary)
  if (!labels || !table || table.length === 0) return null
  const whole = [...labels, header, ...table]
  return {
    rows: whole.map((one, nth) => ({ ...one, block: row.block, blankBefore: nth > 0 ? 0 : one.blankBefore })),
    end,
  }
}

/** The rows with those of forms put together whose cells were copied one to a line. */
export const withStackedRows = (
  rows: readonly FormRow[],
  vocabularies: readonly Vocabulary[],
): readonly FormRow[] => {
  const whole: FormRow[] = []
  let isChanged = false
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (!row) break
    const stack = vocabularies.map((vocabulary) => stackAt(rows, at, vocabulary)).find((one) => one !== null)
    if (stack) isChanged = true
    whole.push(...(stack ? stack.rows : [row]))
    at = stack ? stack.end : at + 1
  }
  return isChanged ? whole : rows
}
