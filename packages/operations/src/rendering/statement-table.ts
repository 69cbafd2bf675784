import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { Cell, Table } from '@heng/render/document'
import { headerRows } from './header-rows'
import { emptyCell } from './printed-cells'
import { statementSide, type StatementSide } from './statement-side'

const sideNames = { revenue: '收入', expenditure: '支出' } as const

type Pair = readonly [StatementRow | null, StatementRow | null]

const closes = (row: StatementRow): boolean =>
  row.level === 1 && /(?:合计|总计)$|^(?:上年结转|结转下年|年终结转|上年结余)/.test(row.name?.value ?? '')

/** How many rows at the foot of both sides belong on the same lines: totals and what is carried over. */
const sharedFoot = (left: readonly StatementRow[], right: readonly StatementRow[]): number => {
  for (let shared = 0; ; shared += 1) {
    const [a, b] = [left.at(-1 - shared), right.at(-1 - shared)]
    if (!a || !b || !closes(a) || !closes(b)) return shared
  }
}

/** The sides beside one another: bodies from the top, totals at the foot. */
const pairsOf = (left: readonly StatementRow[], right: readonly StatementRow[]): Pair[] => {
  const foot = sharedFoot(left, right)
  const [upper, lower] = [left.length - foot, right.length - foot]
  return [
    ...Array.from(
      { length: Math.max(upper, lower) },
      (_, at): Pair => [at < upper ? (left[at] ?? null) : null, at < lower ? (right[at] ?? null) : null],
    ),
    ...Array.from({ length: foot }, (_, at): Pair => [left[upper + at] ?? null, right[lower + at] ?? null]),
  ]
}

const cellsOf = (side: StatementSide, row: StatementRow | null): readonly Cell[] =>
  side.rows.find((one) => one.row === row)?.cells ?? side.columns.map(() => emptyCell)

const isTotal = (side: StatementSide, row: StatementRow | null): boolean =>
  side.rows.some((one) => one.row === row && one.total)

type Body = Pick<Table, 'columns' | 'header' | 'rows'>

const oneSided = (statement: Statement): Body => {
  const names = new Map(statement.rows.map((row, at) => [row, `r${at}`]))
  const side = statementSide(statement, null, statement.rows, (row) => names.get(row) ?? '')
  return {
    columns: side.columns,
    header: headerRows(side.headers),
    rows: side.rows.map(({ row, cells, total }) => ({
      key: names.get(row) ?? '',
      kind: total ? 'total' : 'normal',
      cells,
    })),
  }
}

const twoSided = (statement: Statement): Body => {
  const revenue = statement.rows.filter(({ side }) => side !== 'expenditure')
  const expenditure = statement.rows.filter(({ side }) => side === 'expenditure')
  const pairs = pairsOf(revenue, expenditure)
  const lines = new Map(pairs.flatMap((pair, at) => pair.flatMap((row) => (row ? [[row, `r${at}`]] : []))))
  const nameOf = (row: StatementRow): string => lines.get(row) ?? ''
  const left = statementSide(statement, 'revenue', revenue, nameOf)
  const right = statementSide(statement, 'expenditure', expenditure, nameOf)
  return {
    columns: [...left.columns, ...right.columns],
    header: headerRows([
      ...left.headers.map((path) => [sideNames.revenue, ...path]),
      ...right.headers.map((path) => [sideNames.expenditure, ...path]),
    ]),
    rows: pairs.map(([a, b], at) => ({
      key: `r${at}`,
      kind: isTotal(left, a) && isTotal(right, b) ? 'total' : 'normal',
      cells: [...cellsOf(left, a), ...cellsOf(right, b)],
    })),
  }
}

/** A statement as its table is printed. `number` is what stands at its top left (表一, 附表1). */
export const statementTable = (statement: Statement, number: string | null): Table => ({
  block: 'table',
  ...(number === null ? {} : { number }),
  title: statement.title,
  rightNote: `单位：${statement.amountUnit}`,
  ...(statement.rows.some(({ side }) => side !== null) ? twoSided(statement) : oneSided(statement)),
  notes: statement.notes.map(({ value }) => value),
  outline: 1,
})

/** Whether a table is too wide for upright paper. */
export const isWide = ({ columns }: Table): boolean =>
  columns.reduce((sum, { weight }) => sum + weight, 0) > 52
