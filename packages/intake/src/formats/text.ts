import { joinBroken, normalise } from '../normalise'
import type { Block, Grid, GridCell, GridRow, Source, TextLine } from '../source'

/** Width in half-width units: a CJK or full-width character is two. */
const widthOf = (text: string): number => {
  let width = 0
  for (const char of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        char,
      )
        ? 2
        : 1
  return width
}

const segmentsOf = (raw: string): TextLine['segments'] => {
  const segments: { text: string; column: number; endColumn: number }[] = []
  for (const match of raw.matchAll(/\S(?:\S|[^\S\u3000](?=\S))*/gu)) {
    const column = widthOf(raw.slice(0, match.index))
    segments.push({ text: normalise(match[0]), column, endColumn: column + widthOf(match[0]) })
  }
  return segments
}

const textLine = (raw: string, line: number, blankBefore: number): TextLine => ({
  kind: 'text',
  line,
  endLine: line,
  text: normalise(raw),
  segments: segmentsOf(raw),
  blankBefore,
})

const isBlank = (raw: string): boolean => raw.trim() === ''

/** A line that holds exactly one cell behind one tab: how Word tables come out of some text extractions. */
const isSingleCell = (raw: string): boolean => /^ ?\t[^\t]*$/.test(raw)

/** Where a run of one-cell-per-line rows ends (exclusive), or `from` when none starts here. */
const cellRunEnd = (raws: readonly string[], from: number): number => {
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
  }
  return cells >= 4 ? end : from
}

const gridOf = (origin: Grid['origin'], rows: readonly GridRow[]): Grid | null => {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? { kind: 'grid', origin, line: first.line, endLine: last.endLine, rows } : null
}

/** Rebuilds rows from one cell per line; an empty line ends a row, a line without a tab continues its cell. */
const rowsFromCells = (raws: readonly string[], from: number, to: number): GridRow[] => {
  const rows: GridRow[] = []
  let cells: GridCell[] = []
  const finish = (): void => {
    const [first, last] = [cells[0], cells.at(-1)]
    if (first && last) rows.push({ line: first.line, endLine: last.endLine, cells })
    cells = []
  }
  for (let at = from; at < to; at += 1) {
    const raw = raws[at] ?? ''
    const last = cells.at(-1)
    if (raw === '') finish()
    else if (isSingleCell(raw))
      cells.push({ text: normalise(raw), line: at + 1, endLine: at + 1, cell: cells.length })
    else if (last)
      cells[cells.length - 1] = { ...last, text: joinBroken([last.text, normalise(raw)]), endLine: at + 1 }
    else cells.push({ text: normalise(raw), line: at + 1, endLine: at + 1, cell: 0 })
  }
  finish()
  return rows
}

const rowFromTabs = (raw: string, line: number): GridRow => ({
  line,
  endLine: line,
  cells: raw.split('\t').map((text, cell) => ({ text: normalise(text), line, endLine: line, cell })),
})

/** Turns the decoded text of a file into blocks. */
export const readText = (name: string, content: string): Source => {
  const rawLines = content.split(/\r\n|\n|\r/)
  const blocks: Block[] = []
  let blank = 0
  for (let at = 0; at < rawLines.length; ) {
    const raw = rawLines[at] ?? ''
    const runEnd = isSingleCell(raw) ? cellRunEnd(rawLines, at) : at
    if (runEnd > at) {
      const grid = gridOf('cells', rowsFromCells(rawLines, at, runEnd))
      if (grid) blocks.push(grid)
      at = runEnd
      blank = 0
    } else if (isBlank(raw)) {
      blank += 1
      at += 1
    } else if (raw.trim().includes('\t')) {
      const rows: GridRow[] = []
      for (; at < rawLines.length && (rawLines[at] ?? '').trim().includes('\t'); at += 1)
        rows.push(rowFromTabs(rawLines[at] ?? '', at + 1))
      const grid = gridOf('tabs', rows)
      if (grid) blocks.push(grid)
      blank = 0
    } else {
      blocks.push(textLine(raw, at + 1, blank))
      at += 1
      blank = 0
    }
  }
  return { name, lineCount: rawLines.length, blocks, rawLines }
}
