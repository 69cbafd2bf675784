import { Refusal } from '@heng/domain/refusal'
import { isRegionWide, type Role } from '@heng/domain/role'
import { insertAccount, lockAdministrators, selectAccounts, updateAccount } from '@heng/store/accounts'
import type { ListedAccount } from '@heng/store/accounts'
import { requireId } from '../require-id'
import { type Administration, auditedAccount } from './administration'
import { scopeFittingRole } from './scope-fits-role'

export type OneTimeLink = { id: string; login: string; link: string; hours: number }

/** Logins are typed by hand, read out and compared: small letters and digits, no spaces. */
const loginPattern = /^[a-z0-9][a-z0-9._-]{1,63}$/

/** How long a one-time link holds, as the sign-in makes it. */
const linkHours = 24

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** An account of the administered region; a Refusal where it has none of this id. */
export const accountNamed = async ({ heng }: Administration, account: string): Promise<ListedAccount> => {
  const [found] = await selectAccounts(heng.database, requireId(account, 'account-must-exist'))
  if (!found) throw new Refusal('account-must-exist')
  return found
}

const linkFor = async (
  { heng }: Administration,
  account: { id: string; login: string },
  purpose: 'first' | 'reset',
): Promise<OneTimeLink> => {
  const token = await heng.signIn.createOneTimeLink(account.id, purpose, heng.database)
  return { ...account, link: `/sign-in/first?token=${encodeURIComponent(token)}`, hours: linkHours }
}

export type OpenAccount = { login: string; name: string; role: Role; organizations: readonly string[] }

/** Opens an account; answers the one-time link by which its owner sets the first password. */
export const openAccount = async (
  administration: Administration,
  { login, name, role, organizations }: OpenAccount,
): Promise<OneTimeLink> => {
  const { heng, region, audit } = administration
  if (!loginPattern.test(login))
    throw new Refusal('request-must-be-valid', '登录名用小写字母、数字、点、横线，2 至 64 个字符')
  const scope = await scopeFittingRole(heng.database, { region, role }, organizations)
  const id = await insertAccount(heng.database, { region, login, name, role, organizations: scope }).catch(
    (error: unknown) => {
      throw isTaken(error) ? new Refusal('login-must-be-free', login) : error
    },
  )
  audit({ subject: ['account', id], detail: { after: { login, name, role, organizations: scope } } })
  return linkFor(administration, { id, login }, 'first')
}

export type AccountChange = {
  name?: string | undefined
  role?: Role | undefined
  active?: boolean | undefined
  organizations?: readonly string[] | undefined
}

/**
 * Changes what an account is. Disabling it ends its sessions and its tokens (the database sees to it); the last active
 * administrator stays one.
 */
export const changeAccount = async (
  administration: Administration,
  account: string,
  change: AccountChange,
): Promise<ListedAccount> => {
  const { heng, region, audit } = administration
  const administrators = await lockAdministrators(heng.database)
  const before = await accountNamed(administration, account)
  const { name = before.name, role = before.role, active = before.active } = change
  const stays = role === 'administrator' && active
  if (administrators.includes(before.id) && administrators.length === 1 && !stays)
    throw new Refusal('one-administrator-must-remain')
  const kept = isRegionWide(role) ? [] : before.organizations.map(({ id }) => id)
  const scope =
    change.organizations === undefined && change.role === undefined
      ? kept
      : await scopeFittingRole(heng.database, { region, role }, change.organizations ?? kept)
  await updateAccount(heng.database, before.id, { name, role, active, organizations: scope })
  const after = await accountNamed(administration, before.id)
  audit({
    subject: ['account', before.id],
    detail: { before: auditedAccount(before), after: auditedAccount(after) },
  })
  return after
}

/** A one-time link for somebody who has no password yet or has lost it. */
export const resetAccount = async (administration: Administration, account: string): Promise<OneTimeLink> => {
  const { id, login, active, hasPassword } = await accountNamed(administration, account)
  if (!active) throw new Refusal('account-must-be-active', login)
  administration.audit({ subject: ['account', id], detail: { link: hasPassword ? 'reset' : 'first' } })
  return linkFor(administration, { id, login }, hasPassword ? 'reset' : 'first')
}
