import { fold } from '@heng/domain/fold'
import type { Sourced } from '@heng/domain/place'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { RowLabelShape } from '@heng/domain/shapes/table-shape'
import { isTotalName } from '@heng/intake/recognise/statements/row-labels'
import type { Cell, CellContent, Column, SumTerm } from '@heng/render/document'
import type { HeaderPath, LabelLayout, TableLayout } from '@heng/statute/layout'
import { tableLayoutOf } from '@heng/statute/layouts'
import { tableDefinition } from '@heng/statute/statement/table-definition'
import { roleOf } from '@heng/statute/statement/row-role'
import { filledWords } from './filled-words'
import { liveSums } from './live-sums'
import { amountCell, codeCell, decimalsOf, emptyCell, textCell, widthOf } from './printed-cells'
import { rowMarks } from './row-words'

/** One side of a statement, or the whole of one that has no sides, laid out for printing. */
export type StatementSide = {
  side: StatementRow['side']
  columns: readonly Column[]
  headers: readonly (readonly string[])[]
  rows: readonly { row: StatementRow; cells: readonly Cell[]; total: boolean }[]
}

const valueOf = (field: Sourced<string> | null | undefined): string | null => field?.value ?? null

const fieldOf = (row: StatementRow, field: LabelLayout['field']): string | null =>
  field === 'code' ? valueOf(row.code) : field === 'name' ? valueOf(row.name) : valueOf(row.texts[field])

/** The layout of a kind, or one from its definition alone. */
const layoutOf = (kind: string): TableLayout => {
  const declared = tableLayoutOf(kind)
  if (declared) return declared
  const definition = tableDefinition(kind)
  const labels = (definition?.labels ?? []).filter(
    (label, at, all) => all.findIndex(({ field }) => field === label.field) === at,
  )
  return {
    layout: 'table',
    kind,
    labels: labels.map(({ field, titles }) => ({ field, header: [titles[0] ?? ''] })),
    columns: Object.fromEntries(
      (definition?.columns ?? []).map(({ key, titles }) => [key, [titles[0] ?? '']]),
    ),
  }
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, '')

/** The year in a printed header as definitions write it. */
const yearless = (text: string, year: number | null): string =>
  fold(text).replace(/(20\d\d)年?度?/g, (whole, digits: string) =>
    Number(digits) === year ? '本年' : Number(digits) + 1 === year ? '上年' : whole,
  )

/**
 * The words over a column: those of the layout, its last word as the source prints it where that is one of the
 * column's titles (text recognition breaks headers more often than figures).
 */
const columnHeader = (statement: Statement, key: string, layout: TableLayout): HeaderPath => {
  const printed = statement.columns.find((column) => column.key === key)?.title ?? key
  const declared = layout.columns[key]
  if (!declared) return printed.split('/').map(bare)
  const titles = tableDefinition(statement.kind)?.columns.find((column) => column.key === key)?.titles ?? []
  const own = bare(printed.split('/').at(-1) ?? '')
  const known = titles.some((title) => fold(title) === yearless(own, statement.fiscalYear))
  const path = declared.map((words) => filledWords(words, statement))
  return known && !own.startsWith('月') ? [...path.slice(0, -1), own] : path
}

const labelsFor = (layout: TableLayout, rows: readonly StatementRow[]): readonly LabelLayout[] =>
  layout.labels.filter(({ field, optional }) => !optional || rows.some((row) => fieldOf(row, field) !== null))

type Naming = { label: LabelLayout; shape: RowLabelShape | undefined; separateCode: boolean; mark: string }

/** The text of a label cell with the code and the nature that are printed in it. */
const labelText = (row: StatementRow, { label, shape, separateCode, mark }: Naming): string | null => {
  const text = fieldOf(row, label.field)
  if (text === null) return label.field === 'name' && !separateCode ? valueOf(row.code) : null
  const code =
    shape?.codeField && !(shape.codeField === 'code' && separateCode) ? fieldOf(row, shape.codeField) : null
  const nature = shape?.natureField ? fieldOf(row, shape.natureField) : null
  const plain = label.field === 'name' && !separateCode && !shape?.codeField ? valueOf(row.code) : code
  return `${mark}${plain === null ? '' : `${plain}${label.joint ?? ''}`}${text}${nature === null ? '' : `（${nature.endsWith('项目') ? nature : `${nature}性项目`}）`}`
}

const labelContent = (field: LabelLayout['field'], text: string | null): CellContent =>
  field === 'code' ? codeCell(text) : textCell(text)

const isTotalRow = (row: StatementRow): boolean =>
  row.level === 1 && row.code === null && row.name !== null && isTotalName(row.name.value)

/** A total stands across all label columns where nothing else names it. */
const totalCell = (row: StatementRow, labels: readonly LabelLayout[]): Cell | null => {
  if (roleOf(row) !== 'grand' || row.name === null || labels.length < 2) return null
  const texts = Object.entries(row.texts).filter(
    ([, text]) => text !== null && text?.value !== row.name?.value,
  )
  if (texts.length > 0) return null
  return { kind: 'text', text: row.name.value, colSpan: labels.length, align: 'center', bold: true }
}

const labelCells = (
  row: StatementRow,
  mark: string,
  labels: readonly LabelLayout[],
  statement: Statement,
): Cell[] => {
  const total = totalCell(row, labels)
  if (total) return [total]
  const shapes = tableDefinition(statement.kind)?.labels ?? []
  const separateCode = labels.some(({ field }) => field === 'code')
  const list = tableDefinition(statement.kind)?.list === true
  return labels.map((label): Cell => {
    const shape = shapes.find((one) => one.field === label.field && (!one.side || one.side === row.side))
    const text = labelText(row, { label, shape, separateCode, mark: label.field === 'name' ? mark : '' })
    const content = labelContent(label.field, text)
    if (label.field === 'seq') return { ...content, align: 'center' }
    const named = label.field === 'name' && !list
    return {
      ...content,
      ...(named && row.level > 1 ? { indent: row.level - 1 } : {}),
      ...(named && isTotalRow(row) ? { bold: true } : {}),
    }
  })
}

const labelWidth = (field: LabelLayout['field'], texts: readonly string[]): number => {
  const longest = Math.max(0, ...texts.map(widthOf))
  if (field === 'seq') return 4
  if (field === 'code') return Math.min(8, Math.max(6, longest + 1))
  return Math.min(20, Math.max(7, longest + 2))
}

const amountWidth = (header: HeaderPath, printed: readonly string[]): number => {
  const figures = printed.map((text) => {
    const separators = Math.floor((text.length - decimalsOf(text) - 1) / 3)
    return (text.length + separators) * 0.6 + 2
  })
  return Math.min(13, Math.max(6, Math.min(7, widthOf(header.at(-1) ?? '') + 1), ...figures))
}

const columnsOf = (
  side: StatementRow['side'],
  rows: readonly StatementRow[],
  labels: readonly LabelLayout[],
  amounts: readonly { key: string; header: HeaderPath }[],
): Column[] => [
  ...labels.map(({ field }): Column => {
    const texts = rows.flatMap((row) => fieldOf(row, field) ?? [])
    return {
      key: `${side ?? ''}:${field}`,
      weight: labelWidth(field, texts),
      kind: field === 'code' ? 'code' : 'text',
    }
  }),
  ...amounts.map(({ key, header }): Column => {
    const printed = rows.flatMap((row) => row.cells[key]?.value?.printed ?? [])
    return { key: columnName(side, key), weight: amountWidth(header, printed), kind: 'amount' }
  }),
]

const columnName = (side: StatementRow['side'], key: string): string => `${side ?? ''}.${key}`

/** Lays out the rows of one side; `nameOf` names a row in the printed table, for live sums. */
export const statementSide = (
  statement: Statement,
  side: StatementRow['side'],
  rows: readonly StatementRow[],
  nameOf: (row: StatementRow) => string,
): StatementSide => {
  const layout = layoutOf(statement.kind)
  const used = statement.columns.filter(
    ({ key }) => rows.length === 0 || rows.some((row) => key in row.cells),
  )
  const labels = labelsFor(layout, rows)
  const amounts = used.map(({ key }) => ({ key, header: columnHeader(statement, key, layout) }))
  const sumOf: (row: StatementRow, key: string) => SumTerm[] | null = liveSums(statement, rows, {
    row: nameOf,
    column: (key) => columnName(side, key),
  })
  const marks = side === null ? [] : rowMarks(rows, layout.marks?.[side])
  return {
    side,
    columns: columnsOf(side, rows, labels, amounts),
    headers: [
      ...labels.map(({ header }) => header.map((words) => filledWords(words, statement))),
      ...amounts.map(({ header }) => header),
    ],
    rows: rows.map((row, at) => ({
      row,
      total: isTotalRow(row),
      cells: [
        ...labelCells(row, marks[at] ?? (row.sign === -1 ? '减：' : ''), labels, statement),
        ...amounts.map(({ key }): Cell => {
          const amount = row.cells[key]?.value ?? null
          return amount === null ? emptyCell : amountCell(amount, sumOf(row, key))
        }),
      ],
    })),
  }
}
