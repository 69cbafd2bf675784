import { normalise } from '../normalise'
import type { GridRow } from '../source'
import type { CellAllowance } from './cell-allowance'

/** The first cell may be empty: ||…|. */
const isPipeStart = (text: string): boolean => {
  const second = text.indexOf('|', 1)
  return second > 1 || (second === 1 && text.endsWith('|'))
}

const isPipeRow = (raw: string): boolean => {
  const text = raw.trim()
  return text.length > 2 && text.startsWith('|') && isPipeStart(text) && !/^[|\s]*$/.test(text)
}

/** The line under the header of a Markdown table: dashes and colons only. */
const isRuler = (raw: string): boolean => raw.includes('--') && /^[\s|:-]*$/.test(raw)

const rowOf = (cells: readonly string[], line: number): GridRow => ({
  line,
  endLine: line,
  cells: cells.map((text, cell) => ({ text: normalise(text), line, endLine: line, cell })),
})

const pipeCells = (raw: string): string[] =>
  raw
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .replace(/\\\|/g, '\u0001')
    .split('|')
    .map((cell) => cell.replaceAll('\u0001', '|').replace(/<br\s*\/?>/gi, ''))

/** The rows of a Markdown table that begins at a line, and where it ends (exclusive); no rows where none does. */
export const pipeRows = (
  lines: readonly string[],
  from: number,
  spend: CellAllowance,
): { rows: GridRow[]; end: number } => {
  const rows: GridRow[] = []
  let at = from
  for (; at < lines.length; at += 1) {
    const raw = lines[at] ?? ''
    const last = rows.at(-1)
    if (isRuler(raw) && last) rows[rows.length - 1] = { ...last, endLine: at + 1 }
    else if (isPipeRow(raw)) {
      const cells = pipeCells(raw)
      spend(cells.length)
      rows.push(rowOf(cells, at + 1))
    } else break
  }
  return { rows, end: at }
}

/**
 * Splits a line at its commas, minding quotation marks; null where a mark stays open, or the line is prose and
 * no row of a table that has begun above.
 */
const commaCells = (raw: string, begun: boolean): string[] | null => {
  if (raw.length > 4000 || !raw.includes(',')) return null
  const cells: string[] = []
  let at = 0
  while (at <= raw.length) {
    if (raw[at] === '"') {
      const end = /"(?=,|\s*$)/g
      end.lastIndex = at + 1
      const close = end.exec(raw)
      if (!close) return null
      cells.push(raw.slice(at + 1, close.index).replaceAll('""', '"'))
      at = close.index + 1
      if (raw[at] !== ',') break
      at += 1
    } else {
      const comma = raw.indexOf(',', at)
      cells.push(raw.slice(at, comma < 0 ? raw.length : comma))
      if (comma < 0) break
      at = comma + 1
    }
  }
  return !begun && cells.some((cell) => /[。；]/.test(cell)) && !raw.includes('"') ? null : cells
}

/** How many lines with the same number of cells make a table of comma-separated values evident. */
const evidentRows = 4

/**
 * The rows of comma-separated values that begin at a line. Only where it is evident: several lines with the
 * same three or more cells, the first of them all words, and no commas that merely group digits.
 */
export const commaRows = (
  lines: readonly string[],
  from: number,
  spend: CellAllowance,
): { rows: GridRow[]; end: number } => {
  const header = commaCells(lines[from] ?? '', false)
  const none = { rows: [], end: from }
  if (
    !header ||
    header.length < 3 ||
    header.some(
      (cell) =>
        /^\s*[\d.]+\s*$|^\d{3}(?!\d|\s?[-－—])/.test(cell) ||
        (/[;{}()=]/.test(cell) && !/\p{Script=Han}/u.test(cell)),
    )
  )
    return none
  if (header.filter((cell) => cell.trim() !== '').length < 2) return none
  const rows = [rowOf(header, from + 1)]
  let at = from + 1
  for (; at < lines.length; at += 1) {
    const cells = commaCells(lines[at] ?? '', true)
    if (!cells || cells.length !== header.length) break
    spend(cells.length)
    rows.push(rowOf(cells, at + 1))
  }
  return rows.length >= evidentRows ? { rows, end: at } : none
}
