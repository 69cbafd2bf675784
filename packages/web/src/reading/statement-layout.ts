import { rowTextKeys, type Statement, type StatementRow } from '@heng/domain/records/statement'
import { columnDecimals } from './printed-amount'
import { rowTextTitles } from './row-text-titles'

/** A column that names the row: its code, its name or one of its text fields. */
export type LabelColumn = { key: string; title: string }
export type AmountColumn = { key: string; title: string; decimals: number }
export type PlacedRow = { row: StatementRow; at: number }

/** One side of a statement with everything drawn in it; one-sided statements have one. */
export type StatementHalf = {
  side: StatementRow['side']
  labels: readonly LabelColumn[]
  columns: readonly AmountColumn[]
  /** From top to bottom as printed; undefined where only the other side has a row. */
  rows: readonly (PlacedRow | undefined)[]
  /** Whether some rows stand under others; only then does the top level stand out. */
  deep: boolean
}

const labelKeys = [...rowTextKeys.slice(0, 2), 'code' as const, 'name' as const, ...rowTextKeys.slice(2)]

/** Labels in the order in which the source prints them, as far as it tells; else in the usual one. */
const labelsOf = (rows: readonly PlacedRow[]): LabelColumn[] => {
  const coded = rows.some(({ row }) => row.code !== null)
  const found = labelKeys.flatMap((key, usual) => {
    const values = rows.flatMap(({ row }) => {
      const value = key === 'code' ? row.code : key === 'name' ? row.name : row.texts[key]
      return value ?? []
    })
    if (values.length === 0) return []
    const cells = values.flatMap(({ place }) => place.cell ?? []).sort((left, right) => left - right)
    const title =
      key === 'code' ? '科目编码' : key === 'name' ? (coded ? '科目名称' : '项目') : rowTextTitles[key]
    return { key, title, cell: cells[Math.floor(cells.length / 2)] ?? null, usual }
  })
  const inSource = found.every(({ cell }) => cell !== null)
  return found
    .sort((left, right) => (inSource ? (left.cell ?? 0) - (right.cell ?? 0) : 0) || left.usual - right.usual)
    .map(({ key, title }) => ({ key, title }))
}

const halfOf = (
  statement: Statement,
  side: StatementRow['side'],
  rows: readonly PlacedRow[],
): StatementHalf => {
  const used = statement.columns.filter(({ key }) => rows.some(({ row }) => key in row.cells))
  // A statement without a single row still shows its header.
  const shown = used.length > 0 ? used : statement.columns
  return {
    side,
    labels: rows.length > 0 ? labelsOf(rows) : [{ key: 'name', title: '项目' }],
    columns: shown.map(({ key, title }) => ({
      key,
      title,
      decimals: columnDecimals(rows.map(({ row }) => row.cells[key]?.value?.printed)),
    })),
    rows,
    deep: rows.some(({ row }) => row.level > 1),
  }
}

/** Splits a two-sided statement into its sides, 收入 first. */
export const statementHalves = (statement: Statement): StatementHalf[] => {
  const rows = statement.rows.map((row, at) => ({ row, at }))
  const sides = (['revenue', 'expenditure'] as const).filter((side) =>
    rows.some(({ row }) => row.side === side),
  )
  if (sides.length === 0) return [halfOf(statement, null, rows)]
  const strays = rows.filter(({ row }) => row.side === null)
  const halves = sides.map((side, at) =>
    halfOf(statement, side, [...rows.filter(({ row }) => row.side === side), ...(at === 0 ? strays : [])]),
  )
  const closing = closingRows(halves)
  const longest = Math.max(...halves.map((half) => half.rows.length))
  return halves.map((half) => {
    const from = half.rows.length - closing
    const gap = Array.from<undefined>({ length: longest - half.rows.length })
    return { ...half, rows: [...half.rows.slice(0, from), ...gap, ...half.rows.slice(from)] }
  })
}

/** How many rows at the foot of both sides stand on the same source lines: the totals printed beside one another. */
const closingRows = (halves: readonly StatementHalf[]): number => {
  const [left, right] = halves
  if (!left || !right) return 0
  let count = 0
  for (;;) {
    const [one, other] = [left.rows.at(-1 - count), right.rows.at(-1 - count)]
    if (!one || !other || one.row.place.line !== other.row.place.line) return count
    count += 1
  }
}

/** Whether a row is a total, to be ruled off as accountants do: double for a grand total, single for a subtotal. */
export const ruleOfRow = ({ code, name }: StatementRow): 'grand' | 'subtotal' | null => {
  const words = (name?.value ?? '').replace(/\s/gu, '')
  if (/^(?:本年)?(?:收入|支出)?(?:合计|总计|总收入|总支出)$|总计$/u.test(words)) return code ? null : 'grand'
  return /(?:小计|合计)$/u.test(words) && !code ? 'subtotal' : null
}
