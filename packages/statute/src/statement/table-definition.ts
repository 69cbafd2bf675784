import type { TableDefinition } from '../define'
import * as tables from '../tables.gen'

const byKind: ReadonlyMap<string, TableDefinition> = new Map(
  Object.values(tables).map((table) => [table.kind, table]),
)

/** The definition of a kind of table, or undefined when no such table is defined. */
export const tableDefinition = (kind: string): TableDefinition | undefined => byKind.get(kind)
