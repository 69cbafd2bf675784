import { sql } from 'kysely'
import type { Database } from './database'

export type OrganizationOfYear = {
  id: string
  kind: 'bureau' | 'department' | 'unit'
  parent: string | null
  code: string | null
  name: string
}

/** An organization as it is in a year; null when it is not there then. */
export const selectOrganizationOf = async (
  database: Database,
  id: string,
  fiscalYear: number,
): Promise<OrganizationOfYear | null> => {
  const { rows } = await sql<OrganizationOfYear>`
    select organization_id as id, kind, parent_id as parent, code, name from organization_year
    where organization_id = ${id}::uuid and fiscal_year = ${fiscalYear}`.execute(database)
  return rows[0] ?? null
}
