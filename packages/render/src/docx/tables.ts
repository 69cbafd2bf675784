import {
  Bookmark,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Section, Table } from '../document'
import { alignOf, linesBelow, type PlacedCell, type PlacedRow, placedRows, printedText } from '../grid'
import type { OutlineEntry } from '../outline'
import { fitTable, type TableFit } from '../table-fit'
import { balancedLines, emWidth } from '../text-width'
import { roomOf, textWidth } from './page'
import { alignments, line, type Look, runsOf, spacer } from './paragraphs'

const ruling = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: ruling,
  bottom: ruling,
  left: ruling,
  right: ruling,
  insideHorizontal: ruling,
  insideVertical: ruling,
}

/** A row of 1.3 times the height of its words, and the rest of the room above and below them as margins. */
const marginOf = ({ size, pad }: TableFit): number => Math.max(4, Math.round((pad - size * 0.15) * 20))

/** Widths in twentieths of a point. */
const columnWidths = ({ widths }: TableFit): number[] => widths.map((one) => Math.round(one * 20))

const cellOf = (
  table: Table,
  placed: PlacedCell,
  { source, header }: PlacedRow,
  fit: TableFit,
): TableCell => {
  const { cell, column, colSpan, rowSpan } = placed
  const label = header || cell.label === true
  const strong = cell.bold ?? (!label && (source.kind === 'total' || source.kind === 'subtotal'))
  const look: Look = { font: label ? 'hei' : 'song', size: fit.size, bold: strong }
  const width = columnWidths(fit)
    .slice(column, column + colSpan)
    .reduce((sum, one) => sum + one, 0)
  const margin = marginOf(fit)
  return new TableCell({
    columnSpan: colSpan,
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: margin, bottom: margin, left: 60, right: 60, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: alignments[alignOf(table, placed, header)],
        indent: { left: Math.round((cell.indent ?? 0) * fit.size * 20) },
        // Rows as high in every office, whatever its fonts.
        spacing: { line: Math.round(fit.size * 26), lineRule: 'exact' },
        children: runsOf(printedText(cell), look),
      }),
    ],
  })
}

const rowOf = (table: Table, row: PlacedRow, fit: TableFit): TableRow => {
  const { source, header, cells } = row
  const least = Math.max(source.minHeight ?? 0, fit.size + fit.pad * 2)
  return new TableRow({
    tableHeader: header && table.repeatHeader !== false,
    cantSplit: cells.every(({ cell }) => printedText(cell).length < 600),
    height: { value: Math.round(least * 20), rule: HeightRule.ATLEAST },
    children: cells.map((placed) => cellOf(table, placed, row, fit)),
  })
}

const sideNotes = ({ leftNote, rightNote }: Table, width: number): Paragraph[] =>
  leftNote === undefined && rightNote === undefined
    ? []
    : [
        line(
          `${leftNote ?? ''}${rightNote === undefined ? '' : `\t${rightNote}`}`,
          { size: 10.5 },
          {
            keepNext: true,
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            spacing: { before: 60, after: 40 },
          },
        ),
      ]

type Opening = { entry: OutlineEntry | undefined; breakBefore: boolean }

/** Number, title and side notes; the first of them carries the page break, the title the bookmark. */
const above = (table: Table, width: number, { entry, breakBefore }: Opening): Paragraph[] => {
  const { number, title, subtitle } = table
  const size = [22, 20, 18].find((points) => emWidth(title ?? '') * points * 20 < width) ?? 16
  const titleRuns = runsOf(balancedLines(title ?? '', width / 20 / size), { font: 'title', size })
  const outlineLevel = entry === undefined ? {} : { outlineLevel: entry.level - 1 }
  const titled = new Paragraph({
    ...outlineLevel,
    keepNext: true,
    alignment: alignments.center,
    spacing: { before: 60, after: 100 },
    children: entry === undefined ? titleRuns : [new Bookmark({ id: entry.id, children: titleRuns })],
  })
  return [
    ...(breakBefore ? [spacer({ pageBreakBefore: true, keepNext: true })] : []),
    ...(number === undefined
      ? []
      : [line(number, { font: 'hei', size: 14 }, { keepNext: true, spacing: { before: 120 } })]),
    ...(title === undefined && entry === undefined ? [] : [titled]),
    ...(subtitle === undefined
      ? []
      : [line(subtitle, { size: 12 }, { keepNext: true, alignment: alignments.center })]),
    ...sideNotes(table, width),
  ]
}

/** A table or form with what stands above and below it. */
export const tableBlocks = (table: Table, section: Section, opening: Opening): FileChild[] => {
  const width = textWidth(section)
  const fit = fitTable(table, roomOf(section))
  const widths = columnWidths(fit)
  const rows = placedRows(table)
  const below = linesBelow(table)
  return [
    ...above(table, width, opening),
    ...(rows.length === 0
      ? []
      : [
          new DocxTable({
            columnWidths: widths,
            width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            borders,
            rows: rows.map((row) => rowOf(table, row, fit)),
          }),
        ]),
    ...(below.length === 0
      ? [spacer()]
      : below.map((text) => line(text, { size: 10.5 }, { spacing: { before: 60 } }))),
  ]
}
