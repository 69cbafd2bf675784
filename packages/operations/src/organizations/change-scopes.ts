import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@heng/domain/refusal'
import {
  type AccountOfOrganization,
  endScope,
  giveScope,
  selectAccountsOf,
  selectScopes,
} from '@heng/store/account-scopes'
import type { OrganizationChangeKind } from '@heng/store/organizations'
import type { Acting } from '../operation'

/** Which organizations an account has from a year on that it did not have, and which no longer. */
export type ScopeChange = {
  account: AccountOfOrganization
  gains: readonly string[]
  leaves: readonly string[]
}

/**
 * Changes what accounts have from a fiscal year on, one audit event for each; what they had of the years before stays
 * theirs.
 */
export const changeScopes = async (
  { database, audit }: Acting,
  fiscalYear: number,
  changes: readonly (ScopeChange & { why: OrganizationChangeKind })[],
): Promise<void> => {
  for (const { account, gains, leaves, why } of changes) {
    const before = await selectScopes(database, account.id)
    for (const organization of leaves)
      await endScope(database, { account: account.id, organization, untilYear: fiscalYear - 1 })
    for (const organization of gains)
      await giveScope(database, { account: account.id, organization, fromYear: fiscalYear })
    const after = await selectScopes(database, account.id)
    if (isDeepStrictEqual(before, after)) continue
    audit({
      subject: ['account', account.id],
      fiscalYear,
      detail: { why, before: { organizations: before }, after: { organizations: after } },
    })
  }
}

/** The accounts of organizations that are about to change, each once, by id; a Refusal for a chosen one that is none. */
export const accountsConcerned = async (
  { database }: Acting,
  { organizations, fiscalYear }: { organizations: readonly string[]; fiscalYear: number },
  chosen: readonly string[],
): Promise<Map<string, AccountOfOrganization>> => {
  const rows = await selectAccountsOf(database, organizations, fiscalYear)
  const accounts = new Map(rows.map((account) => [account.id, account]))
  const stranger = chosen.find((id) => !accounts.has(id))
  if (stranger !== undefined) throw new Refusal('account-must-exist', `${fiscalYear}年度所涉单位没有这个账号`)
  return accounts
}
