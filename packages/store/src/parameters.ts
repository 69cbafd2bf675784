import { sql } from 'kysely'
import type { Database } from './database'

/** A region's own value of a parameter; `value` is JSON as it was set. */
export type ParameterValue = {
  name: string
  /** "2026-01-01". */
  validFrom: string
  value: unknown
  citation: string
  setBy: string | null
  setAt: Date
}

const columns = sql`parameter_value.name, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", value, citation,
  (select account.name from account where account.id = set_by) as "setBy", set_at as "setAt"`

export const selectParameterValues = async (database: Database): Promise<ParameterValue[]> => {
  const { rows } = await sql<ParameterValue>`
    select ${columns} from parameter_value order by parameter_value.name, valid_from`.execute(database)
  return rows
}

export const selectParameterValue = async (
  database: Database,
  name: string,
  validFrom: string,
): Promise<ParameterValue | null> => {
  const { rows } = await sql<ParameterValue>`
    select ${columns} from parameter_value
    where parameter_value.name = ${name} and valid_from = ${validFrom}::date`.execute(database)
  return rows[0] ?? null
}

/** Sets a value from a day on; one of the same day is replaced. */
export const putParameterValue = async (
  database: Database,
  given: {
    region: string
    name: string
    validFrom: string
    value: unknown
    citation: string
    account: string
  },
): Promise<void> => {
  await sql`
    insert into parameter_value (region_code, name, valid_from, value, citation, set_by)
    values (${given.region}, ${given.name}, ${given.validFrom}::date, ${JSON.stringify(given.value)}::jsonb,
      ${given.citation}, ${given.account}::uuid)
    on conflict (region_code, name, valid_from) do update set value = excluded.value,
      citation = excluded.citation, set_by = excluded.set_by, set_at = clock_timestamp()`.execute(database)
}

export const deleteParameterValue = async (
  database: Database,
  name: string,
  validFrom: string,
): Promise<void> => {
  await sql`delete from parameter_value where name = ${name} and valid_from = ${validFrom}::date`.execute(
    database,
  )
}
