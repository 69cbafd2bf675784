import { fold } from '@heng/domain/fold'
import type { RawCell } from '@heng/intake/formats/xlsx/read-cells'
import type { FillInCell, FillInSheet } from '@heng/render/fill-in-book'
import type { LocatedSheet } from './located-sheet'
import type { Findings } from './outside'

/** A formula as compared: rows and columns that moved take their addresses along, and programs write names their own way. */
const comparable = (formula: string): string =>
  fold(formula)
    .toUpperCase()
    .replace(/^=|[[\]'$]|_XLFN\.|OF:/gu, '')
    .replaceAll('!', '.')
    .replace(/(?<![\w\u4E00-\u9FFF])\./gu, '')
    .replace(/\b[A-Z]{1,3}\d+\b/gu, '#')

const reportFormula = (
  sheet: LocatedSheet,
  { row, column }: FillInCell,
  expected: string,
  actual: RawCell,
  into: Findings,
): void => {
  if (actual.formula !== null && comparable(actual.formula) === comparable(expected)) return
  into.outside.push({
    kind: 'formula',
    sheet: sheet.name,
    cell: sheet.address(row, column),
    what: actual.formula
      ? '自动计算的公式被改成另一公式，不影响导入'
      : '自动计算的公式被内容覆盖，不影响导入',
    text: actual.formula ? `=${actual.formula}` : actual.text,
  })
}

/** Formulas that were emptied are told together: some programs lose them all at once. */
const reportEmptied = (sheet: LocatedSheet, cells: readonly FillInCell[], into: Findings): void => {
  if (cells.length > 0)
    into.outside.push({
      kind: 'formula',
      sheet: sheet.name,
      cell: null,
      what: `${cells.length} 个自动计算的公式不见了，不影响导入`,
      text: cells.map(({ row, column }) => sheet.address(row, column)).join('、'),
    })
}

const textOf = (value: string | number | null): string => (value === null ? '' : fold(String(value)))

/** Whether the sheet still has the row and column of a cell: what is gone is told once, as that. */
const isThere = (sheet: LocatedSheet, { row, column }: FillInCell): boolean =>
  sheet.rowOf(row) !== null && sheet.columnOf(column) !== null

/** Tells which locked cells of a sheet no longer say what they said, and what stands where the plan has nothing. */
export const reportLockedCells = (sheet: LocatedSheet, plan: FillInSheet, into: Findings): void => {
  const planned = new Set<string>()
  const emptied: FillInCell[] = []
  for (const cell of plan.cells) {
    planned.add(`${cell.row}:${cell.column}`)
    if (cell.input || cell.row === 1 || cell.column === 1 || !isThere(sheet, cell)) continue
    const actual = sheet.cell(cell.row, cell.column)
    if (typeof cell.value === 'object' && cell.value !== null) {
      if (actual) reportFormula(sheet, cell, cell.value.formula, actual, into)
      else emptied.push(cell)
      continue
    }
    if (textOf(cell.value) === textOf(actual?.text ?? null)) continue
    into.outside.push({
      kind: 'locked-cell',
      sheet: sheet.name,
      cell: sheet.address(cell.row, cell.column),
      what: `原为“${String(cell.value ?? '')}”，没有读入`,
      text: actual?.text ?? '',
    })
  }
  reportEmptied(sheet, emptied, into)
  reportUnplanned(sheet, plan, planned, into)
}

const reportUnplanned = (
  sheet: LocatedSheet,
  plan: FillInSheet,
  planned: ReadonlySet<string>,
  into: Findings,
): void => {
  const rows = Math.max(...plan.cells.map(({ row }) => row))
  for (let row = 2; row <= rows; row += 1)
    for (let column = 2; column <= plan.columns.length; column += 1) {
      const text = planned.has(`${row}:${column}`) ? '' : (sheet.cell(row, column)?.text.trim() ?? '')
      if (text !== '')
        into.outside.push({
          kind: 'stray-content',
          sheet: sheet.name,
          cell: sheet.address(row, column),
          what: '写在不填内容的地方，没有读入',
          text,
        })
    }
}
