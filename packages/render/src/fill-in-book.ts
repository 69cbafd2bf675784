import { type DataValidation, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { cleaned } from './clean-text'
import type { Section } from './document'
import { asText } from './xlsx/text-lines'
import { headerFooterOf, pageSetupOf, printArea } from './xlsx/sheet-page'
import { type CellLook, styleSheet } from './xlsx/styles'

/** A list to choose from: an inline list of a sheet's cells as "=…". Not strict: other words may be written too. */
export type FillInChoice =
  | { kind: 'list'; from: string; strict: boolean; prompt?: string }
  | { kind: 'number'; least: number; most: number; prompt?: string }

/** One cell, or several merged ones, of a workbook to be filled in. Rows and columns count from 1. */
export type FillInCell = {
  row: number
  column: number
  rows?: number
  columns?: number
  value: string | number | null | { formula: string; result: string | number }
  look: CellLook
  fill?: string
  color?: string
  /** What the one who fills it may write; every other cell is locked. */
  input?: true
  choice?: FillInChoice
}

/** Cells that are green or red when a formula holds. */
export type FillInMark = { range: string; formula: string; colour: 'green' | 'red' }

export type FillInSheet = {
  name: string
  state: 'visible' | 'hidden' | 'veryHidden'
  orientation: 'portrait' | 'landscape'
  columns: readonly { width: number; hidden?: true }[]
  heights: ReadonlyMap<number, number>
  hiddenRows: ReadonlySet<number>
  frozenRows: number
  cells: readonly FillInCell[]
  marks: readonly FillInMark[]
}

export type FillInBook = { title: string; organization: string; sheets: readonly FillInSheet[] }

const fillOf = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const

const validationOf = (choice: FillInChoice): DataValidation => ({
  ...(choice.kind === 'list'
    ? { type: 'list', formulae: [choice.from], showErrorMessage: choice.strict }
    : {
        type: 'decimal',
        operator: 'between',
        formulae: [choice.least, choice.most],
        showErrorMessage: true,
      }),
  allowBlank: true,
  errorStyle: 'stop',
  errorTitle: '填写有误',
  error: choice.kind === 'list' ? '请从下拉列表中选择' : `请填 ${choice.least} 至 ${choice.most} 之间的数字`,
  ...(choice.prompt === undefined ? {} : { showInputMessage: true, prompt: choice.prompt }),
})

type Styles = ReturnType<typeof styleSheet>

const writeCell = (sheet: Worksheet, styles: Styles, cell: FillInCell): void => {
  const { row, column, rows = 1, columns = 1, value } = cell
  const base = styles(cell.look)
  const style = {
    ...base,
    ...(cell.fill === undefined ? {} : { fill: fillOf(cell.fill) }),
    ...(cell.color === undefined ? {} : { font: { ...base.font, color: { argb: cell.color } } }),
    protection: { locked: cell.input !== true },
  }
  if (rows > 1 || columns > 1) sheet.mergeCellsWithoutStyle(row, column, row + rows - 1, column + columns - 1)
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1)
      sheet.getCell(row + down, column + across).style = style
  const target = sheet.getCell(row, column)
  if (cell.choice) target.dataValidation = validationOf(cell.choice)
  if (typeof value === 'string') target.value = asText(value)
  else if (value !== null) target.value = value
}

const markFill = { green: 'FFC6EFCE', red: 'FFFFC7CE' } as const
const markFont = { green: 'FF006100', red: 'FF9C0006' } as const

const writeSheet = async (sheet: Worksheet, styles: Styles, plan: FillInSheet): Promise<void> => {
  plan.columns.forEach(({ width, hidden }, at) => {
    const column = sheet.getColumn(at + 1)
    column.width = width
    if (hidden) column.hidden = true
  })
  for (const cell of plan.cells) writeCell(sheet, styles, cell)
  for (const [row, height] of plan.heights) sheet.getRow(row).height = height
  for (const row of plan.hiddenRows) sheet.getRow(row).hidden = true
  plan.marks.forEach(({ range, formula, colour }, at) =>
    sheet.addConditionalFormatting({
      ref: range,
      rules: [
        {
          type: 'expression',
          priority: at + 1,
          formulae: [formula],
          style: {
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: markFill[colour] } },
            font: { color: { argb: markFont[colour] } },
          },
        },
      ],
    }),
  )
  const section: Section = {
    orientation: plan.orientation,
    pageNumbers: { style: 'dashes', start: 1 },
    blocks: [],
  }
  const last = Math.max(1, ...plan.cells.map(({ row, rows = 1 }) => row + rows - 1))
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...pageSetupOf(section, true, 'any'),
    printArea: printArea(Math.max(1, plan.columns.length), last),
  }
  sheet.headerFooter = { ...sheet.headerFooter, ...headerFooterOf(section) }
  if (plan.frozenRows > 0) sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: plan.frozenRows }]
  // Without a password: it keeps the structure from slips, not from intent. Heights may be adapted to longer texts.
  await sheet.protect('', { formatRows: true, formatColumns: true })
}

// The archive keeps local time: the same wall clock everywhere.
const mtime = new Date(2000, 0, 1)

/** The library cannot lock the order and number of sheets: the mark is put into the workbook's part. */
const withLockedStructure = (bytes: Uint8Array): Uint8Array => {
  const files = unzipSync(bytes)
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = [
      name === 'xl/workbook.xml'
        ? strToU8(
            strFromU8(content).replace(
              /<(bookViews|sheets)[\s>]/u,
              '<workbookProtection lockStructure="1"/>$&',
            ),
          )
        : content,
      { mtime },
    ]
  return zipSync(entries, { level: 6 })
}

/**
 * A workbook to be filled in offline: only the cells marked as input may be written, sheets cannot be added, moved or
 * removed without lifting the protection (there is no password). The same book gives the same bytes.
 */
export const renderFillInBook = async (book: FillInBook): Promise<Uint8Array> => {
  const { title, organization, sheets } = book
  const workbook = new Workbook()
  workbook.model = { ...workbook.model, defaultFont: { name: 'Times New Roman', size: 11 } }
  const date = new Date('2000-01-01T00:00:00Z')
  workbook.title = title
  workbook.creator = organization
  workbook.lastModifiedBy = ''
  workbook.created = date
  workbook.modified = date
  workbook.calcProperties = { ...workbook.calcProperties, fullCalcOnLoad: true }
  const styles = styleSheet()
  for (const plan of sheets) {
    const sheet = workbook.addWorksheet(plan.name, { state: plan.state })
    await writeSheet(sheet, styles, { ...plan, cells: cleaned(plan.cells) })
  }
  const bytes = await workbook.xlsx.writeBuffer({ zip: { modTime: mtime, timestamps: 'dos' } })
  return withLockedStructure(new Uint8Array(bytes))
}
