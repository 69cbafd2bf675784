import { countAccounts, insertAccount, insertRegion, selectAccounts } from '@heng/store/accounts'
import type { Heng } from '../heng'

export const hasAccounts = async (heng: Heng): Promise<boolean> => (await countAccounts(heng.database)) > 0

/** The region of a new Heng until its administrator names it. */
const unnamed = { code: '000000', name: '待定地区' }

/** The first administrator, who has not set a password yet: the link may have been overlooked, or be over. */
const awaitedAdministrator = async (heng: Heng): Promise<string | null> => {
  const [first, ...others] = await selectAccounts(heng.system.database)
  return first && others.length === 0 && first.active && !first.hasPassword ? first.id : null
}

/**
 * Opens the account "admin" in a Heng that has none, in a region still to be named. Answers the token of the
 * one-time link by which its password is set, anew at every start until it is set; null when somebody works here.
 */
export const createFirstAdministrator = async (heng: Heng): Promise<string | null> => {
  if (await hasAccounts(heng)) {
    const awaited = await awaitedAdministrator(heng)
    return awaited === null ? null : heng.signIn.createOneTimeLink(awaited, 'first')
  }
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
