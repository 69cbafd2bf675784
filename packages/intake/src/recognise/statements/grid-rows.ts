import type { AmountUnit, Money } from '@heng/domain/money'
import type { Reading } from '../../reading'
import type { GridCell, GridRow } from '../../source'
import type { DraftColumn, DraftFigure, DraftRow, DraftTable, DraftText, Side } from './draft'
import { isEmptyFigure, isFigure, readFigure } from './figures'
import type { OpenTable, Part } from './grid-tables'
import type { ColumnAt, Header } from './header'
import type { RowIdentity } from './identities'
import { identitiesOf, rowScore } from './identities'
import { mendRows } from './mend-rows'
import { fillLabels } from './row-fields'
import type { Layout } from './row-layout'
import { amountsOf, figurePositions, isFigureCell, layoutOf } from './row-layout'
import { isTotalName } from './row-labels'
import { unitOfTable } from './title-words'
import { transposedRow } from './transposed'

const isTotalRow = (row: GridRow): boolean => row.cells.some((cell) => isTotalName(cell.text))

type Trial = { holds: number; fails: number; missing: number }

const tryLayout = (
  rows: readonly GridRow[],
  layout: Layout,
  identities: readonly RowIdentity[],
  unit: AmountUnit,
): Trial => {
  const trial: Trial = { holds: 0, fails: 0, missing: 0 }
  for (const row of rows) {
    const score = rowScore(amountsOf(row, layout, unit), identities)
    trial.holds += score.holds
    trial.fails += score.fails
    trial.missing += figurePositions(row, layout).filter((at) => !layout.columns.has(at)).length
  }
  return trial
}

/** All ways to put the positions on columns in order. */
function* increasing(positions: readonly number[], count: number, from = 0): Generator<number[]> {
  if (positions.length === 0) {
    yield []
    return
  }
  for (let at = from; at <= count - positions.length; at += 1)
    for (const rest of increasing(positions.slice(1), count, at + 1)) yield [at, ...rest]
}

const choose = (n: number, k: number): number => {
  let value = 1
  for (let at = 0; at < k; at += 1) value = (value * (n - at)) / (at + 1)
  return value
}

/** How many column sums (total row = Σ of the rows of the top level) hold with these layouts. */
const columnSums = (
  parts: readonly { rows: readonly GridRow[]; layout: Layout }[],
  list: boolean,
  unit: AmountUnit,
): number => {
  const sums = new Map<string, number>()
  let total: Map<string, Money | null> | null = null
  for (const { rows, layout } of parts)
    for (const row of rows) {
      if (isTotalRow(row)) total ??= amountsOf(row, layout, unit)
      else if (list || row.cells.some((cell) => cell.cell < layout.firstFigure && /^\d{3}$/.test(cell.text)))
        for (const [key, amount] of amountsOf(row, layout, unit))
          sums.set(key, (sums.get(key) ?? 0) + (amount ?? 0))
    }
  if (!total) return 0
  let held = 0
  for (const [key, sum] of sums) {
    const printed = total.get(key) ?? 0
    held += Math.abs(printed - sum) <= 50_000 ? 1 : -1
  }
  return held
}

const printedIdentities = (table: OpenTable): RowIdentity[] => {
  const { columns } = masterHeader(table)
  const open = columns.filter((column) => column.column === null).map((column) => column.key)
  return identitiesOf(table.shape, new Set(columns.map((column) => column.key)), open)
}

type Straight = (
  row: GridRow,
  layout: Layout,
  identities: readonly RowIdentity[],
  unit: AmountUnit,
) => GridRow

/** Layouts of all parts: the header's where it says so and the sums agree, otherwise what the sums say. */
const layoutsOf = (
  table: OpenTable,
  unit: AmountUnit,
  straight: Straight,
): { part: Part; layout: Layout; sure: boolean }[] => {
  const master = masterHeader(table)
  const settled: { part: Part; layout: Layout; sure: boolean; rows: readonly GridRow[] }[] = []
  let before: Layout = layoutOf(master)
  const identities = printedIdentities(table)
  for (const part of table.parts) {
    let layout = part.header ? layoutOf(part.header) : before
    let sure = true
    const rows = part.header ? part.rows.map((row) => straight(row, layout, identities, unit)) : part.rows
    const trial = tryLayout(rows, layout, identities, unit)
    // Without a header of its own a part may have lost columns that are empty in it: then the sums decide.
    // Under a header that can be read, sums that do not hold are the document's mistake.
    const damaged = part.header !== null && part.header.doubts.length > 0
    const wrong = part.header ? damaged && trial.fails > trial.holds : trial.fails > 0
    if (table.shape.sides === 1 && (trial.missing > 0 || wrong)) {
      const found = searchLayout(table, part, before, settled, identities, unit)
      if (found) ({ layout, sure } = found)
      else sure = false
    }
    if (part.header && sure) before = layout
    settled.push({ part, layout, sure, rows: part.rows })
  }
  return settled
}

const masterHeader = (table: OpenTable): Header => {
  const headers = table.parts.flatMap((part) => part.header ?? [])
  const best = headers.reduce<Header | null>(
    (left, right) =>
      left === null ||
      right.columns.filter((column) => column.column).length >
        left.columns.filter((column) => column.column).length ||
      (right.columns.length === left.columns.length && right.score > left.score)
        ? right
        : left,
    null,
  )
  return best ?? { columns: [], labels: [], others: [], split: null, score: 0, doubts: [], year: null }
}

const searchLayout = (
  table: OpenTable,
  part: Part,
  before: Layout,
  settled: readonly { rows: readonly GridRow[]; layout: Layout }[],
  identities: readonly RowIdentity[],
  unit: AmountUnit,
): { layout: Layout; sure: boolean } | null => {
  const printed = masterHeader(table).columns
  const positions = [...new Set(part.rows.flatMap((row) => figurePositions(row, before)))].sort(
    (left, right) => left - right,
  )
  if (positions.length === 0 || positions.length > printed.length) return null
  if (choose(printed.length, positions.length) > 1000) return null
  let best: { layout: Layout; value: number; ties: number } | null = null
  for (const picks of increasing(positions, printed.length)) {
    const columns = new Map(
      positions.flatMap((at, nth) => {
        const column = printed[picks[nth] ?? -1]
        return column ? [[at, { ...column, at }] as const] : []
      }),
    )
    const layout: Layout = { ...before, columns, firstFigure: Math.min(before.firstFigure, ...positions) }
    const trial = tryLayout(part.rows, layout, identities, unit)
    const sums = columnSums([...settled, { rows: part.rows, layout }], table.shape.list === true, unit)
    const value = trial.holds - 2 * trial.fails + 2 * sums
    if (!best || value > best.value) best = { layout, value, ties: 0 }
    else if (value === best.value) best.ties += 1
  }
  return best && best.value > 0 ? { layout: best.layout, sure: best.ties === 0 } : null
}

/** Moves the cells of a row so that its figures stand under their columns again. */
const shifted = (row: GridRow, by: number): GridRow => ({
  ...row,
  cells: row.cells.flatMap((cell) => (cell.cell + by < 0 ? [] : [{ ...cell, cell: cell.cell + by }])),
})

const fitsWell = (
  row: GridRow,
  layout: Layout,
  identities: readonly RowIdentity[],
  unit: AmountUnit,
): number => {
  const early = row.cells.some(
    (cell) =>
      cell.cell < layout.firstFigure &&
      !layout.others.has(cell.cell) &&
      isFigure(cell.text) &&
      /[.,]/.test(cell.text),
  )
  const wordy = row.cells.some(
    (cell) =>
      layout.columns.has(cell.cell) && cell.text !== '' && !isFigureCell(cell) && !isEmptyFigure(cell.text),
  )
  const outside = figurePositions(row, layout).some((at) => !layout.columns.has(at))
  const { holds, fails } = rowScore(amountsOf(row, layout, unit), identities)
  return holds - 2 * fails - (early ? 3 : 0) - (outside ? 3 : 0) - (wordy ? 2 : 0)
}

/** The row as printed, or shifted by the empty cells that were lost in front, whichever the sums confirm. */
const straighten = (
  row: GridRow,
  layout: Layout,
  identities: readonly RowIdentity[],
  unit: AmountUnit,
): GridRow => {
  const asPrinted = fitsWell(row, layout, identities, unit)
  if (asPrinted >= 0 || layout.split !== null) return row
  let best = { row, value: asPrinted }
  for (const by of [1, -1, 2, 3]) {
    if (by < 0 && row.cells.some((cell) => cell.cell + by < 0 && cell.text !== '')) continue
    const moved = shifted(row, by)
    const value = fitsWell(moved, layout, identities, unit)
    if (value > best.value) best = { row: moved, value }
  }
  return best.row
}

const figureAt = (cell: GridCell, unit: AmountUnit): DraftFigure | null =>
  readFigure(cell.text, unit, {
    line: cell.line,
    ...(cell.endLine > cell.line ? { endLine: cell.endLine } : {}),
    cell: cell.cell,
  })

const textOf = (cell: GridCell): DraftText => ({
  text: cell.text,
  place: { line: cell.line, ...(cell.endLine > cell.line ? { endLine: cell.endLine } : {}), cell: cell.cell },
})

const rowOf = (
  row: GridRow,
  layout: Layout,
  side: Side | null,
  table: OpenTable,
  unit: AmountUnit,
): DraftRow | null => {
  const [from, to, first] =
    layout.split === null
      ? [0, Infinity, layout.firstFigure]
      : side === 'revenue'
        ? [0, layout.split, layout.firstFigure]
        : [layout.split, Infinity, layout.firstFigureRight]
  const draft: DraftRow = {
    line: row.line,
    endLine: row.endLine,
    side,
    code: null,
    label: null,
    texts: {},
    figures: new Map(),
    indent: null,
  }
  const [labels, beside]: [GridCell[], GridCell[]] = [[], []]
  for (const printed of row.cells) {
    // in a list, what is merged over several rows is said of each of them
    const merged = table.shape.list === true && printed.text === '' && !layout.columns.has(printed.cell)
    const cell = merged && printed.above !== undefined ? { ...printed, text: printed.above } : printed
    if (cell.cell < from || cell.cell >= to || cell.text === '') continue
    if (layout.others.has(cell.cell) && !isTotalName(cell.text)) {
      if (cell.cell < first && !isFigure(cell.text)) beside.push(cell)
      continue
    }
    const column = layout.columns.get(cell.cell)
    // a rate beside the amounts is no amount
    const isRate = column?.column === null && /[%％‰]$/.test(cell.text)
    if (column && !isRate) {
      const figure = figureAt(cell, unit)
      if (figure) draft.figures.set(column.key, figure)
    } else if (!column && (cell.cell < first || layout.labels.some((label) => label.at === cell.cell)))
      labels.push(cell)
  }
  fillLabels(
    draft,
    // a row that prints nothing else is called by what stands in a column of its own: 一、货物
    (labels.length > 0 ? labels : beside).map((cell) => ({ ...textOf(cell), at: cell.cell })),
    table.shape,
    layout.labels,
  )
  const empty =
    draft.code === null && draft.label === null && Object.values(draft.texts).every((text) => !text)
  return empty && draft.figures.size === 0 ? null : draft
}

/** The columns in source order; one the shape does not know counts only when it carries figures. */
const columnsOf = (table: OpenTable, used: ReadonlySet<string>): DraftColumn[] => {
  const master = masterHeader(table)
  const columns: DraftColumn[] = []
  const seen = new Set<string>()
  const add = ({ key, title, side, column }: ColumnAt): void => {
    if (column === null && !table.shape.openColumns && !used.has(key)) return
    const id = `${side ?? ''} ${key}`
    if (!seen.has(id)) columns.push({ key, title, side })
    seen.add(id)
  }
  master.columns.forEach(add)
  return columns
}

const isFilled = ({ rows }: Part, at: number): boolean =>
  rows.some((row) => row.cells.some((cell) => cell.cell === at && !isEmptyFigure(cell.text)))

/** The lines a table was made of. */
const linesOf = (table: OpenTable): DraftTable['lines'] => [
  ...table.headings.map(({ line, endLine }) => ({ line, endLine, use: 'heading' as const })),
  ...table.parts.flatMap((part) => [
    ...part.headerRows.map(({ line, endLine }) => ({ line, endLine, use: 'heading' as const })),
    ...part.rows.map(({ line, endLine }) => ({ line, endLine, use: 'record' as const })),
  ]),
  ...table.notes.map(({ place }) => ({
    line: place.line,
    endLine: place.endLine ?? place.line,
    use: 'record' as const,
  })),
]

const frameOf = (table: OpenTable): Omit<DraftTable, 'columns' | 'rows' | 'doubts'> => ({
  shape: table.shape,
  title: table.title,
  line: table.line,
  unit: table.unit,
  organization: table.organization,
  year: table.year,
  notes: table.notes,
  lines: linesOf(table),
})

/** Reads the parts of a gathered table into rows; null when no row is left. */
export const draftOf = (table: OpenTable, reading: Reading): DraftTable | null => {
  const unit = (table.unit && unitOfTable(table.unit.text)) ?? reading.head.amountUnit
  if (table.transposed) {
    const { row, columns } = transposedRow(table.transposed, unit)
    return { ...frameOf(table), columns, rows: [row], doubts: [] }
  }
  const identities = printedIdentities(table)
  const doubts: DraftTable['doubts'] = []
  const sides: (Side | null)[] = table.shape.sides === 2 ? ['revenue', 'expenditure'] : [null]
  const bySide = sides.map((): DraftRow[] => [])
  // only a text extraction loses cells; elsewhere a row stands where it stands
  const straight: Straight = reading.source.format === 'text' ? straighten : (row) => row
  const layouts = layoutsOf(table, unit, straight)
  for (const { part, layout, sure } of layouts) {
    if (!sure && part.rows[0])
      doubts.push({
        place: { line: part.rows[0].line },
        what: '栏目与金额的对应不能确定',
        text: part.rows[0].cells.map((cell) => cell.text).join(' '),
      })
    const unread = part.header?.others.filter(({ place }) => isFilled(part, place.cell ?? -1)) ?? []
    if (unread[0])
      doubts.push({
        place: unread[0].place,
        what: '栏目不在这张表的定义里，没有读入',
        text: unread.map(({ text }) => text).join(' '),
      })
    part.header?.doubts.forEach(({ place, text }) => doubts.push({ place, what: '表头文字无法辨认', text }))
    for (const printed of part.rows) {
      const row = straight(printed, layout, identities, unit)
      sides.forEach((side, at) => {
        const draft = rowOf(row, layout, side, table, unit)
        if (draft) bySide[at]?.push(draft)
      })
    }
  }
  const columns = columnsOf(table, new Set(bySide.flat().flatMap((row) => [...row.figures.keys()])))
  const rows = bySide.flatMap((own) => mendRows(own, table.shape, reading.shapes))
  if (rows.length === 0) return null
  return { ...frameOf(table), columns, rows, doubts }
}
