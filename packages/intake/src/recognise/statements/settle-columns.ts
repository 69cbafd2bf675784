import type { Money } from '@heng/domain/money'
import type { RowIdentity } from './identities'
import { rowScore } from './identities'

/** A row whose figures are known in order but not in which columns they stand. */
export type LooseRow = {
  amounts: readonly (Money | null)[]
  level: number
  sign: 1 | -1
  total: boolean
  /** Column of each figure, once settled. */
  columns: readonly string[] | null
}

/** All ways to put the figures on the columns in order that satisfy the identities of a row. */
export const candidatesOf = (
  amounts: readonly (Money | null)[],
  columns: readonly string[],
  identities: readonly RowIdentity[],
): string[][] => {
  const found: string[][] = []
  const walk = (at: number, from: number, picked: string[]): void => {
    if (at === amounts.length) {
      const values = new Map(picked.map((key, nth) => [key, amounts[nth] ?? null]))
      if (rowScore(values, identities).fails === 0) found.push(picked)
      return
    }
    for (let next = from; next <= columns.length - (amounts.length - at); next += 1) {
      const key = columns[next]
      if (key !== undefined) walk(at + 1, next + 1, [...picked, key])
    }
  }
  if (amounts.length <= columns.length) walk(0, 0, [])
  return found
}

const amountIn = (row: LooseRow, columns: readonly string[] | null, key: string): number | null => {
  const at = columns?.indexOf(key) ?? -1
  return at < 0 ? null : (row.amounts[at] ?? null)
}

/** Indexes of the subset of at most three values that adds up to `sum`, when there is exactly one. */
const subsetFor = (values: readonly number[], sum: number): number[] | null => {
  const search = (size: number, from: number, left: number): number[][] => {
    if (size === 0) return left === 0 ? [[]] : []
    const found: number[][] = []
    for (let at = from; at < values.length && found.length < 2; at += 1)
      for (const rest of search(size - 1, at + 1, left - (values[at] ?? 0))) found.push([at, ...rest])
    return found
  }
  // the more rows are open, the smaller the subsets that can be searched
  const largest = values.length > 400 ? 1 : values.length > 60 ? 2 : 3
  for (let size = 1; size <= Math.min(largest, values.length); size += 1) {
    const found = search(size, 0, sum)
    if (found.length === 1) return found[0] ?? null
    if (found.length > 1) return null
  }
  return null
}

/** A row with the rows below it; the row itself is null for the whole table above its total row. */
type Family = { parent: LooseRow; children: LooseRow[]; descendants: LooseRow[] }

const familiesOf = (rows: readonly LooseRow[]): Family[] => {
  const families: Family[] = []
  for (const total of rows.filter((row) => row.total)) {
    const others = rows.filter((row) => !row.total)
    families.push({ parent: total, children: others.filter((row) => row.level === 1), descendants: others })
  }
  rows.forEach((parent, at) => {
    if (parent.total) return
    const descendants: LooseRow[] = []
    for (const row of rows.slice(at + 1)) {
      if (row.total || row.level <= parent.level) break
      descendants.push(row)
    }
    const children = descendants.filter((row) => row.level === parent.level + 1)
    if (children.length > 0) families.push({ parent, children, descendants })
  })
  return families
}

/** Settles rows of a family by what is missing from the parent in one column. */
const settleFamily = (family: Family, key: string, options: ReadonlyMap<LooseRow, string[][]>): boolean => {
  const { parent, children, descendants } = family
  const wanted = amountIn(parent, parent.columns, key)
  if (wanted === null) return false
  const sum = (rows: readonly LooseRow[]): number =>
    rows.reduce((all, row) => all + row.sign * (amountIn(row, row.columns, key) ?? 0), 0)
  const missing = wanted - sum(children)
  // the key must tell the choices of the row apart, and leave one of them
  const pick = (row: LooseRow): string[] | undefined => {
    const choices = row.columns ? [] : (options.get(row) ?? [])
    const having = choices.filter((columns) => columns.includes(key))
    return having.length === 1 && choices.length > 1 ? having[0] : undefined
  }
  const valueOf = (row: LooseRow): number => row.sign * (amountIn(row, pick(row) ?? null, key) ?? 0)
  const loose = children.filter((row) => pick(row) !== undefined)
  const settle = (rows: readonly LooseRow[]): boolean => {
    for (const row of rows) row.columns = pick(row) ?? row.columns
    return rows.length > 0
  }
  if (missing === 0) return false
  if (loose.length > 0 && loose.reduce((all, row) => all + valueOf(row), 0) === missing) return settle(loose)
  for (const group of [loose, descendants.filter((row) => pick(row) !== undefined)]) {
    const chosen = subsetFor(group.map(valueOf), missing)
    if (chosen) return settle(chosen.flatMap((at) => group[at] ?? []))
  }
  return false
}

/**
 * Puts the figures of rows into columns: first what the row itself leaves no choice about, then what makes
 * parents equal their children. Rows that stay open keep `columns` null.
 */
export const settleColumns = (
  rows: readonly LooseRow[],
  columns: readonly string[],
  identities: readonly RowIdentity[],
): void => {
  const options = new Map<LooseRow, string[][]>()
  for (const row of rows) {
    if (row.amounts.length === 0 || row.columns) continue
    const candidates = candidatesOf(row.amounts, columns, identities)
    if (candidates.length === 1) row.columns = candidates[0] ?? null
    else if (candidates.length === 0 && row.amounts.length === columns.length) row.columns = columns
    else options.set(row, candidates)
  }
  const families = familiesOf(rows)
  for (let round = 0; round < 4; round += 1) {
    let moved = false
    for (const family of families)
      for (const key of columns) if (settleFamily(family, key, options)) moved = true
    if (!moved) break
  }
  likeTheOthers(rows, options)
}

/** What is still open goes the way all settled rows with the same choice went. */
const likeTheOthers = (rows: readonly LooseRow[], options: ReadonlyMap<LooseRow, string[][]>): void => {
  const chosen = new Map<string, Map<string, number>>()
  for (const [row, candidates] of options)
    if (row.columns) {
      const id = candidates.map((one) => one.join(' ')).join('|')
      const counts = chosen.get(id) ?? new Map<string, number>()
      counts.set(row.columns.join(' '), (counts.get(row.columns.join(' ')) ?? 0) + 1)
      chosen.set(id, counts)
    }
  for (const row of rows) {
    const candidates = options.get(row)
    if (row.columns || !candidates) continue
    const counts = chosen.get(candidates.map((one) => one.join(' ')).join('|'))
    if (counts?.size === 1) row.columns = candidates.find((one) => counts.has(one.join(' '))) ?? null
  }
}
