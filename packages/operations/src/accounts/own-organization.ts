import { Refusal } from '@heng/domain/refusal'
import { selectBureau, selectLatestOrganizations } from '@heng/store/organizations'
import type { Acting } from '../operation'
import { requireId } from '../require-id'
import { isInScope } from './account'

/**
 * The organization for which an account does something: the one it names, if that is in its scope; without one the
 * account's own, or the bureau for a role of the whole region.
 */
export const ownOrganization = async (
  { account, heng }: Pick<Acting, 'account' | 'heng'>,
  given: string | null,
): Promise<string> => {
  if (given !== null) {
    const id = requireId(given, 'organization-must-exist')
    if (!isInScope(account, id, null)) throw new Refusal('organization-must-be-in-scope')
    return id
  }
  const own =
    account.organizations === null
      ? await selectBureau(heng.database)
      : ((await selectLatestOrganizations(heng.system.database, account.id))[0] ?? null)
  if (own === null) throw new Refusal('organization-must-exist', '请管理员先建立单位')
  return own
}
