import type { Statement } from '@heng/domain/records/statement'
import type { TableDefinition } from '../define'
import { tableDefinition } from './table-definition'

/** A column that is the sum of others, with those parts the document prints. */
export type ColumnSum = { total: string; parts: readonly string[]; complete: boolean }

/** A part the document does not print, by its own parts: vehicles by purchase and running. */
const printedParts = (
  definition: TableDefinition,
  part: string,
  printed: ReadonlySet<string>,
): readonly string[] => {
  if (printed.has(part)) return [part]
  const sum = definition.columns.find(({ key }) => key === part)?.sum ?? []
  return sum.length > 0 && sum.every((one) => printed.has(one)) ? sum : []
}

/** What a column is the sum of: where a part is not printed at all, what the definition says instead. */
const sumOf = (
  { sum, sumOtherwise }: TableDefinition['columns'][number],
  printed: ReadonlySet<string>,
): readonly string[] | undefined =>
  sumOtherwise && !sum?.every((part) => printed.has(part)) ? sumOtherwise : sum

/**
 * The columns of a statement that its definition declares as sums. `complete` when every part is printed, or at
 * least those without which the table would not be one of its kind; a wide table that leaves out more may have no
 * money from there. Where one of two parts is not printed nothing can be said.
 */
export const columnSums = (statement: Statement): ColumnSum[] => {
  const definition = tableDefinition(statement.kind)
  if (!definition) return []
  const printed = new Set(statement.columns.map(({ key }) => key))
  const required = new Set(definition.required?.flat())
  return definition.columns.flatMap((column): ColumnSum[] => {
    const { key } = column
    const sum = sumOf(column, printed)
    if (!sum || sum.includes('*') || !printed.has(key)) return []
    const found = sum.map((part) => printedParts(definition, part, printed))
    const parts = found.flat()
    const needed = sum.filter((part) => required.has(part))
    const complete =
      found.every((one) => one.length > 0) ||
      (needed.length >= 2 && needed.every((part) => printed.has(part)))
    return complete || parts.length >= 3 ? [{ total: key, parts, complete }] : []
  })
}
