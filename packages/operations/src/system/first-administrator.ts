import { countAccounts, insertAccount, insertRegion } from '@heng/store/accounts'
import type { Heng } from '../heng'

export const hasAccounts = async (heng: Heng): Promise<boolean> => (await countAccounts(heng.database)) > 0

/** The region of a new Heng until its administrator names it. */
const unnamed = { code: '000000', name: '待定地区' }

/**
 * Opens the account "admin" in a Heng that has none, in a region still to be named. Answers the token of the
 * one-time link by which its password is set; null when there are accounts.
 */
export const createFirstAdministrator = async (heng: Heng): Promise<string | null> => {
  if (await hasAccounts(heng)) return null
  await insertRegion(heng.database, unnamed)
  const id = await insertAccount(heng.database, {
    region: unnamed.code,
    login: 'admin',
    name: '系统管理员',
    role: 'administrator',
    organizations: [],
  })
  return heng.signIn.createOneTimeLink(id, 'first')
}
