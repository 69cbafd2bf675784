import type { Role } from '@heng/domain/role'
import { selectAccount } from '@heng/store/accounts'
import type { Heng } from '../heng'

/** Somebody who works with Heng, as operations know them. */
export type Account = {
  id: string
  region: string
  login: string
  name: string
  role: Role
  /** The organizations in scope by year, everything below included; null for a role of the whole region. */
  organizations: readonly { id: string; fiscalYear: number }[] | null
  /** 'read' for an access token that may not write. */
  reach: 'read' | 'write'
  /** Known by an access token instead of a session. */
  byToken?: true
}

/** The account as it is now; null when there is none or it is disabled. */
export const accountOf = async (heng: Heng, id: string): Promise<Account | null> => {
  const row = await selectAccount(heng.database, id)
  return row?.active ? { ...row, reach: 'write' } : null
}

/** Whether an account may see what belongs to an organization (of a year, or of no year). */
export const isInScope = (account: Account, organization: string, fiscalYear: number | null): boolean => {
  if (account.organizations === null)
    return ['budget-officer', 'performance-officer', 'auditor'].includes(account.role)
  return account.organizations.some(
    (one) => one.id === organization && (fiscalYear === null || one.fiscalYear === fiscalYear),
  )
}
