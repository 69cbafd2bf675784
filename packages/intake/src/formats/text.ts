import type { Block, Source } from '../source'
import { type CellAllowance, cellAllowance } from './cell-allowance'
import { commaRows, pipeRows } from './delimited'
import { isDoubleSpaced, renumbered, spacedLines } from './double-spaced'
import { gridOf } from './grid-of'
import { isHtmlPage, readHtml, visibleHtml } from './html'
import { splitLines } from './lines'
import { cellRunEnd, isSingleCell, rowsFromCells, startsTabRows, tabRows } from './tab-rows'
import { textLine } from './text-line'

const htmlTable = /<(?:table|tr|td|th)(?=[\s>])/i
const htmlTableEnd = /<\/(?:table|tr)\s*>/i

/** Where the HTML table that begins at a line ends (exclusive): at the end of its last table or row. */
const htmlEnd = (lines: readonly string[], from: number): number => {
  let depth = 0
  let end = from + 1
  for (let at = from; at < lines.length; at += 1) {
    const raw = lines[at] ?? ''
    if (!raw.includes('<')) {
      if (depth <= 0 && at >= end + 2) return end
      continue
    }
    depth += (raw.match(/<table(?=[\s>])/gi)?.length ?? 0) - (raw.match(/<\/table\s*>/gi)?.length ?? 0)
    if (htmlTableEnd.test(raw) || htmlTable.test(raw)) end = at + 1
    if (depth <= 0 && at > end) return end
  }
  return end
}

/** The table that begins at a line, in whichever way it is written, and where it ends; null where none begins. */
const tableAt = (
  lines: readonly string[],
  at: number,
  spend: CellAllowance,
): { blocks: Block[]; end: number } | null => {
  const raw = lines[at] ?? ''
  if (raw.includes('<') && htmlTable.test(raw)) {
    const end = htmlEnd(lines, at)
    return { blocks: readHtml(lines, at, end, spend), end }
  }
  if (isSingleCell(raw)) {
    const end = cellRunEnd(lines, at)
    const grid = end > at ? gridOf('cells', rowsFromCells(lines, at, end, spend)) : null
    if (grid) return { blocks: [grid], end }
  }
  const { rows, end } = startsTabRows(lines, at)
    ? tabRows(lines, at, spend)
    : raw.trimStart().startsWith('|')
      ? pipeRows(lines, at, spend)
      : raw.includes(',')
        ? commaRows(lines, at, spend)
        : { rows: [], end: at }
  const grid = gridOf('tabs', rows)
  return grid ? { blocks: [grid], end } : null
}

/** Turns lines into blocks. */
const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  let blank = 0
  const spend = cellAllowance()
  for (let at = 0; at < lines.length; ) {
    const raw = lines[at] ?? ''
    const table = raw.trim() === '' ? null : tableAt(lines, at, spend)
    if (table) {
      for (const block of table.blocks) blocks.push(block)
      at = table.end
      blank = 0
    } else {
      const line = textLine(raw, { line: at + 1 }, blank)
      if (line) blocks.push(line)
      blank = line ? 0 : blank + 1
      at += 1
    }
  }
  return blocks
}

/** The blocks of a text; the empty line an extraction put behind every line is passed over. */
const spacedBlocksOf = (lines: readonly string[]): Block[] => {
  if (!isDoubleSpaced(lines)) return blocksOf(lines)
  const picked = spacedLines(lines)
  return renumbered(blocksOf(picked.map((at) => lines[at] ?? '')), picked)
}

/** Turns the decoded text of a file into blocks. */
export const readText = (name: string, content: string): Source => {
  const rawLines = splitLines(content)
  const isPage = isHtmlPage(content)
  const visible = isPage ? splitLines(visibleHtml(content)) : rawLines
  const blocks = isPage ? readHtml(visible, 0, visible.length, cellAllowance()) : spacedBlocksOf(visible)
  return {
    name,
    lineCount: rawLines.length,
    blocks,
    rawLines,
    format: isPage ? 'html' : 'text',
    origins: [],
    doubts: [],
  }
}
