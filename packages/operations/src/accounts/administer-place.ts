import { Refusal } from '@heng/domain/refusal'
import type { Role } from '@heng/domain/role'
import { dropSecondFactor, type ListedAccount, selectAccounts, selectRegion } from '@heng/store/accounts'
import type { Upkeep } from '@heng/store/database'
import { selectOrganizationsByCode } from '@heng/store/organizations'
import { requireHeng } from '@heng/store/owner-access'
import { type Heng, openHeng } from '../heng'
import type { DatabasePlace } from '../system/back-up'
import { administerAsHeng, type Administration } from './administration'
import { accountNamed, changeAccount, type OneTimeLink, openAccount, resetAccount } from './open-account'

/** Administers the accounts of a Heng from the shell, as Heng itself. */
export type ShellAdministration = {
  list: () => Promise<ListedAccount[]>
  /** `organizations` by code. */
  add: (account: {
    login: string
    name: string
    role: Role
    organizations: readonly string[]
  }) => Promise<OneTimeLink>
  reset: (login: string) => Promise<OneTimeLink>
  /** For somebody whose authenticator and backup codes are lost; false when there was no second factor. */
  removeSecondFactor: (login: string) => Promise<boolean>
  /** For somebody whose identity at the identity service is another one now; false when there was none. */
  partIdentity: (login: string) => Promise<boolean>
  setActive: (login: string, active: boolean) => Promise<void>
}

const idOf = async ({ heng }: Pick<Administration, 'heng'>, login: string): Promise<string> => {
  const found = (await selectAccounts(heng.database)).find((account) => account.login === login)
  if (!found) throw new Refusal('account-must-exist', login)
  return found.id
}

const organizationIds = async (
  { heng, region }: Administration,
  codes: readonly string[],
): Promise<string[]> => {
  const found = await selectOrganizationsByCode(heng.database, region, codes)
  return codes.map((code) => {
    const id = found.get(code)
    if (id === undefined) throw new Refusal('organization-must-exist', code)
    return id
  })
}

const administrationOn = (heng: Heng, region: string): ShellAdministration => {
  const act = <T>(operation: string, work: (administration: Administration) => Promise<T>): Promise<T> =>
    administerAsHeng(heng, { region, operation: `accounts/${operation}` }, work)
  return {
    list: () => selectAccounts(heng.system.database),
    add: (account) =>
      act('create-account', async (administration) =>
        openAccount(administration, {
          ...account,
          organizations: await organizationIds(administration, account.organizations),
        }),
      ),
    reset: (login) =>
      act('reset-account', async (administration) =>
        resetAccount(administration, await idOf(administration, login)),
      ),
    removeSecondFactor: (login) =>
      act('remove-second-factor', async (administration) => {
        const id = await idOf(administration, login)
        const removed = await dropSecondFactor(administration.heng.database, id)
        administration.audit({ subject: ['account', id], detail: { secondFactorRemoved: removed } })
        return removed
      }),
    // The sign-in tells the chain itself.
    partIdentity: async (login) => heng.signIn.removeIdentity(await idOf({ heng: heng.system }, login)),
    setActive: (login, active) =>
      act('change-account', async (administration) => {
        const { id } = await accountNamed(administration, await idOf(administration, login))
        await changeAccount(administration, id, { active })
      }),
  }
}

/**
 * Opens Heng (a private database that nobody has open, or a server's, at which a Heng may be at work) and administers
 * its accounts. Refuses a place where there is none: a name mistyped would make a new one.
 */
export const administerPlace = async <T>(
  where: DatabasePlace,
  upkeep: Upkeep,
  work: (administration: ShellAdministration) => Promise<T>,
): Promise<T> => {
  await requireHeng(where)
  const heng = await openHeng({ where, upkeep, takeUp: false, onBug: () => {} })
  try {
    const region = await selectRegion(heng.system.database)
    if (!region) throw new Refusal('account-must-exist', '还没有人用过这个系统，请先运行 heng serve')
    return await work(administrationOn(heng, region.code))
  } finally {
    await heng.close()
  }
}
