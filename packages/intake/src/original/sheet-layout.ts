/** What the part of a sheet says about how it is set. Rows and columns are 0-based, sizes CSS pixels. */
export type SheetLayout = {
  widths: ReadonlyMap<number, number>
  heights: ReadonlyMap<number, number>
  /** Row → column → index of the cell's format among the formats of the workbook. */
  formats: ReadonlyMap<number, ReadonlyMap<number, number>>
}

/** How a format sets a cell; no alignment is by what the cell holds. */
export type CellFormat = {
  align: string | null
  bold: boolean
  wrap: boolean
  ruled: boolean
  /** Points. */
  size: number | null
}

const columnLimit = 16_384
const sheetTag = /<(?:\w+:)?(row|col|c)(?=[\s>/])([^<>]*)>/g

const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? null

const numberOf = (attributes: string, name: string): number | null => {
  const digits = attribute(attributes, name)
  return digits !== null && /^\d{1,7}(?:\.\d{1,20})?$/.test(digits) ? Number(digits) : null
}

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** A column's width is told in characters of seven pixels. */
const pixelsOfWidth = (characters: number): number => Math.trunc(characters * 7 + 5)
const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3)

/** Reads column widths, row heights and cell formats off the XML of a sheet. */
export const sheetLayout = (part: Buffer): SheetLayout => {
  const widths = new Map<number, number>()
  const heights = new Map<number, number>()
  const formats = new Map<number, Map<number, number>>()
  let [row, column] = [0, 0]
  for (const [, element = '', attributes = ''] of part.toString('latin1').matchAll(sheetTag)) {
    if (element === 'col') {
      const width = numberOf(attributes, 'width')
      const [from, to] = [numberOf(attributes, 'min') ?? 1, numberOf(attributes, 'max') ?? 0]
      if (width !== null)
        for (let at = from; at <= Math.min(to, columnLimit); at += 1) widths.set(at - 1, pixelsOfWidth(width))
    } else if (element === 'row') {
      row = numberOf(attributes, 'r') ?? row + 1
      column = 0
      const height = numberOf(attributes, 'ht')
      if (height !== null) heights.set(row - 1, pixelsOfHeight(height))
    } else {
      const letters = /^([A-Z]{1,3})\d/.exec(attribute(attributes, 'r') ?? '')?.[1]
      column = letters ? columnOf(letters) + 1 : column + 1
      const format = numberOf(attributes, 's')
      if (format === null) continue
      const found = formats.get(row - 1)
      if (found) found.set(column - 1, format)
      else formats.set(row - 1, new Map([[column - 1, format]]))
    }
  }
  return { widths, heights, formats }
}

const elements = (xml: string, list: string, item: string): string[] => {
  const inner = new RegExp(`<(?:\\w+:)?${list}(?=[\\s>])[^<>]*>([\\s\\S]*?)</(?:\\w+:)?${list}>`).exec(
    xml,
  )?.[1]
  const each = new RegExp(`<(?:\\w+:)?${item}(?:\\s[^<>]*)?(?:/>|(?<!/)>[\\s\\S]*?</(?:\\w+:)?${item}>)`, 'g')
  return inner === undefined ? [] : (inner.match(each) ?? [])
}

const isOn = (tag: string | undefined): boolean => tag !== undefined && !/\sval\s*=\s*"(?:0|false)"/.test(tag)

/** Reads the formats of cells off the styles part of a workbook, in their order. */
export const cellFormats = (part: Buffer): CellFormat[] => {
  const xml = part.toString('utf8')
  const fonts = elements(xml, 'fonts', 'font').map((font) => ({
    bold: isOn(/<(?:\w+:)?b(?=[\s/>])[^<>]*>/.exec(font)?.[0]),
    size: numberOf(/<(?:\w+:)?sz\s([^<>]*)>/.exec(font)?.[1] ?? '', 'val'),
  }))
  const borders = elements(xml, 'borders', 'border').map((border) =>
    /<(?:\w+:)?(?:left|right|top|bottom|start|end)\s[^<>]*style\s*=\s*"(?!none)/.test(border),
  )
  return elements(xml, 'cellXfs', 'xf').map((format) => {
    const own = /^<[^<>]*>/.exec(format)?.[0] ?? ''
    const alignment = /<(?:\w+:)?alignment\s([^<>]*)>/.exec(format)?.[1] ?? ''
    const font = fonts[numberOf(own, 'fontId') ?? 0]
    return {
      align: attribute(alignment, 'horizontal'),
      wrap: /^(?:1|true)$/.test(attribute(alignment, 'wrapText') ?? ''),
      bold: font?.bold ?? false,
      size: font?.size ?? null,
      ruled: borders[numberOf(own, 'borderId') ?? 0] ?? false,
    }
  })
}
