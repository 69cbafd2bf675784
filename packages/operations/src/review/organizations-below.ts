import type { Database } from '@heng/store/database'
import { selectOrganizations } from '@heng/store/organizations'
import { requireId } from '../require-id'

/** An organization of a year and everything below it, by id; whose editions are seen is decided elsewhere. */
export const organizationsBelow = async (
  database: Database,
  organization: string,
  fiscalYear: number,
): Promise<string[]> => {
  const top = requireId(organization, 'organization-must-exist')
  const rows = await selectOrganizations(database, fiscalYear, { only: true })
  const below = (id: string): string[] => [
    id,
    ...rows.filter(({ parent }) => parent === id).flatMap((row) => below(row.id)),
  ]
  return below(top)
}
