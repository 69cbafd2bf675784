import type { Block, Box, PrintDocument, Table } from './document'
import { linesBelow, placedRows, plainText } from './grid'
import { neutralised } from './neutralise'
import { entriesDownTo, type Outline, outlineOf } from './outline'

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const words = (text: string): string => field(neutralised(text))

/** The fields of one record, written as they stand in the file. */
type Line = readonly string[]

const line = (text: string): Line => [words(text)]

const blank: Line = []

const blanks = (count: number): string[] => Array.from({ length: Math.max(count, 0) }, () => '')

const tableLines = (table: Table): Line[] => {
  const { number, title, subtitle, leftNote, rightNote, columns } = table
  const rows = placedRows(table).map(({ cells }) => {
    const fields = blanks(columns.length)
    return { cells, fields }
  })
  for (const { cells } of rows)
    for (const { row, column, cell } of cells) {
      const fields = rows[row]?.fields
      const figure = cell.kind === 'amount' || cell.kind === 'integer'
      const text = plainText(cell)
      if (fields !== undefined)
        fields[column] = figure ? text : words(text === '' ? '' : '　'.repeat(cell.indent ?? 0) + text)
    }
  const above = [leftNote ?? '', ...blanks(columns.length - 2), rightNote ?? '']
  return [
    ...[number, title, subtitle].filter((text) => text !== undefined).map(line),
    ...(leftNote === undefined && rightNote === undefined ? [] : [above.map(words)]),
    ...rows.map(({ fields }) => fields),
    ...linesBelow(table).map(line),
  ]
}

const boxLines = ({ blocks }: Box): Line[] =>
  blocks.flatMap((block) => {
    switch (block.block) {
      case 'paragraph':
        return [line(block.runs.map(({ text }) => text).join(''))]
      case 'list':
        return block.items.map(line)
      case 'box':
        return boxLines(block)
    }
  })

const blockLines = (block: Block, outline: Outline): Line[] => {
  switch (block.block) {
    case 'cover': {
      const { marks = [], title, subtitle = [], imprint = [] } = block
      return [...marks, title.join(''), ...subtitle, ...imprint].map(line)
    }
    case 'title':
      return [block.lines.join(''), ...(block.note === undefined ? [] : [block.note])].map(line)
    case 'heading':
      return [line(block.text)]
    case 'paragraph':
      return [line(block.runs.map(({ text }) => text).join(''))]
    case 'list':
      return block.items.map(line)
    case 'contents':
      return [block.title, ...entriesDownTo(outline, block.levels).map(({ text }) => text)].map(line)
    case 'table':
      return [blank, ...tableLines(block), blank]
    case 'box':
      return [blank, ...boxLines(block)]
    case 'page-break':
      return [blank]
  }
}

/**
 * A document as one sheet of comma separated values (UTF-8 with a mark, so that Excel reads it): tables one below the
 * other with their titles and notes, merged cells at their first place, figures without separators of thousands. Every
 * record has as many fields as the widest, so that what reads the file knows it for a sheet.
 */
export const renderCsv = (document: PrintDocument): string => {
  const outline = outlineOf(document)
  const { sections, meta } = document
  const lines = sections.flatMap(({ header, footer, blocks }): Line[] => [
    ...(header === undefined ? [] : [line(header)]),
    ...blocks.flatMap((block) => blockLines(block, outline)),
    ...(footer === undefined ? [] : [line(footer)]),
  ])
  const tidy = [...lines, blank, line(`数据摘要：${meta.dataHash}`)].filter(
    (fields, at, all) => fields.length > 0 || (at > 0 && all[at - 1]?.length !== 0),
  )
  const width = tidy.reduce((most, fields) => Math.max(most, fields.length), 1)
  const records = tidy.map((fields) => [...fields, ...blanks(width - fields.length)].join(','))
  return `\uFEFF${records.join('\r\n')}\r\n`
}
