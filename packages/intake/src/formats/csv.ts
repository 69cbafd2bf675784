import type { Source } from '../source'
import { LineWriter } from './line-writer'
import type { SheetTable } from './xlsx/sheet-tables'
import { writeTable } from './xlsx/write-table'

type Separator = ',' | ';'

const recordLimit = 400_000

/** Splits a text at a separator as spreadsheets write it: cells in quotation marks may hold separators and line breaks. */
const recordsOf = (content: string, separator: Separator, most: number): string[][] => {
  const records: string[][] = []
  let cells: string[] = []
  let at = 0
  const endCell = (text: string): void => {
    cells.push(text)
  }
  const endRecord = (): void => {
    records.push(cells)
    cells = []
  }
  while (at < content.length && records.length < most) {
    if (content[at] === '"') {
      const quoted = quotedCell(content, at)
      if (quoted) {
        endCell(quoted.text)
        at = quoted.end
        if (content[at] === separator) {
          at += 1
          if (at >= content.length) endCell('')
          continue
        }
        endRecord()
        at = afterBreak(content, at)
        continue
      }
    }
    const end = nextMark(content, at, separator)
    endCell(content.slice(at, end))
    at = end
    if (content[at] === separator) {
      at += 1
      if (at >= content.length || content[at] === '\n' || content[at] === '\r') {
        endCell('')
        endRecord()
        at = afterBreak(content, at)
      }
    } else {
      endRecord()
      at = afterBreak(content, at)
    }
  }
  if (cells.length > 0) endRecord()
  return records
}

const afterBreak = (content: string, at: number): number =>
  content[at] === '\r' && content[at + 1] === '\n' ? at + 2 : at + 1

const nextMark = (content: string, from: number, separator: Separator): number => {
  let at = from
  while (at < content.length && content[at] !== separator && content[at] !== '\n' && content[at] !== '\r')
    at += 1
  return at
}

/** The longest cell that is believed to be quoted; a mark that never closes is a character. */
const quotedLimit = 20_000

const quotedCell = (content: string, from: number): { text: string; end: number } | null => {
  let text = ''
  let at = from + 1
  const last = Math.min(content.length, from + quotedLimit)
  while (at < last) {
    const mark = content.indexOf('"', at)
    if (mark < 0 || mark >= last) return null
    text += content.slice(at, mark)
    if (content[mark + 1] !== '"') return { text, end: mark + 1 }
    text += '"'
    at = mark + 2
  }
  return null
}

/** The share of records that must be alike. */
const alikeShare = 0.9
const sampleSize = 200

/** Whether separators only group the digits of amounts: 12,345.00. */
const groupsDigits = (records: readonly (readonly string[])[]): boolean => {
  let [grouped, all] = [0, 0]
  for (const cells of records)
    for (let at = 1; at < cells.length; at += 1) {
      all += 1
      if (
        /\d$/.test(cells[at - 1] ?? '') &&
        /^\d{3}(?!\d)/.test(cells[at] ?? '') &&
        /^\d{3}(?:[.\s]|$)/.test(cells[at] ?? '')
      )
        grouped += 1
    }
  return grouped * 4 > all
}

const isTable = (records: readonly (readonly string[])[]): boolean => {
  const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length < 3) return false
  const counts = new Map<number, number>()
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width = 0, most = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? []
  return width >= 3 && most >= filled.length * alikeShare && !groupsDigits(filled)
}

/** The separator of a text that is comma-separated values as a whole; null for any other text. */
export const csvSeparator = (content: string): Separator | null => {
  for (const separator of [',', ';'] as const) {
    const head = content.slice(0, 200_000)
    if (!head.includes(separator)) continue
    const records = recordsOf(head, separator, sampleSize)
    if (isTable(content.length > head.length ? records.slice(0, -1) : records)) return separator
  }
  return null
}

/** A spreadsheet's own way to write text that begins like a formula: an apostrophe before it. */
const withoutApostrophe = (text: string): string => text.replace(/^'(?=[\s\u3000]*[=+\-@＝＋－＠])/u, '')

const tableOf = (records: readonly (readonly string[])[]): SheetTable => {
  const used = new Set<number>()
  for (const cells of records)
    cells.forEach((text, column) => {
      if (text.trim() !== '') used.add(column)
    })
  const columns = [...used].sort((one, other) => one - other)
  const rows = records.flatMap((cells, row) =>
    cells.every((text) => text.trim() === '')
      ? []
      : [
          {
            row,
            hidden: false,
            cells: columns.map((column) => ({
              column,
              text: withoutApostrophe(cells[column] ?? ''),
              above: null,
              width: 1,
            })),
            hiddenCells: [],
          },
        ],
  )
  return { columns, rows }
}

/** The rows of comma-separated values as a sheet shows them. */
export const csvRows = (content: string, separator: Separator): readonly (readonly string[])[] =>
  recordsOf(content, separator, recordLimit).map((cells) => cells.map(withoutApostrophe))

/** Reads comma-separated values: a record is a line, as a row of a sheet without a name. */
export const readCsv = (name: string, content: string, separator: Separator): Source => {
  const writer = new LineWriter()
  const records = recordsOf(content, separator, recordLimit)
  writeTable(writer, { sheet: '', hidden: false }, tableOf(records), () => undefined)
  return writer.source(name, 'csv')
}
