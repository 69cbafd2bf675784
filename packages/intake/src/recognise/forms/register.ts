import { fold } from '@heng/domain/fold'
import { type AmountUnit, amountUnits } from '@heng/domain/money'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Head } from '../../reading'
import type { Grid, GridCell, GridRow } from '../../source'
import { finishForm } from './finish-form'
import { type FormDraft, newDraft, putField } from './form-draft'
import type { HeaderColumn } from './indicator-header'
import { indicatorOf, placeOf } from './indicator-row'
import type { ColumnKey, FieldKey, Vocabulary } from './vocabulary'

/** A column of a register: a field of the programme, a column of its indicators, its number, or nothing known. */
type RegisterColumn = { field: FieldKey } | { column: HeaderColumn } | { seq: true } | null

/** The header of a register: one row per indicator, with what is said of the programme beside it. */
export type RegisterHeader = {
  vocabulary: Vocabulary
  columns: readonly RegisterColumn[]
  /** How many rows of the grid it takes. */
  depth: number
  unit: AmountUnit | null
}

const depthLimit = 4
const labelLimit = 40

const totalWord = /^(?:合计|总计|小计|共计)[:：]?$/
const genericWord = /^(?:合计|小计|总额|金额|预算数|总计)$/

const ownText = (row: GridRow | undefined, at: number): string => row?.cells[at]?.text ?? ''

/** The label at the bottom of a header over a position, and that of the group above it. */
const labelsAt = (rows: readonly GridRow[], at: number): { label: string; group: string } => {
  const own = rows.map((row) => ownText(row, at)).filter((text) => text !== '')
  const label = own.at(-1) ?? ''
  if (own.length > 1) return { label, group: own.at(-2) ?? '' }
  const group = rows[0]?.cells.slice(0, at).findLast(({ text }) => text !== '')?.text ?? ''
  return { label, group: ownText(rows[0], at) === '' ? group : '' }
}

const headerColumn = (key: ColumnKey, title: string): HeaderColumn => ({
  key,
  title,
  implied: false,
  start: null,
  end: null,
})

const columnOf = (rows: readonly GridRow[], at: number, vocabulary: Vocabulary): RegisterColumn => {
  const { label, group } = labelsAt(rows, at)
  if (label === '' || label.length > labelLimit) return null
  if (/^(?:序号|编号|项目序号)$/.test(fold(label))) return { seq: true }
  const key = vocabulary.columnOf(label)
  if (key !== null) return { column: headerColumn(key, label) }
  const field =
    vocabulary.fieldOf(label) ?? (genericWord.test(fold(label)) ? vocabulary.fieldOf(group) : null)
  if (field === 'budgetGroup') return { field: 'budget.total' }
  return field === null || field === 'indicators' ? null : { field }
}

/** The first column of each kind counts. */
const single = (columns: readonly RegisterColumn[]): RegisterColumn[] => {
  const seen = new Set<string>()
  return columns.map((column) => {
    if (column === null) return null
    const kind = 'field' in column ? column.field : 'column' in column ? `column ${column.column.key}` : 'seq'
    if (seen.has(kind)) return null
    seen.add(kind)
    return column
  })
}

const has = (columns: readonly RegisterColumn[], field: FieldKey): boolean =>
  columns.some((column) => column !== null && 'field' in column && column.field === field)

const hasColumn = (columns: readonly RegisterColumn[], key: ColumnKey): boolean =>
  columns.some((column) => column !== null && 'column' in column && column.column.key === key)

const isRegister = (columns: readonly RegisterColumn[]): boolean =>
  has(columns, 'name') &&
  hasColumn(columns, 'name') &&
  (hasColumn(columns, 'value') || hasColumn(columns, 'operator'))

const isHeaderLike = (row: GridRow): boolean =>
  row.cells.every(({ text }) => text.length <= labelLimit && !/^[\d,.]+$/.test(text))

const unitIn = (rows: readonly GridRow[]): AmountUnit | null => {
  for (const row of rows)
    for (const { text } of row.cells) {
      const unit = /[（(](?:单位[:：])?(亿元|百万元|万元|千元|元)[）)]/.exec(text)?.[1]
      const found = amountUnits.find((one) => one === unit)
      if (found) return found
    }
  return null
}

/** Reads the header of a register that begins at a row of a grid; null where none does. */
export const registerHeaderAt = (grid: Grid, at: number, vocabulary: Vocabulary): RegisterHeader | null => {
  const first = grid.rows[at]
  if (!first || first.cells.length < 4) return null
  const width = Math.max(...grid.rows.slice(at, at + depthLimit).map(({ cells }) => cells.length))
  for (let depth = 1; depth <= depthLimit; depth += 1) {
    const rows = grid.rows.slice(at, at + depth)
    if (rows.length < depth || !rows.every(isHeaderLike)) return null
    const columns = single(Array.from({ length: width }, (_, cell) => columnOf(rows, cell, vocabulary)))
    const named = columns.findIndex(
      (column) => column !== null && 'field' in column && column.field === 'name',
    )
    const below = grid.rows[at + depth]
    // under a header that is merged over rows the name is empty; a programme begins with its name
    const goesOn = below !== undefined && ownText(below, named) === '' && isHeaderLike(below)
    if (isRegister(columns) && !goesOn) return { vocabulary, columns, depth, unit: unitIn(rows) }
  }
  return null
}

type Programme = { rows: GridRow[]; draft: FormDraft; name: string; seq: GridCell | null }

/** What a cell says, or the merged cell above that reaches into it. */
const said = (cell: GridCell | undefined): GridCell | null => {
  if (!cell) return null
  if (cell.text !== '') return cell
  return cell.above === undefined || cell.above === '' ? null : { ...cell, text: cell.above }
}

const cellsOf = (row: GridRow, header: RegisterHeader) => {
  const fields = new Map<FieldKey, GridCell>()
  const indicator = new Map<HeaderColumn, GridCell>()
  let seq: GridCell | null = null
  header.columns.forEach((column, at) => {
    const cell = column && said(row.cells[at])
    if (!column || !cell) return
    if ('field' in column) fields.set(column.field, cell)
    else if ('seq' in column) seq = cell
    else if (
      column.column.key === 'level1' ||
      column.column.key === 'level2' ||
      cell.text === row.cells[at]?.text
    )
      indicator.set(column.column, cell)
  })
  return { fields, indicator, seq: seq as GridCell | null }
}

const newProgramme = (header: RegisterHeader, line: number, name: string): Programme => {
  const draft = newDraft({
    anchor: 0,
    first: 0,
    vocabulary: header.vocabulary,
    damaged: false,
    origin: 'tabs',
    preamble: [],
  })
  draft.header = header.columns.flatMap((column) => (column && 'column' in column ? [column.column] : []))
  draft.labelUnit = header.unit
  draft.nameLine = line
  for (const column of header.columns) if (column && 'field' in column) putField(draft, column.field, [])
  return { rows: [], draft, name, seq: null }
}

const inherited = (indicator: Indicator, before: Indicator | undefined): Indicator => {
  if (!before || indicator.level1) return indicator
  return { ...indicator, level1: before.level1, level2: indicator.level2 ?? before.level2 }
}

/** Whether a row begins another programme: its name or number is another one. */
const begins = (
  open: Programme | null,
  name: GridCell | undefined,
  seq: GridCell | null,
  row: GridRow,
): boolean => {
  if (!open) return name !== undefined
  if (seq && open.seq && fold(seq.text) !== fold(open.seq.text)) return true
  if (name === undefined) return false
  if (fold(name.text) !== fold(open.name)) return true
  // the same name again without a merge: another programme only where its number is printed again
  return (
    seq !== null &&
    open.seq !== null &&
    row.cells.includes(name) &&
    row.cells.includes(seq) &&
    seq.text !== open.seq.text
  )
}

const takeRow = (
  open: Programme,
  row: GridRow,
  cells: ReturnType<typeof cellsOf>,
  vocabulary: Vocabulary,
): void => {
  const { draft } = open
  open.rows.push(row)
  open.seq ??= cells.seq
  draft.claims.push(row.endLine > row.line ? { line: row.line, endLine: row.endLine } : { line: row.line })
  for (const [field, cell] of cells.fields) if (!draft.fields.has(field)) putField(draft, field, [cell])
  if (cells.indicator.size === 0) return
  const made = indicatorOf(
    { cost: 0, cells: cells.indicator, dropped: [] },
    { line: row.line },
    draft.header ?? [],
    vocabulary,
  )
  if (!made) return
  draft.indicators.push(inherited(made.indicator, draft.indicators.at(-1)))
  draft.doubts.push(...made.doubts)
}

const isRepeated = (row: GridRow, header: readonly GridRow[]): boolean => {
  const words = (one: GridRow): string => one.cells.map(({ text }) => fold(text)).join('|')
  return header.some((one) => words(one) === words(row))
}

export type RegisterPart = {
  programmes: { draft: FormDraft; target: PerformanceTarget }[]
  headings: GridRow[]
}

const targetOf = ({ draft, seq }: Programme, head: Head, unit: AmountUnit | null): PerformanceTarget => {
  draft.labelUnit ??= unit
  const target = finishForm(draft, head)
  const number = seq && /^\d{1,6}$/.test(fold(seq.text)) ? Number.parseInt(fold(seq.text), 10) : null
  return seq && number !== null
    ? {
        ...target,
        seq: { value: number, place: placeOf(seq) },
        printedFields: ['seq', ...target.printedFields],
      }
    : target
}

/** Reads the rows under the header of a register into a form per programme; `unit` is what stands above it. */
export const readRegister = (
  grid: Grid,
  at: number,
  header: RegisterHeader,
  head: Head,
  unit: AmountUnit | null,
): RegisterPart => {
  const headerRows = grid.rows.slice(at, at + header.depth)
  const part: RegisterPart = { programmes: [], headings: [...headerRows] }
  const programmes: Programme[] = []
  for (const row of grid.rows.slice(at + header.depth)) {
    if (isRepeated(row, headerRows)) {
      part.headings.push(row)
      continue
    }
    const cells = cellsOf(row, header)
    const name = cells.fields.get('name')
    if (row.cells.some(({ text }) => totalWord.test(fold(text))) && cells.indicator.size === 0) {
      part.headings.push(row)
      continue
    }
    const open = programmes.at(-1) ?? null
    if (begins(open, name, cells.seq, row)) programmes.push(newProgramme(header, row.line, name?.text ?? ''))
    const current = programmes.at(-1)
    if (current) takeRow(current, row, cells, header.vocabulary)
    else part.headings.push(row)
  }
  for (const programme of programmes)
    if (programme.draft.indicators.length > 0 || programme.draft.fields.has('goal'))
      part.programmes.push({ draft: programme.draft, target: targetOf(programme, head, unit) })
  return part
}
