import { isPageNumber } from '../recognise/frame/line-kinds'
import { joinBroken, normalise } from '../normalise'
import type { GridCell, GridRow } from '../source'
import type { CellAllowance } from './cell-allowance'

const isBlank = (raw: string): boolean => raw.trim() === ''

/** A page break inside a cell leaves its number between the lines of the text. */
const isNoPageMark = (raw: string): boolean => !isPageNumber(raw.trim())

/** A row of a table with its cells separated by tabs: a tab between two cells, or more than one tab. */
const isTabRow = (raw: string): boolean => {
  const first = raw.indexOf('\t')
  return first >= 0 && !isBlank(raw) && (raw.trim().includes('\t') || raw.includes('\t', first + 1))
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** What stands above or below a table in its first cell: a title, a unit, a remark, a mark of the cover. */
const besideTable = /[表书][)）]?$|单位\s?[:：]|^(?:备注|说明|注|附件|附表)/

/**
 * Whether a line begins a run of table rows: it has two texts, or one in a row of several cells that another row
 * follows (the header of a group of columns).
 */
export const startsTabRows = (raws: readonly string[], at: number): boolean => {
  const raw = raws[at] ?? ''
  const text = raw.trim()
  if (text.includes('\t')) return true
  if (!isTabRow(raw) || text.length > 40 || besideTable.test(text)) return false
  // behind a page break rows of one text and many empty cells may come before a fuller one
  const tabs = count(raw, /\t/g)
  for (let next = at + 1; next <= at + sparseRowLimit; next += 1) {
    const below = raws[next] ?? ''
    if (below.trim().includes('\t')) return next === at + 1 || count(below, /\t/g) === tabs
    if (tabs < 3 || !isTabRow(below) || count(below, /\t/g) !== tabs) return false
  }
  return false
}

/** How many rows of one text may stand before the first fuller one. */
const sparseRowLimit = 12

/** How many lines a cell may be broken over. */
const brokenCellLimit = 80

/** How many paragraph and list tags a text leaves open; negative where it closes more than it opens. */
const openTags = (text: string): number =>
  text.includes('<') ? count(text, /<(?:p|ol|ul)(?=[\s>])[^<>]*>/gi) - count(text, /<\/(?:p|ol|ul)\s*>/gi) : 0

/** Whether a quotation mark opened at the start of a cell is still open: a cell copied with its line breaks. */
const leavesQuoteOpen = (text: string): boolean =>
  /(?:^|\t)"/.test(text) && count(text, /"/g) % 2 === 1 && !/"\s*$/.test(text.slice(-20))

/** The last line (exclusive) of a row whose cell is broken over lines; `at + 1` where none is. */
const rowEnd = (raws: readonly string[], at: number): number => {
  const raw = raws[at] ?? ''
  let open = openTags(raw)
  if (open <= 0 && !leavesQuoteOpen(raw)) return at + 1
  const byTag = open > 0
  for (let end = at + 1; end < raws.length && end < at + brokenCellLimit; end += 1) {
    const next = raws[end] ?? ''
    const tags = openTags(next)
    open += tags
    if (byTag ? open <= 0 : count(next, /"/g) % 2 === 1) return end + 1
    // A row that opens a cell of its own shows that the closing tag was lost, not that the cell goes on.
    if (next.includes('\t') && (!byTag || tags > 0)) return at + 1
  }
  return at + 1
}

/** Reads one row; its cells know on which lines they begin and end. */
const rowOf = (raws: readonly string[], at: number, end: number): GridRow => {
  if (end === at + 1) {
    const line = at + 1
    const cells = (raws[at] ?? '').split('\t').map((raw, cell): GridCell => {
      const text = normalise(raw)
      return {
        text,
        line,
        endLine: line,
        cell,
        ...(text === '' && !isBlank(raw) ? { unreadable: true } : {}),
      }
    })
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
      return { text: joinBroken(unquote(parts).filter(isNoPageMark)), line: first, endLine: line, cell }
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
export const tabRows = (
  raws: readonly string[],
  from: number,
  spend: CellAllowance,
): { rows: GridRow[]; end: number } => {
  const rows: GridRow[] = []
  let end = from
  for (let at = from; at < raws.length; ) {
    const raw = raws[at] ?? ''
    if (isTabRow(raw)) {
      const next = rowEnd(raws, at)
      const row = rowOf(raws, at, next)
      spend(row.cells.length)
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
export const rowsFromCells = (
  raws: readonly string[],
  from: number,
  to: number,
  spend: CellAllowance,
): GridRow[] => {
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
    // a form feed is the end of a page, not that of a row
    if (isBlank(raw) && !/[\t\f]/.test(raw)) finishRow()
    else if (!isSingleCell(raw) && last) {
      if (isNoPageMark(raw)) parts.push(raw)
      cells[cells.length - 1] = { ...last, endLine: at + 1 }
    } else {
      finishCell()
      spend(1)
      parts = [raw]
      cells.push({ text: normalise(raw), line: at + 1, endLine: at + 1, cell: cells.length })
    }
  }
  finishRow()
  return rows
}
