import { normalise } from '../normalise'
import type { Block, GridCell, GridRow } from '../source'
import type { CellAllowance } from './cell-allowance'
import { gridOf } from './grid-of'
import { textLine } from './text-line'

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi
const tableTags = new Set(['table', 'tr', 'td', 'th'])
const blockTags = new Set(
  'p div li ul ol dl dt dd br hr h1 h2 h3 h4 h5 h6 section article header footer nav form title body html head caption thead tbody tfoot'.split(
    ' ',
  ),
)
/** What a cell may span at most; beyond is a mistake or an attack. */
const spanLimit = 200
const widthLimit = 400

const span = (attributes: string, name: 'colspan' | 'rowspan'): number => {
  const match = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)
  return Math.min(spanLimit, Math.max(1, Number.parseInt(match?.[1] ?? '1', 10)))
}

/** Gathers cells into rows, leaving an empty cell wherever a neighbour spans. */
const rowGatherer = (spend: CellAllowance) => {
  let rows: GridRow[] = []
  let cells: GridCell[] = []
  let open: { parts: string; line: number; rows: number; columns: number } | null = null
  /** Column → how many further rows the cell above reaches into. */
  let reaching = new Map<number, number>()
  const empty = (line: number): void => {
    if (cells.length >= widthLimit) return
    spend(1)
    cells.push({ text: '', line, endLine: line, cell: cells.length })
  }
  const fillReached = (line: number): void => {
    for (
      let left = reaching.get(cells.length);
      left !== undefined && left > 0 && cells.length < widthLimit;
      left = reaching.get(cells.length)
    ) {
      reaching.set(cells.length, left - 1)
      empty(line)
    }
  }
  const closeCell = (line: number): void => {
    if (!open) return
    const cell = open
    open = null
    fillReached(cell.line)
    const from = cells.length
    spend(1)
    cells.push({ text: normalise(cell.parts), line: cell.line, endLine: line, cell: from })
    for (let more = 1; more < cell.columns; more += 1) empty(cell.line)
    if (cell.rows > 1) for (let at = from; at < cells.length; at += 1) reaching.set(at, cell.rows - 1)
  }
  const closeRow = (line: number): void => {
    closeCell(line)
    const first = cells[0]
    if (first) {
      fillReached(line)
      rows.push({ line: first.line, endLine: line, cells })
    }
    cells = []
  }
  return {
    get isOpen(): boolean {
      return open !== null
    },
    text(part: string): void {
      if (open) open.parts += part
    },
    openCell(attributes: string, line: number): void {
      closeCell(line)
      open = { parts: '', line, rows: span(attributes, 'rowspan'), columns: span(attributes, 'colspan') }
    },
    closeCell,
    closeRow,
    /** Ends the table and gives its rows. */
    take(line: number): GridRow[] {
      closeRow(line)
      const taken = rows
      rows = []
      reaching = new Map()
      return taken
    },
  }
}

/**
 * Reads a stretch of HTML: tables become grids, every block of text a line. `from` and `to` are line indices
 * (`to` exclusive). A scan over the tags without recursion, so that depth costs nothing.
 */
export const readHtml = (
  lines: readonly string[],
  from: number,
  to: number,
  spend: CellAllowance,
): Block[] => {
  const blocks: Block[] = []
  const table = rowGatherer(spend)
  let text = ''
  let textFrom = from + 1
  let line = from + 1
  const flushText = (): void => {
    const made = text.trim() === '' ? null : textLine(text, { line: textFrom, endLine: line }, 1)
    if (made) blocks.push(made)
    text = ''
  }
  const flushTable = (): void => {
    const grid = gridOf('tabs', table.take(line))
    if (grid) blocks.push(grid)
  }
  const add = (part: string): void => {
    if (table.isOpen) table.text(part)
    else {
      if (text.trim() === '') textFrom = line
      text += part
    }
  }
  const onTag = (closing: boolean, name: string, attributes: string, whole: string): void => {
    if (tableTags.has(name)) {
      if (!table.isOpen) flushText()
      if (name === 'table') flushTable()
      else if (name === 'tr') table.closeRow(line)
      else if (closing) table.closeCell(line)
      else table.openCell(attributes, line)
    } else if (table.isOpen) table.text(whole)
    else if (blockTags.has(name)) flushText()
  }
  for (let at = from; at < to; at += 1) {
    const raw = lines[at] ?? ''
    line = at + 1
    let done = 0
    if (raw.includes('<'))
      for (const match of raw.matchAll(tag)) {
        add(raw.slice(done, match.index))
        onTag(match[1] === '/', (match[2] ?? '').toLowerCase(), match[3] ?? '', match[0])
        done = match.index + match[0].length
      }
    add(`${raw.slice(done)} `)
  }
  if (!table.isOpen) flushText()
  flushTable()
  return blocks
}

const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html[\s>])/i

/** Whether a text is a whole HTML page. */
export const isHtmlPage = (content: string): boolean => isPage.test(content.slice(0, 2000))

/** What ends a stretch that a browser does not show, by how it begins. */
const hiddenEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
  head: /<\/head\s*>/gi,
  comment: /-->/g,
}

/** Blanks what a browser does not show (scripts, styles, comments, the head), keeping every line in its place. */
export const visibleHtml = (content: string): string => {
  const opening = /<(?:(script|style|head)(?=[\s>])|!--)/gi
  const parts: string[] = []
  let from = 0
  for (let match = opening.exec(content); match; match = opening.exec(content)) {
    const ending = hiddenEnds[(match[1] ?? 'comment').toLowerCase()]
    if (!ending) break
    ending.lastIndex = match.index
    const found = ending.exec(content)
    if (!found) break
    const end = found.index + found[0].length
    parts.push(content.slice(from, match.index))
    parts.push(content.slice(match.index, end).replace(/[^\n\r\u0085\u2028\u2029]+/g, ' '))
    from = end
    opening.lastIndex = end
  }
  parts.push(content.slice(from))
  return parts.join('')
}
