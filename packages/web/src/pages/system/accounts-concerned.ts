import type { AccountList } from '@heng/server/administration-contract'
import { useQuery } from '@tanstack/react-query'
import { accountsQuery } from './system-requests'

export type ConcernedAccount = AccountList['accounts'][number]

type Given = ConcernedAccount['organizations'][number]

const holdsIn = ({ fromYear, untilYear }: Given, fiscalYear: number): boolean =>
  (fromYear === null || fromYear <= fiscalYear) && (untilYear === null || fiscalYear <= untilYear)

/** Whether an account was itself given one of the organizations for a year. */
export const hasOneOf = (
  { organizations }: Pick<ConcernedAccount, 'organizations'>,
  ids: ReadonlySet<string>,
  fiscalYear: number,
): boolean => organizations.some((one) => ids.has(one.id) && holdsIn(one, fiscalYear))

/** The active accounts that were given one of the organizations for a year. */
export const useAccountsOf = (
  organizations: readonly string[],
  fiscalYear: number,
): readonly ConcernedAccount[] => {
  const ids = new Set(organizations)
  const accounts = useQuery(accountsQuery).data?.accounts ?? []
  return accounts.filter((account) => account.active && hasOneOf(account, ids, fiscalYear))
}

export const accountWords = ({ login, name }: { login: string; name: string }): string =>
  `${login}（${name}）`
