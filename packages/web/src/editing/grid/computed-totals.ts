import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { AmountUnit, Money } from '@heng/domain/money'
import { addMoney, formatMoney, money, parseMoney, subtractMoney } from '@heng/domain/money'
import { decimalsOf } from '../../reading/printed-amount'
import type { Side } from './row-fields'
import { rowsOfSide } from './row-fields'
import type { RowTree } from './row-tree'

/** A total as its parts give it, where it differs from what is stated (or nothing is stated). */
export type ComputedTotal = { stated: string | null; computed: string; difference: string }

/** Row key → column key → what was computed; only where it differs. */
export type ComputedTotals = ReadonlyMap<string, ReadonlyMap<string, ComputedTotal>>

type Amounts = ReadonlyMap<string, Money>

const parsedRows = new WeakMap<EditionRow, { unit: AmountUnit; amounts: Amounts }>()

/** The exact amounts of a row; cells that are empty or no exact amount are left out. */
const amountsOf = (row: EditionRow, unit: AmountUnit): Amounts => {
  const known = parsedRows.get(row)
  if (known?.unit === unit) return known.amounts
  const amounts = new Map<string, Money>()
  for (const [key, digits] of Object.entries(row.cells)) {
    const amount = digits === null ? null : parseMoney(digits, unit)
    if (amount !== null) amounts.set(key, amount)
  }
  parsedRows.set(row, { unit, amounts })
  return amounts
}

const grand = /^(?:(?:本年)?(?:收入|支出|收支|经费)?(?:总计|合计|总额|共计))$/u

const isGrandTotal = (row: EditionRow): boolean =>
  row.code === null && grand.test((row.name ?? row.texts.project ?? row.texts.seq ?? '').replace(/\s/gu, ''))

/** Σ of what is there; null where nothing is. */
const sumOf = (amounts: readonly (Money | undefined)[]): Money | null => {
  const there = amounts.filter((amount) => amount !== undefined)
  return there.length === 0 ? null : addMoney(...there)
}

type Frame = {
  rows: ReadonlyMap<string, EditionRow>
  tree: RowTree
  unit: AmountUnit
  columns: readonly string[]
  sums: Readonly<Record<string, readonly string[]>>
}

/** Columns in an order in which every column comes behind those it is the sum of. */
const partsFirst = (columns: readonly string[], sums: Frame['sums']): string[] => {
  const ordered: string[] = []
  const visiting = new Set<string>()
  const visit = (column: string): void => {
    if (ordered.includes(column) || visiting.has(column)) return
    visiting.add(column)
    for (const part of sums[column] ?? []) if (columns.includes(part)) visit(part)
    ordered.push(column)
  }
  for (const column of columns) visit(column)
  return ordered
}

/** Rows that have nothing below them, computed once for as long as they are the same. */
const knownLeaves = new WeakMap<
  EditionRow,
  { sums: Frame['sums']; columns: Frame['columns']; values: Amounts }
>()

/** Rows that have some, computed once for as long as they and everything below them are the same. */
const knownSums = new WeakMap<
  EditionRow,
  { columns: Frame['columns']; parts: readonly Part[]; values: Amounts }
>()

type Part = { amounts: Amounts; sign: 1 | -1 }

const sameParts = (before: readonly Part[], after: readonly Part[]): boolean =>
  before.length === after.length &&
  before.every(({ amounts, sign }, at) => amounts === after[at]?.amounts && sign === after[at]?.sign)

/** What a row would hold: a class the sum of what stands below it, an item the sum of its columns. */
const valuesOf = (frame: Frame) => {
  const known = new Map<string, Amounts>()
  const sumColumns = partsFirst(frame.columns, frame.sums).flatMap((column) => {
    const parts = (frame.sums[column] ?? []).filter((part) => frame.columns.includes(part))
    return parts.length > 0 ? [{ column, parts }] : []
  })
  const signed = (key: string, column: string): Money | undefined => {
    const amount = of(key).get(column)
    if (amount === undefined) return undefined
    return frame.rows.get(key)?.sign === -1 ? subtractMoney(money(0), amount) : amount
  }
  const leaf = (row: EditionRow): Amounts => {
    const cached = knownLeaves.get(row)
    if (cached && cached.sums === frame.sums && cached.columns === frame.columns) return cached.values
    const values = new Map(amountsOf(row, frame.unit))
    for (const { column, parts } of sumColumns) {
      const sum = sumOf(parts.map((part) => values.get(part)))
      if (sum !== null) values.set(column, sum)
    }
    knownLeaves.set(row, { sums: frame.sums, columns: frame.columns, values })
    return values
  }
  const over = (row: EditionRow, below: readonly string[]): Amounts => {
    known.set(row.key, amountsOf(row, frame.unit))
    const parts = below.map((child): Part => ({ amounts: of(child), sign: frame.rows.get(child)?.sign ?? 1 }))
    const cached = knownSums.get(row)
    if (cached && cached.columns === frame.columns && sameParts(cached.parts, parts)) return cached.values
    const values = new Map(amountsOf(row, frame.unit))
    for (const column of frame.columns) {
      const sum = sumOf(below.map((child) => signed(child, column)))
      if (sum !== null) values.set(column, sum)
    }
    knownSums.set(row, { columns: frame.columns, parts, values })
    return values
  }
  const of = (key: string): Amounts => {
    const cached = known.get(key)
    if (cached) return cached
    const row = frame.rows.get(key)
    if (!row) return new Map()
    const below = row.code === null ? undefined : frame.tree.children.get(key)
    const values = below ? over(row, below) : leaf(row)
    known.set(key, values)
    return values
  }
  return { of, signed }
}

/** What was found for a row with these values, as long as both are the same. */
const knownDifferences = new WeakMap<
  Amounts,
  { row: EditionRow; found: ReadonlyMap<string, ComputedTotal> }
>()

const differencesOf = (
  row: EditionRow,
  values: Amounts,
  columns: readonly string[],
  unit: AmountUnit,
): ReadonlyMap<string, ComputedTotal> => {
  const known = knownDifferences.get(values)
  if (known?.row === row) return known.found
  const found = differing(row, values, columns, unit)
  knownDifferences.set(values, { row, found })
  return found
}

const columnKeys = new WeakMap<EditionStatement['columns'], readonly string[]>()

/** The keys of columns, the same array for the same columns. */
const keysOf = (columns: EditionStatement['columns']): readonly string[] => {
  const keys = columnKeys.get(columns) ?? columns.map(({ key }) => key)
  columnKeys.set(columns, keys)
  return keys
}

const differing = (
  row: EditionRow,
  values: Amounts,
  columns: readonly string[],
  unit: AmountUnit,
): ReadonlyMap<string, ComputedTotal> => {
  const stated = amountsOf(row, unit)
  const found = new Map<string, ComputedTotal>()
  for (const column of columns) {
    const computed = values.get(column)
    const old = stated.get(column)
    if (computed === undefined || computed === old) continue
    const text = row.cells[column] ?? null
    // A cell that is no exact amount is a doubt of its own, not a wrong total.
    if (text !== null && old === undefined) continue
    const exact = formatMoney(computed, unit)
    const decimals = Math.max(decimalsOf(text ?? ''), decimalsOf(exact))
    found.set(column, {
      stated: text,
      computed: formatMoney(computed, unit, { decimals }),
      difference: formatMoney(subtractMoney(old ?? money(0), computed), unit),
    })
  }
  return found
}

/**
 * The totals of one side that its details do not give: 类 = Σ 款 = Σ 项 by code, 合计 = Σ of the top rows, and in
 * every row a column that is a sum of others. Details count as far as they are there; exact, in 分.
 */
export const computedTotals = (
  statement: EditionStatement,
  side: Side,
  tree: RowTree,
  sums: Readonly<Record<string, readonly string[]>>,
): ComputedTotals => {
  const rows = rowsOfSide(statement, side)
  const unit = statement.amountUnit
  const columns = keysOf(statement.columns)
  const frame: Frame = { rows: new Map(rows.map((row) => [row.key, row])), tree, unit, columns, sums }
  const values = valuesOf(frame)
  const totals = rows.filter(isGrandTotal)
  const roots = rows.filter(({ key, code }) => code !== null && tree.parent.get(key) === null)
  const [total] = totals.length === 1 && roots.length > 0 ? totals : []
  const found = new Map<string, ReadonlyMap<string, ComputedTotal>>()
  for (const row of rows) {
    const amounts =
      row === total
        ? new Map(
            columns.flatMap((column) => {
              const sum = sumOf(roots.map(({ key }) => values.signed(key, column)))
              return sum === null ? [] : [[column, sum] as const]
            }),
          )
        : values.of(row.key)
    const differences = differencesOf(row, amounts, columns, unit)
    if (differences.size > 0) found.set(row.key, differences)
  }
  return found
}

/** The changes that put every computed total in the place of the stated one. */
export const recomputeChanges = (totals: ComputedTotals): RecordChange[] =>
  [...totals].flatMap(([row, columns]) =>
    [...columns].map(
      ([column, { computed }]): RecordChange => ({
        change: 'set',
        path: `rows/${row}/cells/${column}`,
        value: computed,
      }),
    ),
  )
