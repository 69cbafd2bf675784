import type { AmountUnit } from '@heng/domain/money'
import { money } from '@heng/domain/money'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { DraftColumn, DraftFigure, DraftRow, Side } from './draft'
import { readFigure } from './figures'
import { identitiesOf, rowScore } from './identities'
import { ordinalLevels } from './levels'
import type { Evidence } from './open-columns'
import { isTotalName, parseRowLabel } from './row-labels'
import { settleColumns } from './settle-columns'
import type { ChangeRow } from './split-changes'
import { merged, splitChanges } from './split-changes'
import type { Entry } from './text-entries'
import { entriesOf, giveSides } from './text-entries'
import type { TextHeader } from './text-header'
import type { PageLine } from './text-pages'

/** Rows read out of text lines, with what could not be told. */
export type TextRows = {
  rows: DraftRow[]
  columns: DraftColumn[]
  lines: Set<number>
  doubts: { line: number; what: string; text: string }[]
  /** Share of the rows with figures whose columns are certain. */
  settled: number
}

const columnsOn = (header: TextHeader, side: Side | null): DraftColumn[] => {
  const seen = new Set<string>()
  return header.items.flatMap((item) => {
    if (item.is !== 'column' || (side !== null && item.side !== side) || seen.has(item.key)) return []
    seen.add(item.key)
    return [{ key: item.key, title: item.title, side }]
  })
}

type SideRow = ChangeRow & { draft: DraftRow; figures: DraftFigure[] }

const sideRowOf = (entry: Entry, side: Side | null, unit: AmountUnit): SideRow => {
  const figures = entry.figures.flatMap(({ text, line }) => readFigure(text, unit, { line }) ?? [])
  const label = parseRowLabel(entry.label)
  return {
    draft: {
      line: entry.line,
      endLine: Math.max(entry.endLine, entry.line),
      side,
      code: null,
      label: entry.label
        ? {
            text: entry.label,
            place: { line: entry.line, ...(entry.endLine > entry.line ? { endLine: entry.endLine } : {}) },
          }
        : null,
      texts: {},
      figures: new Map(),
      indent: null,
    },
    figures,
    direct: null,
    loose: {
      amounts: figures.map((figure) => figure.amount),
      level: 1,
      sign: label.minus ? -1 : 1,
      total: isTotalName(label.name ?? ''),
      columns: null,
    },
  }
}

/** The figures of a row under provisional keys: the first, the last, and what lies between (or may be a change). */
const provisional = (figures: readonly DraftFigure[]): Map<string, DraftFigure> => {
  const map = new Map<string, DraftFigure>()
  const [first, last] = [figures[0], figures.at(-1)]
  const middle = figures.length === 2 ? first : figures[1]
  if (first) map.set('first', first)
  if (last) map.set('last', last)
  if (middle && figures.length > 1) map.set('middle', middle)
  return map
}

/** Levels, with the figures put provisionally into the first and last columns. */
const giveLevels = (rows: readonly SideRow[], shape: TableShape): void => {
  const labelled = rows.map(({ draft, figures }) => ({
    row: { ...draft, figures: provisional(figures) },
    label: parseRowLabel(draft.label?.text ?? ''),
  }))
  const levels =
    shape.sides === 2
      ? ordinalLevels(labelled)
      : labelled.map(({ label }) => (label.code ? Math.max(1, Math.floor((label.code.length - 1) / 2)) : 1))
  rows.forEach((row, at) => {
    row.loose.level = levels[at] ?? 1
  })
}

const place = (row: SideRow, columns: readonly string[]): void => {
  columns.forEach((key, at) => {
    const figure = row.figures[at]
    if (figure) row.draft.figures.set(key, figure)
  })
}

/** A row that prints every column says which source each change is of; their sum stands for them meanwhile. */
const mergeChanges = (
  row: SideRow,
  all: readonly string[],
  open: readonly string[],
  keys: readonly string[],
): void => {
  if (row.figures.length !== all.length || open.length < 2) return
  const amountOf = (key: string): number => row.figures[all.indexOf(key)]?.amount ?? 0
  row.direct = open.map(amountOf)
  row.loose.amounts = keys.map((key) => {
    const amount = key === merged ? open.reduce((sum, one) => sum + amountOf(one), 0) : amountOf(key)
    return Number.isSafeInteger(amount) ? money(amount) : null
  })
  row.loose.columns = keys
}

/** The identities of a side whose open columns are taken together. */
const mergedIdentities = (shape: TableShape, keys: readonly string[]) =>
  identitiesOf(
    shape,
    new Set(keys),
    [merged].filter((key) => keys.includes(key)),
  )

const settleSide = (
  rows: readonly SideRow[],
  columns: readonly DraftColumn[],
  shape: TableShape,
  evidence: readonly Evidence[],
  doubts: TextRows['doubts'],
): number => {
  const known = new Set(shape.columns.map((column) => column.key))
  const open = columns.filter((column) => !known.has(column.key)).map((column) => column.key)
  const all = columns.map((column) => column.key)
  const keys =
    open.length > 0 && shape.openColumns
      ? all.flatMap((key) => (open[0] === key ? [merged] : known.has(key) ? [key] : []))
      : all
  giveLevels(rows, shape)
  if (keys.length < all.length) for (const row of rows) mergeChanges(row, all, open, keys)
  const loose = rows.filter((row) => row.figures.length <= keys.length || row.direct !== null)
  settleColumns(
    loose.map((row) => row.loose),
    keys,
    mergedIdentities(shape, keys),
  )
  const split = open.length > 1 ? splitChanges(rows, open, evidence) : null
  let settled = 0
  for (const row of rows) {
    if (row.figures.length === 0) continue
    const columnsOfRow = row.loose.columns
    const text = row.draft.label?.text ?? ''
    if (row.direct || (row.figures.length === all.length && !columnsOfRow)) place(row, all)
    else if (!columnsOfRow) {
      doubts.push({ line: row.draft.line, what: '金额所属栏目不能确定，未读入', text })
      continue
    } else {
      const named = columnsOfRow.map((key) =>
        key === merged ? (open.length === 1 ? (open[0] ?? null) : (split?.get(row) ?? null)) : key,
      )
      if (named.includes(null))
        doubts.push({ line: row.draft.line, what: '增减额所属来源不能确定，未读入', text })
      named.forEach((key, at) => {
        const figure = row.figures[at]
        if (figure && key !== null) row.draft.figures.set(key, figure)
      })
    }
    settled += 1
  }
  return settled
}

/** The changes printed on a side, as evidence for what a source of that amount is called. */
export const evidenceOf = (rows: readonly DraftRow[], keys: ReadonlySet<string>): Evidence[] =>
  rows.flatMap((row) =>
    [...row.figures].flatMap(([key, figure]) =>
      keys.has(key) && figure.amount !== null && row.label && !isTotalName(row.label.text)
        ? [{ words: row.label.text, amount: figure.amount }]
        : [],
    ),
  )

/** Reads label-and-figures lines (two-sided tables, tables by code) into rows. */
export const textBalance = (
  lines: readonly PageLine[],
  shape: TableShape,
  header: TextHeader,
  unit: AmountUnit,
  shapes: ReadingShapes,
  evidence: readonly Evidence[],
): TextRows => {
  const names = new Set((shape.codes ?? []).flatMap((book) => [...shapes.codeBooks[book].values()]))
  const spending = new Set([...shapes.codeBooks.function, ...shapes.codeBooks.fund].map(([, name]) => name))
  const entries = entriesOf(lines, (name) => names.has(name) || spending.has(name))
  const doubts: TextRows['doubts'] = []
  const rows: DraftRow[] = []
  const columns: DraftColumn[] = []
  let [settled, counted] = [0, 0]
  if (shape.sides === 2) giveSides(entries, (name) => spending.has(name) || name.endsWith('支出'))
  const found: Evidence[] = [...evidence]
  for (const side of shape.sides === 2 ? (['revenue', 'expenditure'] as const) : [null]) {
    const own = columnsOn(header, side)
    const sideRows = entries
      .filter((entry) => entry.side === side)
      .map((entry) => sideRowOf(entry, side, unit))
    settled += settleSide(sideRows, own, shape, found, doubts)
    counted += sideRows.filter((row) => row.figures.length > 0).length
    const drafts = sideRows.map((row) => row.draft)
    found.push(...evidenceOf(drafts, new Set(own.map((column) => column.key))))
    rows.push(...drafts)
    columns.push(...own)
  }
  return {
    rows,
    columns,
    lines: new Set(
      entries.flatMap((entry) => [entry.line, ...span(entry), ...entry.figures.map((one) => one.line)]),
    ),
    doubts,
    settled: counted === 0 ? 0 : settled / counted,
  }
}

const span = (entry: Entry): number[] =>
  Array.from({ length: entry.endLine - entry.line + 1 }, (_, at) => entry.line + at)

const identityTally = (
  { rows, columns }: Pick<TextRows, 'rows' | 'columns'>,
  shape: TableShape,
): { holds: number; fails: number } => {
  const known = new Set(shape.columns.map((column) => column.key))
  const tally = { holds: 0, fails: 0 }
  for (const row of rows) {
    const keys = columns.filter((column) => column.side === row.side).map((column) => column.key)
    const identities = identitiesOf(
      shape,
      new Set(keys),
      keys.filter((key) => !known.has(key)),
    )
    const amounts = new Map([...row.figures].map(([key, figure]) => [key, figure.amount]))
    const score = rowScore(amounts, identities)
    tally.holds += score.holds
    tally.fails += score.fails
  }
  return tally
}

/** Share of the row identities that hold, for telling a table from lines that merely look like one. */
export const soundness = (read: Pick<TextRows, 'rows' | 'columns'>, shape: TableShape): number => {
  const { holds, fails } = identityTally(read, shape)
  return holds + fails === 0 ? 1 : holds / (holds + fails)
}

/** Whether any row identity could be tested and holds. */
export const holdsAnywhere = (read: TextRows, shape: TableShape): boolean =>
  identityTally(read, shape).holds > 0
