import { Refusal } from '@heng/domain/refusal'
import { withClient } from './owner-access'
import { rowsOf } from './table-catalogue'

/** An owner of the database or of one of its tables whom the account is not. */
const otherOwner = (url: string): Promise<string | null> =>
  withClient(url, async (client) => {
    const [found] = await rowsOf<{ owner: string }>(
      client,
      `select pg_get_userbyid(owner) as owner from (
        select datdba as owner from pg_database where datname = current_database()
        union all
        select relowner from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      ) owners where not pg_has_role(current_user, owner, 'usage') limit 1`,
    )
    return found?.owner ?? null
  })

/**
 * What went wrong when Heng's tables were made: where the database refused it for a right that the account lacks, a
 * Refusal that says what its administrator is to do; otherwise the error itself.
 */
export const missingRight = async (error: unknown, url: string): Promise<unknown> => {
  if (!(error instanceof Error && 'code' in error && error.code === '42501')) return error
  const owner = await otherOwner(url)
  if (owner !== null) return new Refusal('database-account-must-own', `现在的所有者是 ${owner}`)
  const account = decodeURIComponent(new URL(url).username)
  return new Refusal(
    'database-role-must-exist',
    `CREATE ROLE heng_desk NOLOGIN; GRANT heng_desk TO "${account}";`,
  )
}
