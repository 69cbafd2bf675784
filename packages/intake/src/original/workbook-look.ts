import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { Align, CellStyle, SheetLook, WorkbookLook } from '@heng/domain/original-look'
import { csvRows, type csvSeparator } from '../formats/csv'
import { marksOf } from '../formats/xlsx/read-workbook'
import { sheetCells } from '../formats/xlsx/sheet-cells'
import { type LoadedWorkbook, loadWorkbook } from '../formats/xlsx/workbook'
import { type CellFormat, cellFormats, type SheetLayout, sheetLayout } from './sheet-layout'

const usualSize = 11
const plain: CellFormat = { align: null, bold: false, wrap: false, ruled: false, size: null }
const columnLimit = 16_384

/** The styles that occur, each once. */
const styleList = (): { styles: CellStyle[]; indexOf: (style: CellStyle) => number } => {
  const styles: CellStyle[] = []
  const known = new Map<string, number>()
  return {
    styles,
    indexOf: (style) => {
      const key = JSON.stringify(style)
      const found = known.get(key)
      if (found !== undefined) return found
      known.set(key, styles.length)
      styles.push(style)
      return styles.length - 1
    },
  }
}

const aligns: Readonly<Record<string, Align>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
  centerContinuous: 'center',
  distributed: 'center',
}

/** Without an alignment of its own a number stands to the right, a word to the left. */
const alignOf = (format: CellFormat, cell: CellObject | undefined): Align => {
  const own = aligns[format.align ?? '']
  if (own) return own
  return cell?.t === 'n' ? 'right' : cell?.t === 'b' || cell?.t === 'e' ? 'center' : 'left'
}

type Styles = ReturnType<typeof styleList>
type Source = { layout: SheetLayout | null; formats: readonly CellFormat[]; styles: Styles }

const librarySizes = (sheet: WorkSheet): Pick<SheetLayout, 'widths' | 'heights'> => {
  const widths = new Map<number, number>()
  const heights = new Map<number, number>()
  sheet['!cols']?.forEach((column, at) => {
    if (column?.wpx) widths.set(at, column.wpx)
  })
  sheet['!rows']?.forEach((row, at) => {
    if (row?.hpx) heights.set(at, row.hpx)
  })
  return { widths, heights }
}

const lastOf = (numbers: Iterable<number>): number => {
  let last = -1
  for (const number of numbers) last = Math.max(last, number)
  return last
}

type Row = SheetLook['rows'][number]

/** The cells of a row that hold something or are ruled. */
const rowCells = (
  texts: ReadonlyMap<number, string> | undefined,
  cells: readonly (CellObject | undefined)[] | undefined,
  formatAt: (column: number) => CellFormat,
  { columns, styles }: { columns: number; styles: Styles },
): Row['cells'] => {
  const found: Row['cells'] = []
  for (let column = 0; column < columns; column += 1) {
    const format = formatAt(column)
    const text = texts?.get(column) ?? ''
    if (text === '' && !format.ruled) continue
    const { bold, wrap, ruled, size } = format
    const align = alignOf(format, cells?.[column])
    found.push([column, text, styles.indexOf({ align, bold, wrap, ruled, size: size ?? usualSize })])
  }
  return found
}

type Naming = { name: string; hidden: boolean; marks: Parameters<typeof sheetCells>[1] }

const sheetLook = (sheet: WorkSheet, naming: Naming, { layout, formats, styles }: Source): SheetLook => {
  const { rows, merges, hiddenRows, hiddenColumns } = sheetCells(sheet, naming.marks)
  const { widths, heights } = layout ?? librarySizes(sheet)
  const lastRow = lastOf(rows.keys())
  const lastColumn = Math.max(
    lastOf([...rows.values()].map((cells) => lastOf(cells.keys()))),
    lastOf(merges.map(({ right }) => right)),
  )
  const columns = Math.min(columnLimit, lastColumn + 1)
  const drawn = new Set([...rows.keys(), ...(layout?.formats.keys() ?? []), ...heights.keys()])
  const looks = [...drawn]
    .filter((row) => row <= lastRow)
    .sort((one, other) => one - other)
    .map((row): Row => {
      const own = layout?.formats.get(row)
      const formatAt = (column: number): CellFormat => {
        const format = own?.get(column)
        return (format === undefined ? undefined : formats[format]) ?? plain
      }
      const cells = rowCells(rows.get(row), sheet['!data']?.[row], formatAt, { columns, styles })
      return { row, height: heights.get(row) ?? null, cells }
    })
  return {
    name: naming.name,
    hidden: naming.hidden,
    widths: Array.from({ length: columns }, (_, at) => widths.get(at) ?? null),
    rows: looks,
    hiddenRows: [...hiddenRows].filter((row) => row <= lastRow),
    hiddenColumns: [...hiddenColumns].filter((column) => column < columns),
    merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
  }
}

const sheetsOf = (loaded: LoadedWorkbook, styles: Styles): SheetLook[] => {
  const { book, parts, pathOf } = loaded
  const marks = marksOf(loaded)
  const stylesPart = [...parts].find(([path]) => /(?:^|\/)xl\/styles\.xml$/.test(path))?.[1]
  const formats = stylesPart ? cellFormats(stylesPart) : []
  return book.SheetNames.flatMap((name, at): SheetLook[] => {
    const sheet = book.Sheets[name]
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return []
    const part = parts.get(pathOf.get(name) ?? '')
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    const layout = part ? sheetLayout(part) : null
    return [sheetLook(sheet, { name, hidden, marks: marks(name) }, { layout, formats, styles })]
  })
}

/** What a workbook looks like, sheet by sheet. Throws a Refusal, as reading it does. */
export const workbookLook = async (bytes: Uint8Array, inZip: boolean): Promise<WorkbookLook> => {
  const styles = styleList()
  const sheets = sheetsOf(await loadWorkbook(bytes, inZip), styles)
  return { kind: 'workbook', styles: styles.styles, sheets }
}

const figure = /^\s*[-+]?[\d,]+(?:\.\d+)?\s*%?\s*$/

/** What comma-separated values look like in a spreadsheet: one sheet without a name. */
export const csvLook = (
  content: string,
  separator: NonNullable<ReturnType<typeof csvSeparator>>,
): WorkbookLook => {
  const styles = styleList()
  const [words, figures] = (['left', 'right'] as const).map((align) =>
    styles.indexOf({ align, bold: false, wrap: false, ruled: false, size: usualSize }),
  )
  const records = csvRows(content, separator)
  const rows = records.flatMap((cells, row): Row[] => {
    const filled = cells.flatMap((text, column): Row['cells'] =>
      text.trim() === '' ? [] : [[column, text, (figure.test(text) ? figures : words) ?? 0]],
    )
    return filled.length === 0 ? [] : [{ row, height: null, cells: filled }]
  })
  const columns = records.reduce((most, { length }) => Math.max(most, length), 0)
  const widths = Array.from({ length: Math.min(columns, columnLimit) }, () => null)
  const none = { hidden: false, hiddenRows: [], hiddenColumns: [], merges: [] }
  return { kind: 'workbook', styles: styles.styles, sheets: [{ name: '', widths, rows, ...none }] }
}
