import { decodeXml } from './xml-text'

/** What the part of a sheet says beside its values; rows and columns are 0-based. */
export type SheetMarks = {
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** Addresses of formulas without a kept result. */
  uncached: ReadonlySet<string>
}

const rowTag = /<(?:\w+:)?row\s([^>]*)>/g
const columnTag = /<(?:\w+:)?col\s([^>]*)>/g
const cellTag =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v\s*><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g
const columnLimit = 16_384

const isHidden = (attributes: string): boolean =>
  /\bhidden\s*=\s*"(?:1|true)"/.test(attributes) || /\b(?:ht|width)\s*=\s*"0(?:\.0+)?"/.test(attributes)

const numberOf = (attributes: string, name: string): number | null => {
  const digits = new RegExp(`\\b${name}\\s*=\\s*"(\\d{1,7})"`).exec(attributes)?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 10)
}

/** Reads hidden rows and columns, and formulas whose result was not kept, off the XML of a sheet. */
export const sheetMarks = (part: Buffer): SheetMarks => {
  const xml = part.toString('latin1')
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const uncached = new Set<string>()
  let row = 0
  for (const [, attributes = ''] of xml.matchAll(rowTag)) {
    row = numberOf(attributes, 'r') ?? row + 1
    if (isHidden(attributes)) hiddenRows.add(row - 1)
  }
  for (const [, attributes = ''] of xml.matchAll(columnTag)) {
    if (!isHidden(attributes)) continue
    const [from, to] = [numberOf(attributes, 'min') ?? 1, numberOf(attributes, 'max') ?? 0]
    for (let at = from; at <= Math.min(to, columnLimit); at += 1) hiddenColumns.add(at - 1)
  }
  if (xml.includes('<f') || xml.includes(':f'))
    for (const [, attributes = ''] of xml.matchAll(cellTag)) {
      const address = /\br\s*=\s*"([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1]
      if (address && !/\bt\s*=\s*"str"/.test(attributes)) uncached.add(address)
    }
  return { hiddenRows, hiddenColumns, uncached }
}

const odsMark = /<table:(table|table-column|table-row)(?=[\s>/])([^<>]*)>/g
const odsRowLimit = 1_048_576

/** Hidden rows and columns of each sheet of an OpenDocument workbook, by the name of the sheet; read off its content part. */
export const openDocumentMarks = (content: Buffer): Map<string, SheetMarks> => {
  const sheets = new Map<string, SheetMarks>()
  let [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  let [row, column] = [0, 0]
  for (const [, element = '', attributes = ''] of content.toString('utf8').matchAll(odsMark)) {
    if (element === 'table') {
      ;[hiddenRows, hiddenColumns, row, column] = [new Set(), new Set(), 0, 0]
      const name = /table:name="([^"]*)"/.exec(attributes)?.[1]
      if (name !== undefined) sheets.set(decodeXml(name), { hiddenRows, hiddenColumns, uncached: new Set() })
      continue
    }
    const isColumn = element === 'table-column'
    const repeated = /number-(?:rows|columns)-repeated="(\d{1,7})"/.exec(attributes)?.[1]
    const from = isColumn ? column : row
    const to = Math.min(from + Number.parseInt(repeated ?? '1', 10), isColumn ? columnLimit : odsRowLimit)
    if (/table:visibility="(?:collapse|filter)"/.test(attributes))
      for (let at = from; at < to; at += 1) (isColumn ? hiddenColumns : hiddenRows).add(at)
    if (isColumn) column = to
    else row = to
  }
  return sheets
}
