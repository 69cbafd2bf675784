import { fold } from '@heng/domain/fold'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { Reading } from '../../reading'
import type { GridRow } from '../../source'
import type { CodeColumns } from './code-columns'
import { codeColumnsOf, withJoinedCodes, withWholeCodes } from './code-columns'
import { withDepartmentClasses } from './two-classifications'
import type { DraftTable, DraftText } from './draft'
import { isFigure } from './figures'
import type { Header } from './header'
import { countHeaderRows, readHeader } from './header'
import { draftOf } from './grid-rows'
import { isCodeText, isTotalName, ordinalOf } from './row-labels'
import { commonLength } from './similarity'
import type { Lead, Stretch } from './stretches'
import { stretchesOf } from './stretches'
import { type Transposed, transposedOf } from './transposed'
import {
  isNote,
  isPageNumber,
  isTableLabel,
  isUnitLine,
  organizationLine,
  printedUnit,
  titleShapes,
  unitCell,
  unitOfTable,
  yearOf,
} from './title-words'

/** A page's worth of a table: its header rows and the rows below. */
export type Part = {
  header: Header | null
  headerRows: readonly GridRow[]
  rows: GridRow[]
  /** Where the parts of a code stand that were put together. */
  codes: CodeColumns | null
}

/** A table while its parts are gathered. */
export type OpenTable = {
  shape: TableShape
  title: string
  line: number
  organization: string | null
  unit: DraftText | null
  year: number | null
  parts: Part[]
  notes: DraftText[]
  headings: Lead[]
  /** Set where the table prints its columns as rows. */
  transposed?: Transposed
}

type Title = { text: string; from: number; to: number; shapes: readonly TableShape[] }

/** Whether a line is the beginning of the title below it: the organization that the table is about. */
const beginsTitle = (before: Lead, title: Lead): boolean =>
  before.line === title.line - 1 &&
  before.text.length >= 5 &&
  before.text.length <= 40 &&
  /(?:委员会|局|办公室|办事处|人民政府|管委会)(?:\d{4}年度?)?$/.test(fold(before.text)) &&
  !/^(?:\d{4}年|表|附)/.test(fold(title.text)) &&
  !/[:：]/.test(before.text)

/** The title nearest to the rows; one broken over two lines is joined. */
const titleIn = (lead: readonly Lead[], shapes: readonly TableShape[]): Title | null => {
  for (let at = lead.length - 1; at >= Math.max(0, lead.length - 10); at -= 1) {
    const line = lead[at]
    if (!line) continue
    const own = titleShapes(line.text, shapes)
    const before = lead[at - 1]
    if (own.length > 0 && before && beginsTitle(before, line))
      return { text: before.text + line.text, from: at - 1, to: at, shapes: own }
    if (own.length > 0) return { text: line.text, from: at, to: at, shapes: own }
    if (before && line.text.length <= 40 && before.text.length <= 40) {
      const joined = titleShapes(before.text + line.text, shapes)
      if (joined.length > 0) return { text: before.text + line.text, from: at - 1, to: at, shapes: joined }
    }
  }
  return null
}

const hasRequired = (shape: TableShape, header: Header): boolean => {
  const keys = new Set(header.columns.map((column) => column.key))
  return !shape.required || shape.required.some((list) => list.every((key) => keys.has(key)))
}

const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((most, row) => Math.max(most, (row.cells.at(-1)?.cell ?? 0) + 1), 0)

const wordsOf = (row: GridRow): string => row.cells.map(({ text }) => fold(text)).join('|')

/** Parts off the rows in which a sheet repeats its header at each printed page. */
const withoutRepeated = (
  rows: readonly GridRow[],
  headerRows: readonly GridRow[],
): { repeated: GridRow[]; own: GridRow[] } => {
  const printed = new Set(headerRows.map(wordsOf))
  const repeated: GridRow[] = []
  const own: GridRow[] = []
  for (const row of rows) (printed.has(wordsOf(row)) ? repeated : own).push(row)
  return { repeated, own }
}

/** Splits the rows of a stretch into header and data for a shape, or null when it is no such table. */
const partFor = (printed: readonly GridRow[], shape: TableShape, year: number | null): Part | null => {
  const plain = shape.codes ? withJoinedCodes(printed) : printed
  const single = shape.codes?.includes('economic') ? withDepartmentClasses(plain) : plain
  const codes = shape.codes ? codeColumnsOf(single) : null
  const rows = codes ? withWholeCodes(single, codes) : single
  const count = countHeaderRows(rows, shape, year)
  if (count === 0) return null
  const headerRows = rows.slice(0, count)
  const header = readHeader(headerRows, shape, year, widthOf(rows))
  if (!header) return null
  const { repeated, own } = withoutRepeated(rows.slice(count), headerRows)
  return { header, headerRows: [...headerRows, ...repeated], rows: own, codes }
}

/** Rows as wide as those above with nothing but a page break between, and not beginning with a header. */
const goesOn = (open: OpenTable, rows: readonly GridRow[]): boolean => {
  const above = open.parts.at(-1)?.rows ?? []
  const first = rows[0]?.cells.filter((cell) => cell.text !== '') ?? []
  const wordy = first.length >= 3 && !first.some((cell) => isFigure(cell.text))
  return !wordy && above.length > 0 && widthOf(above) === widthOf(rows)
}

/** The rows of a page without header, read as those of the page before. */
const bodyOf = (rows: GridRow[], open: OpenTable): Part => {
  const codes = open.parts.at(-1)?.codes ?? null
  const plain = open.shape.codes ? withJoinedCodes(rows) : rows
  return { header: null, headerRows: [], rows: codes ? withWholeCodes(plain, codes) : plain, codes }
}

const isNeutral = ({ text }: Lead): boolean =>
  isPageNumber(text) || isUnitLine(text) || isTableLabel(text) || text.startsWith('续表')

/** The label of a row that may well print no figure: numbered, or a total. */
const isRowLabel = (text: string): boolean =>
  text.length <= 40 && (ordinalOf(text) !== null || isTotalName(text)) && !/[。；]/.test(text)

const looksLikeRows = (rows: readonly GridRow[]): boolean => {
  const like = rows.filter((row) => {
    const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '')
    const [first = ''] = texts
    return texts.length >= 2
      ? texts.some(isFigure) || texts.every(isRowLabel) || isCodeText(first)
      : isRowLabel(first)
  })
  return like.length * 2 > rows.length
}

const firstLabel = (rows: readonly GridRow[]): string =>
  fold(
    rows[0]?.cells
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .slice(0, 2)
      .join('|') ?? '',
  )

/** The same table again on the next page, or another one that only bears the same title? */
const startsAgain = (open: OpenTable, part: Part): boolean => {
  const [before, now] = [open.parts[0]?.rows ?? [], part.rows]
  const label = (row: GridRow | undefined): string =>
    fold(row?.cells.find((cell) => cell.text !== '')?.text ?? '')
  if (now.length === 0 || before.length === 0) return false
  return isTotalName(label(now[0])) ? isTotalName(label(before[0])) : firstLabel(before) === firstLabel(now)
}

const sameTitle = (left: string, right: string): boolean => {
  const [a, b] = [fold(left), fold(right)]
  return a === b || (2 * commonLength(a, b)) / (a.length + b.length) > 0.92
}

/** The year of a table: its title's, or the later of two years its header sets side by side, or the document's. */
const tableYear = (title: string, rows: readonly GridRow[], documentYear: number | null): number | null => {
  const named = yearOf(title)
  if (named !== null) return named
  const years = new Set(
    rows
      .slice(0, 4)
      .flatMap((row) => row.cells.flatMap(({ text }) => (isFigure(text) ? [] : (yearOf(text) ?? [])))),
  )
  return years.size >= 2 ? Math.max(...years) : (documentYear ?? (years.size > 0 ? Math.max(...years) : null))
}

class Gathering {
  readonly tables: OpenTable[] = []
  open: OpenTable | null = null

  constructor(
    readonly reading: Reading,
    /** Whether a title may stand below its table. */
    readonly titlesBelow: boolean,
  ) {}

  /** Takes notes at the beginning of the lead into the open table, which they end. */
  takeNotes(lead: Lead[]): Lead[] {
    if (!this.open) return lead
    let at = 0
    let noted = false
    for (; at < lead.length; at += 1) {
      const line = lead[at]
      if (!line) break
      if (isNote(line.text) || (noted && /^\d[.、．]/.test(line.text) && line.text.length > 6)) {
        this.open.notes.push({ text: line.text, place: { line: line.line } })
        noted = true
      } else if (isPageNumber(line.text)) this.open.headings.push(line)
      else break
    }
    const rest = lead.slice(at)
    if (noted) this.open = null
    return rest
  }

  start(shape: TableShape, title: Title, lead: readonly Lead[], part: Part, year: number | null): void {
    const around = lead.filter((line, at) =>
      at < title.from ? at >= title.from - 3 && isTableLabel(line.text) : true,
    )
    const after = lead
      .slice(title.to + 1)
      .filter((line) => isNeutral(line) || organizationLine(line.text) !== null)
    const unitLine =
      [...around].toReversed().find((line) => printedUnit(line.text) !== null) ??
      (unitOfTable(title.text) === null ? undefined : lead[title.to])
    const inHeader = unitLine ? null : unitCell(part.headerRows)
    const organization = around.map((line) => organizationLine(line.text)).find((text) => text !== null)
    const headings = [
      ...around
        .filter((_, at) => at < around.length)
        .filter((line) => isTableLabel(line.text) || isUnitLine(line.text)),
      ...lead.slice(title.from, title.to + 1),
      ...after,
    ]
    this.open = {
      shape,
      title: title.text,
      line: lead[title.from]?.line ?? part.headerRows[0]?.line ?? 1,
      organization: organization ?? null,
      unit: unitLine
        ? { text: unitLine.text, place: { line: unitLine.line } }
        : inHeader && { text: inHeader.text, place: { line: inHeader.line, cell: inHeader.cell } },
      year,
      parts: [part],
      notes: [],
      headings,
    }
    this.tables.push(this.open)
  }

  take(stretch: Stretch, below: readonly Lead[]): boolean {
    const lead = this.takeNotes(stretch.lead)
    const title = titleIn(lead, this.reading.shapes.tables)
    if (title) return this.takeTitled(stretch, lead, title)
    if (this.open && !stretch.apart && lead.every(isNeutral) && this.takeContinued(stretch, lead)) return true
    this.open = null
    // a title below is that of the next table where this one has its own above
    const titled = lead.slice(-4).some((line) => /表(?:\(.*\))?$/.test(fold(line.text)))
    const under = titled || !this.titlesBelow ? null : titleIn(below.slice(0, 3), this.reading.shapes.tables)
    return under !== null && this.takeTitled(stretch, below.slice(0, 3), under)
  }

  takeTitled(stretch: Stretch, lead: readonly Lead[], title: Title): boolean {
    const year = tableYear(title.text, stretch.rows, this.reading.head.fiscalYear)
    for (const shape of title.shapes) {
      const part = partFor(stretch.rows, shape, year)
      if (!part?.header || (!hasRequired(shape, part.header) && !this.continues(shape, title))) continue
      const open = this.open
      if (open && this.continues(shape, title) && !startsAgain(open, part)) {
        open.parts.push(part)
        open.headings.push(...lead.filter((line, at) => at >= title.from || isNeutral(line)))
        // the unit may be printed on a later page only
        const unitLine = lead.findLast((line) => printedUnit(line.text) !== null)
        open.unit ??= unitLine ? { text: unitLine.text, place: { line: unitLine.line } } : null
      } else if (hasRequired(shape, part.header)) this.start(shape, title, lead, part, year)
      else continue
      return true
    }
    this.open = null
    return this.takeTransposed(stretch, lead, title, year)
  }

  /** A table that prints its columns as rows. */
  takeTransposed(stretch: Stretch, lead: readonly Lead[], title: Title, year: number | null): boolean {
    for (const shape of title.shapes) {
      const transposed = transposedOf(stretch.rows, shape, year)
      if (!transposed) continue
      const { headerRows } = transposed
      const rows = stretch.rows.slice(headerRows.length)
      this.start(shape, title, lead, { header: null, headerRows, rows, codes: null }, year)
      if (this.open) this.open.transposed = transposed
      return true
    }
    return false
  }

  continues(shape: TableShape, title: Title): boolean {
    return this.open !== null && this.open.shape === shape && sameTitle(this.open.title, title.text)
  }

  takeContinued(stretch: Stretch, lead: readonly Lead[]): boolean {
    const open = this.open
    if (!open || open.transposed) return false
    const part = partFor(stretch.rows, open.shape, open.year)
    if (part) open.parts.push(part)
    else if (looksLikeRows(stretch.rows) || (lead.length === 0 && goesOn(open, stretch.rows)))
      open.parts.push(bodyOf(stretch.rows, open))
    else return false
    open.headings.push(...lead)
    return true
  }
}

/** Finds the tables that come as grids; `titlesBelow`: whether a title may stand below its table. */
export const gridTables = (reading: Reading, titlesBelow: boolean): DraftTable[] => {
  const { stretches, tail } = stretchesOf(reading)
  const gathering = new Gathering(reading, titlesBelow)
  stretches.forEach((stretch, at) => {
    gathering.take(stretch, stretches[at + 1]?.lead ?? tail)
  })
  gathering.takeNotes(tail)
  return gathering.tables.flatMap((table) => draftOf(table, reading) ?? [])
}
