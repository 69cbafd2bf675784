import type { LineOrigin } from '@heng/domain/origin'
import { lineText } from '../cell-text'
import type { LineWriter } from '../line-writer'
import { widthOf } from '../text-line'
import { boxOf, type Piece } from './geometry'
import type { PageContent } from './page-content'
import { openTables } from './open-table'
import { isWithin, ruledTables, tableBox } from './ruled-table'
import { type PdfRow, tableRows } from './table-rows'
import { joinWrapped, lineTextOf, partsOf, type VisualLine, visualLines } from './visual-lines'

/** How the lines of a document are measured: half a character, and where its text begins by page width. */
export type Measure = { unit: number; left: (width: number) => number }

type Item = { top: number; line: VisualLine } | { top: number; rows: readonly PdfRow[] }

const itemsOf = (page: PageContent): Item[] => {
  let rest: Piece[] = page.pieces
  const items: Item[] = []
  for (const table of ruledTables(page.rules)) {
    const inside = rest.filter((piece) => isWithin(table, piece))
    if (inside.length === 0) continue
    rest = rest.filter((piece) => !isWithin(table, piece))
    items.push({ top: tableBox(table)[1], rows: tableRows(table, inside) })
  }
  const lines = joinWrapped(visualLines(rest))
  // between tables with lines there are titles and captions, no second table
  const open = items.length === 0 ? openTables(lines) : []
  lines.forEach((line, at) => {
    const top = line.y - line.height
    const table = open.find(({ from, to }) => at >= from && at < to)
    if (!table) items.push({ top, line })
    else if (at === table.from) items.push({ top, rows: table.rows })
  })
  return items.sort((one, other) => one.top - other.top)
}

/** A line with its parts at their columns, as a text extraction sets them. */
const setLine = (line: VisualLine, measure: Measure, width: number): string => {
  let text = ''
  let columns = 0
  for (const part of partsOf(line)) {
    const column = Math.round((part.left - measure.left(width)) / measure.unit)
    const gap = Math.max(text === '' ? 0 : 2, column - columns)
    const own = lineTextOf(part)
    text += ' '.repeat(Math.min(gap, 400)) + own
    columns += Math.min(gap, 400) + widthOf(own)
  }
  return text
}

/** A page break is told as a text extraction tells it. */
const breakMark = '\f'

/** Writes the lines and tables of a page in reading order. */
export const writePage = (writer: LineWriter, page: PageContent, measure: Measure): void => {
  const origin = (box: PdfRow['box'], cells: readonly PdfRow['box'][]): LineOrigin => ({
    kind: 'page',
    page: page.number,
    box: page.shown(box),
    cells: cells.map(page.shown),
  })
  let mark = page.number > 1 ? breakMark : ''
  for (const item of itemsOf(page)) {
    if ('line' in item) {
      const raw = mark + setLine(item.line, measure, page.width)
      writer.text(raw, raw, origin(boxOf(item.line.pieces), []))
    } else {
      for (const { cells, box } of item.rows) {
        const raw = mark + cells.map((cell) => lineText(cell.text)).join('\t')
        writer.row(
          raw,
          cells.map(({ text, above }) => (above === undefined ? { text } : { text, above })),
          origin(
            box,
            cells.map((cell) => cell.box),
          ),
        )
        mark = ''
      }
      writer.endGrid()
    }
    mark = ''
  }
  for (const text of page.slanted) writer.text(text, text, origin([0, 0, page.width, page.height], []))
}
