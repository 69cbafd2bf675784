import { sql } from 'kysely'
import type { Database } from './database'

export type KnownIndicator = {
  name: string
  operator: string | null
  value: string | null
  unit: string | null
  weight: string | null
  from: string
}

const most = 20

/** LIKE takes what somebody typed as it is. */
const literally = (query: string): string => query.replaceAll(/[\\%_]/g, (char) => `\\${char}`)

/**
 * Indicators whose name has some words, from the target forms the actor may see; the newest years first, each name
 * with its target once.
 */
export const selectIndicators = async (
  database: Database,
  query: string,
  level2: string | null,
): Promise<KnownIndicator[]> => {
  const { rows } = await sql<KnownIndicator>`
    select name, operator, value, unit, weight, "from" from (
      select distinct on (item ->> 'name', item ->> 'operator', item ->> 'value', item ->> 'unit')
        item ->> 'name' as name, item ->> 'operator' as operator, item ->> 'value' as value,
        item ->> 'unit' as unit, item ->> 'weight' as weight, edition.fiscal_year,
        here.name || ' · ' || record.name as "from"
      from edition_record record
      join edition on edition.id = record.edition_id
      join organization_year here on here.organization_id = edition.organization_id
        and here.fiscal_year = edition.fiscal_year
      cross join lateral jsonb_array_elements(record.data -> 'indicators') as item
      where record.kind = 'performance-target' and item ->> 'name' like ${`%${literally(query)}%`}
        and (${level2}::text is null or item ->> 'level2' = ${level2}::text)
      order by item ->> 'name', item ->> 'operator', item ->> 'value', item ->> 'unit', edition.fiscal_year desc
    ) known
    order by fiscal_year desc, length(name), name limit ${most}`.execute(database)
  return rows
}
