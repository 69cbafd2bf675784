import { joinBroken, normalise } from '../normalise'
import type { GridCell, GridRow } from '../source'

const isBlank = (raw: string): boolean => raw.trim() === ''

/** A row of a table with its cells separated by tabs: a tab between two cells, or more than one tab. */
const isTabRow = (raw: string): boolean => {
  const first = raw.indexOf('\t')
  return first >= 0 && !isBlank(raw) && (raw.trim().includes('\t') || raw.includes('\t', first + 1))
}

/** Whether a line with tabs begins a run of table rows: one that holds a single text is a line of text. */
export const startsTabRows = (raw: string): boolean => raw.includes('\t') && raw.trim().includes('\t')

/** How many lines a cell may be broken over. */
const brokenCellLimit = 80

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a paragraph tag opened in the text is still open at its end. */
const leavesTagOpen = (text: string): boolean =>
  text.includes('<') && count(text, /<(?:p|ol|ul|li)\b[^<>]*>/gi) > 0
    ? count(text, /<p\b[^<>]*>/gi) > count(text, /<\/p\s*>/gi) ||
      count(text, /<[ou]l\b[^<>]*>/gi) > count(text, /<\/[ou]l\s*>/gi)
    : false

/** Whether a quotation mark opened at the start of a cell is still open: a cell copied with its line breaks. */
const leavesQuoteOpen = (text: string): boolean =>
  /(?:^|\t)"/.test(text) && count(text, /"/g) % 2 === 1 && !/"\s*$/.test(text)

/** The last line (exclusive) of a row whose cell is broken over lines; `at + 1` where none is. */
const rowEnd = (raws: readonly string[], at: number): number => {
  const raw = raws[at] ?? ''
  const byTag = leavesTagOpen(raw)
  if (!byTag && !leavesQuoteOpen(raw)) return at + 1
  let text = raw
  for (let end = at + 1; end < raws.length && end < at + brokenCellLimit; end += 1) {
    const next = raws[end] ?? ''
    text += `\n${next}`
    if (byTag ? !leavesTagOpen(text) : count(next, /"/g) % 2 === 1) return end + 1
    if (next.includes('\t') && !byTag) return at + 1
  }
  return at + 1
}

/** Reads one row; its cells know on which lines they begin and end. */
const rowOf = (raws: readonly string[], at: number, end: number): GridRow => {
  if (end === at + 1) {
    const line = at + 1
    const cells = (raws[at] ?? '')
      .split('\t')
      .map((text, cell) => ({ text: normalise(text), line, endLine: line, cell }))
    return { line, endLine: line, cells }
  }
  let line = at + 1
  const cells = raws
    .slice(at, end)
    .join('\n')
    .split('\t')
    .map((text, cell): GridCell => {
      const first = line
      const parts = text.split('\n')
      line += parts.length - 1
      return { text: joinBroken(unquote(parts)), line: first, endLine: line, cell }
    })
  return { line: at + 1, endLine: end, cells }
}

/** The quotation marks around a cell with line breaks belong to the copying, not to the text. */
const unquote = (parts: readonly string[]): string[] => {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !first.startsWith('"') || !/"\s*$/.test(last)) return [...parts]
  return parts.map((part, at) =>
    (at === 0 ? part.slice(1) : at === parts.length - 1 ? part.replace(/"\s*$/, '') : part).replace(
      /""/g,
      '"',
    ),
  )
}

/** A remark below a table, in its first cell: a line of text, not a row. */
const isRemark = (row: GridRow): boolean =>
  row.cells.filter((cell) => cell.text !== '').length === 1 &&
  /^(?:备注|说明|注)\s*\d*\s*[:：]/.test(row.cells.find((cell) => cell.text !== '')?.text ?? '')

/** The rows of the table that begins at a line, and where it ends (exclusive). Empty rows are passed over. */
export const tabRows = (raws: readonly string[], from: number): { rows: GridRow[]; end: number } => {
  const rows: GridRow[] = []
  let end = from
  for (let at = from; at < raws.length; ) {
    const raw = raws[at] ?? ''
    if (isTabRow(raw)) {
      const next = rowEnd(raws, at)
      const row = rowOf(raws, at, next)
      if (isRemark(row)) break
      rows.push(row)
      at = next
      end = next
    } else if (isBlank(raw) && raw.indexOf('\t') !== raw.lastIndexOf('\t')) at += 1
    else break
  }
  return { rows, end }
}

/** A line that holds exactly one cell behind one tab: how Word tables come out of some text extractions. */
export const isSingleCell = (raw: string): boolean => /^ ?\t[^\t]*$/.test(raw)

/** Where a run of one-cell-per-line rows ends (exclusive), or `from` when none starts here. */
export const cellRunEnd = (raws: readonly string[], from: number): number => {
  let end = from
  let cells = 0
  for (let at = from; at < raws.length; at += 1) {
    const raw = raws[at] ?? ''
    if (isSingleCell(raw)) {
      cells += 1
      end = at + 1
    } else if (raw.includes('\t')) break
    else if (!isBlank(raw) && (at === from || isBlank(raws[at - 1] ?? ''))) break
    else if (!isBlank(raw)) end = at + 1
    if (cells < 4 && at - from > brokenCellLimit) return from
  }
  return cells >= 4 ? end : from
}

/** Rebuilds rows from one cell per line; an empty line ends a row, a line without a tab continues its cell. */
export const rowsFromCells = (raws: readonly string[], from: number, to: number): GridRow[] => {
  const rows: GridRow[] = []
  let cells: GridCell[] = []
  let parts: string[] = []
  const finishCell = (): void => {
    const last = cells.at(-1)
    if (last && parts.length > 1) cells[cells.length - 1] = { ...last, text: joinBroken(parts) }
    parts = []
  }
  const finishRow = (): void => {
    finishCell()
    const [first, last] = [cells[0], cells.at(-1)]
    if (first && last) rows.push({ line: first.line, endLine: last.endLine, cells })
    cells = []
  }
  for (let at = from; at < to; at += 1) {
    const raw = raws[at] ?? ''
    const last = cells.at(-1)
    if (raw === '') finishRow()
    else if (!isSingleCell(raw) && last) {
      parts.push(raw)
      cells[cells.length - 1] = { ...last, endLine: at + 1 }
    } else {
      finishCell()
      parts = [raw]
      cells.push({ text: normalise(raw), line: at + 1, endLine: at + 1, cell: cells.length })
    }
  }
  finishRow()
  return rows
}
