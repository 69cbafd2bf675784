import type { Block, Box, List, Paragraph, PrintDocument, Section, Table } from '../document'
import { alignOf, linesBelow, type PlacedRow, placedRows, printedText } from '../grid'
import { type Outline, outlineOf } from '../outline'
import { type PagedBlock, pagedBlocks, printedSections } from '../paging'
import { provenanceOf } from '../provenance'
import { fitTable, type Room } from '../table-fit'
import { balancedLines, emWidth } from '../text-width'

const paragraphData = ({ runs, align = 'left', indent }: Paragraph, inBox: boolean) => ({
  block: 'paragraph',
  align,
  indent: indent ?? (align === 'left' && !inBox),
  // 28 characters of 16 points on a line of 156 mm.
  tracking: inBox ? 0 : -0.21,
  runs: runs.map(({ text, style }) => ({ text, kind: style ?? 'plain' })),
})

const listData = ({ items, ordered = false }: List, boxed: boolean) => ({
  block: 'list',
  items,
  ordered,
  boxed,
})

type BoxData = { block: 'box'; tone: string; blocks: unknown[] }

const boxData = ({ tone, blocks }: Box): BoxData => ({
  block: 'box',
  tone,
  blocks: blocks.map((block) => {
    switch (block.block) {
      case 'paragraph':
        return paragraphData(block, true)
      case 'list':
        return listData(block, true)
      case 'box':
        return boxData(block)
    }
  }),
})

// A row longer than about half a page may be torn apart; others are not.
const longest = 600

const rowData = (table: Table, { source, header, cells }: PlacedRow, pad: number) =>
  cells.map((placed) => {
    const { cell, colSpan, rowSpan } = placed
    const text = printedText(cell)
    const label = header || cell.label === true
    return {
      text,
      // Paragraphs in a cell stand a little apart.
      parts: text.includes('\n') ? text.split('\n') : null,
      colSpan,
      rowSpan,
      label,
      align: alignOf(table, placed, header),
      indent: cell.indent ?? 0,
      pad,
      strong: cell.bold ?? (!label && (source.kind === 'total' || source.kind === 'subtotal')),
      breakable: rowSpan > 1 || text.length > longest,
      height: placed.column === 0 ? (source.minHeight ?? 0) : 0,
    }
  })

const isProse = ({ block }: Block): boolean =>
  block === 'paragraph' || block === 'heading' || block === 'title'

/** What the margins of the template leave, in points. */
const roomOf = ({ orientation, blocks }: Section): Room => {
  if (orientation === 'landscape') return { width: 705, height: 447 }
  return blocks.some(isProse) ? { width: 442, height: 637 } : { width: 470, height: 688 }
}

const textPoints = (section: Section): number => roomOf(section).width

const tableData = (table: Table, section: Section, outline: Outline) => {
  const { number = null, title = null, subtitle = null, leftNote = null, rightNote = null } = table
  const rows = placedRows(table)
  const points = textPoints(section)
  const { widths, size, pad } = fitTable(table, roomOf(section))
  const titleSize = [22, 20, 18].find((size) => emWidth(title ?? '') * size < points) ?? 16
  return {
    block: 'table',
    entry: outline.get(table) ?? null,
    number,
    title: title === null ? null : balancedLines(title, points / titleSize),
    titleSize,
    subtitle,
    leftNote,
    rightNote,
    widths: widths.map((one) => Math.round(one * 100)),
    size,
    repeat: table.repeatHeader ?? true,
    header: rows.filter(({ header }) => header).map((row) => rowData(table, row, pad)),
    rows: rows.filter(({ header }) => !header).map((row) => rowData(table, row, pad)),
    below: linesBelow(table),
  }
}

const blockData = (block: PagedBlock['block'], section: Section, outline: Outline) => {
  const entry = outline.get(block) ?? null
  switch (block.block) {
    case 'cover': {
      const { marks = [], title, subtitle = [], imprint = [] } = block
      const lines = title.map((line) => balancedLines(line, textPoints(section) / 30))
      return { block: 'cover', marks, title: lines, subtitle, imprint }
    }
    case 'title':
      return {
        block: 'title',
        entry,
        text: balancedLines(block.lines.join('\n'), textPoints(section) / 22),
        note: block.note ?? null,
      }
    case 'heading':
      return { block: 'heading', entry, level: block.level, text: block.text }
    case 'paragraph':
      return paragraphData(block, false)
    case 'list':
      return listData(block, false)
    case 'contents':
      return block
    case 'table':
      return tableData(block, section, outline)
    case 'box':
      return boxData(block)
  }
}

/** Everything the pages show, decided down to the words: the template only places it. */
export const pageData = (document: PrintDocument) => {
  const outline = outlineOf(document)
  return {
    title: document.title,
    author: document.meta.organization ?? '',
    keywords: [provenanceOf(document)],
    sections: printedSections(document).map((section) => ({
      landscape: section.orientation === 'landscape',
      prose: section.blocks.some(isProse),
      numbers: section.pageNumbers !== 'none',
      start: section.pageNumbers === 'none' ? null : (section.pageNumbers.start ?? null),
      header: section.header ?? null,
      footer: section.footer ?? null,
      blocks: pagedBlocks(section).map(({ block, breakBefore }) => ({
        ...blockData(block, section, outline),
        breakBefore,
      })),
    })),
  }
}
