import type { TableDefinition } from '../define'
import * as tables from '../tables.gen'

/** Every statutory table that is defined. */
export const tableDefinitions: readonly TableDefinition[] = Object.values(tables)

const byKind: ReadonlyMap<string, TableDefinition> = new Map(
  tableDefinitions.map((table) => [table.kind, table]),
)

/** The definition of a kind of table, or undefined when no such table is defined. */
export const tableDefinition = (kind: string): TableDefinition | undefined => byKind.get(kind)
