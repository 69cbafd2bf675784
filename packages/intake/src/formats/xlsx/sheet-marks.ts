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
