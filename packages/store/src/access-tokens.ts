import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

/** A token in force by its hash; notes that it was used, once a minute at most. */
export const selectToken = async (
  database: Database,
  hash: string,
): Promise<{ account: string; reach: 'read' | 'write' } | null> => {
  const { rows } = await sql<{ account: string; reach: 'read' | 'write'; stale: boolean }>`
    select account_id as account, reach,
      coalesce(last_used_at < now() - interval '1 minute', true) as stale
    from access_token where hash = ${hash} and revoked_at is null and expires_at > now()`.execute(database)
  const [row] = rows
  if (row?.stale)
    await sql`update access_token set last_used_at = now() where hash = ${hash}`.execute(database)
  return row ? { account: row.account, reach: row.reach } : null
}

export type TokenRow = {
  id: string
  name: string
  reach: 'read' | 'write'
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** The acting account's tokens, the newest first; those long over are left out. */
export const selectTokens = (database: Database, account: string, page: Page): Promise<Paged<TokenRow>> =>
  selectPage<TokenRow>(
    database,
    {
      columns: sql`id, name, reach, created_at as "createdAt", expires_at as "expiresAt",
        last_used_at as "lastUsedAt", revoked_at as "revokedAt"`,
      from: sql`access_token`,
      where: sql`account_id = ${account}::uuid and coalesce(revoked_at, expires_at) > now() - interval '90 days'`,
      keys: [
        { by: sql`created_at`, as: 'timestamptz' },
        { by: sql`id`, as: 'uuid' },
      ],
      descending: true,
    },
    page,
  )

export const insertToken = async (
  database: Database,
  token: { account: string; name: string; hash: string; reach: 'read' | 'write'; days: number },
): Promise<{ id: string; expiresAt: Date }> => {
  const { rows } = await sql<{ id: string; expiresAt: Date }>`
    insert into access_token (account_id, name, hash, reach, expires_at)
    values (${token.account}::uuid, ${token.name}, ${token.hash}, ${token.reach}, now() + ${token.days} * interval '1 day')
    returning id, expires_at as "expiresAt"`.execute(database)
  const [row] = rows
  if (!row) throw new Error('the token was not kept')
  return row
}

/** Ends a token of the account; null when it has none of this id in force. */
export const revokeToken = async (
  database: Database,
  account: string,
  id: string,
): Promise<string | null> => {
  const { rows } = await sql<{ name: string }>`
    update access_token set revoked_at = now()
    where account_id = ${account}::uuid and id = ${id}::uuid and revoked_at is null returning name`.execute(
    database,
  )
  return rows[0]?.name ?? null
}
