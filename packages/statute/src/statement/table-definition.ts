import type { Definition, TableDefinition } from '../define'
import * as registry from '../registry.gen'

let tables: ReadonlyMap<string, TableDefinition> | null = null

const all = (): ReadonlyMap<string, TableDefinition> => {
  // Read on first use: the registry lists the rules that use this file, so it is not complete while they load.
  const definitions: readonly Definition[] = Object.values(registry)
  tables ??= new Map(
    definitions.flatMap((one): [string, TableDefinition][] =>
      one.definition === 'table' ? [[one.kind, one]] : [],
    ),
  )
  return tables
}

/** The definition of a kind of table, or undefined when no such table is defined. */
export const tableDefinition = (kind: string): TableDefinition | undefined => all().get(kind)

/** How Heng names a kind of table: the words of its first title. */
export const tableName = (kind: string): string => tableDefinition(kind)?.titles[0]?.join('') ?? kind
