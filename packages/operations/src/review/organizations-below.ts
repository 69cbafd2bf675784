import { selectOrganizations } from '@heng/store/organizations'
import type { Acting } from '../operation'
import { requireId } from '../require-id'

/**
 * The organizations of a year that are asked for, by id: the one given with everything below it, as far as the
 * account's scope goes; undefined for all of the region.
 */
export const organizationsBelow = async (
  { database, account }: Pick<Acting, 'database' | 'account'>,
  organization: string | undefined,
  fiscalYear: number,
): Promise<string[] | undefined> => {
  const own = account.organizations?.flatMap((one) => (one.fiscalYear === fiscalYear ? [one.id] : []))
  if (organization === undefined) return own
  const top = requireId(organization, 'organization-must-exist')
  const rows = await selectOrganizations(database, fiscalYear, { only: true })
  const below = (id: string): string[] => [
    id,
    ...rows.filter(({ parent }) => parent === id).flatMap((row) => below(row.id)),
  ]
  const asked = below(top)
  return own ? asked.filter((id) => own.includes(id)) : asked
}
