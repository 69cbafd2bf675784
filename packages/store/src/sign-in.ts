import { sql } from 'kysely'
import type { Database } from './database'

/** Whose session it is, and what the session is worth. */
export type SignedIn = {
  accountId: string
  login: string
  name: string
  role: string
  method: 'password' | 'oidc'
  secondFactor: boolean
}

export type SessionRow = {
  id: string
  startedAt: Date
  seenAt: Date
  address: string | null
  agent: string | null
  current: boolean
}

export type LinkPurpose = 'first' | 'reset'

/** The database's own secret; `fresh` becomes it when there is none. */
export const keepSecret = async (database: Database, fresh: string): Promise<string> => {
  await sql`insert into sign_in_secret (value) values (${fresh}) on conflict do nothing`.execute(database)
  const { rows } = await sql<{ value: string }>`select value from sign_in_secret`.execute(database)
  return rows[0]?.value ?? fresh
}

/** Who signs in under a login, and the name the library knows them by. */
export type KnownLogin = { accountId: string; username: string; role: string }

/** Null where nobody active signs in with a password under the login. */
export const selectKnownLogin = async (database: Database, login: string): Promise<KnownLogin | null> => {
  const { rows } = await sql<KnownLogin>`
    select known.id as "accountId", known.username, account.role from sign_in_user known
    join account on account.id = known.id and account.active
    join sign_in_credential credential on credential.user_id = known.id
      and credential.provider_id = 'credential'
    where known.username = lower(${login})`.execute(database)
  return rows[0] ?? null
}

/** What is told in the audit chain about signing in. */
export type SignInEvent =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out-everywhere'
  | 'set-password'
  | 'change-password'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'new-backup-codes'
  | 'part-identity'

const note = async (
  database: Database,
  accountId: string,
  event: SignInEvent,
  detail: object,
): Promise<void> => {
  await sql`select sign_in_note(${accountId}, ${`sign-in/${event}`}, ${JSON.stringify(detail)}::jsonb)`.execute(
    database,
  )
}

/** Tells the audit chain of the account's region what its owner did. */
export const noteSignIn = (
  database: Database,
  accountId: string,
  event: SignInEvent,
  detail: object = {},
): Promise<void> =>
  database.transaction().execute((transaction) => note(transaction, accountId, event, detail))

export const selectIsActive = async (database: Database, accountId: string): Promise<boolean> => {
  const { rows } = await sql`select from account where id = ${accountId} and active`.execute(database)
  return rows.length > 0
}

/** The login of an account, active or not; null where there is none. */
export const selectLogin = async (database: Database, accountId: string): Promise<string | null> => {
  const { rows } = await sql<{ login: string }>`select login from account where id = ${accountId}`.execute(
    database,
  )
  return rows[0]?.login ?? null
}

/**
 * Whose session a token is, noting that it is in use; null (and the session gone) when it was idle for longer than
 * `idleSeconds`, is over, or its account is not active.
 */
export const useSession = async (
  database: Database,
  token: string,
  idleSeconds: number,
): Promise<SignedIn | null> => {
  const { rows } = await sql<SignedIn & { stale: boolean }>`
    select account.id as "accountId", account.login, account.name, account.role, session.method,
      known.two_factor_enabled as "secondFactor", session.seen_at < now() - interval '1 minute' as stale
    from sign_in_session session
    join sign_in_user known on known.id = session.user_id
    join account on account.id = known.id and account.active
    where session.token = ${token} and session.expires_at > now()
      and session.seen_at > now() - ${idleSeconds} * interval '1 second'`.execute(database)
  const [found] = rows
  if (!found) {
    await deleteSessionOf(database, token)
    return null
  }
  const { stale, ...signedIn } = found
  if (stale) await sql`update sign_in_session set seen_at = now() where token = ${token}`.execute(database)
  return signedIn
}

/** The sessions of an account that still hold, the latest first. */
export const selectSessions = async (
  database: Database,
  accountId: string,
  token: string,
  idleSeconds: number,
): Promise<SessionRow[]> => {
  const { rows } = await sql<SessionRow>`
    select id, created_at as "startedAt", seen_at as "seenAt", nullif(ip_address, '') as address,
      nullif(user_agent, '') as agent, token = ${token} as current
    from sign_in_session session
    where user_id = ${accountId} and expires_at > now() and seen_at > now() - ${idleSeconds} * interval '1 second'
    order by token = ${token} desc, seen_at desc`.execute(database)
  return rows
}

export const deleteSession = async (database: Database, accountId: string, id: string): Promise<void> => {
  await sql`delete from sign_in_session where user_id = ${accountId} and id = ${id}`.execute(database)
}

/** Ends the sessions of an account: all, or all but the one of a token. */
export const deleteSessions = async (
  database: Database,
  accountId: string,
  butToken: string | null = null,
): Promise<void> => {
  await sql`delete from sign_in_session session
    where user_id = ${accountId} and token is distinct from ${butToken}`.execute(database)
}

/** Sets the hash of a password; every session and link of the account ends. */
export const putPassword = (database: Database, accountId: string, hash: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await sql`insert into sign_in_credential (id, user_id, provider_id, account_id, password)
      values (gen_random_uuid()::text, ${accountId}, 'credential', ${accountId}, ${hash})
      on conflict (user_id, provider_id) do update set password = excluded.password, updated_at = now()`.execute(
      transaction,
    )
    await sql`delete from sign_in_session where user_id = ${accountId}`.execute(transaction)
    await sql`delete from sign_in_one_time_link where account_id = ${accountId}`.execute(transaction)
    await note(transaction, accountId, 'set-password', {})
  })

/**
 * Keeps the link of an account; it takes the place of one before. On the handle of an account that administers the
 * region too, so that an account and its link are made in one transaction.
 */
export const putLink = async (
  database: Database,
  link: { tokenHash: string; accountId: string; purpose: LinkPurpose; hours: number },
): Promise<void> => {
  const { tokenHash, accountId, purpose, hours } = link
  await sql`select sign_in_offer_link(${accountId}, ${tokenHash}, ${purpose}, ${hours})`.execute(database)
}

export type Link = { accountId: string; login: string; name: string; purpose: LinkPurpose }

/** The link of a token, while it holds. */
export const selectLink = async (database: Database, tokenHash: string): Promise<Link | null> => {
  const { rows } = await sql<Link>`
    select account.id as "accountId", account.login, account.name, link.purpose
    from sign_in_one_time_link link join account on account.id = link.account_id and account.active
    where link.token_hash = ${tokenHash} and link.expires_at > now()`.execute(database)
  return rows[0] ?? null
}

/** Takes a link away for good; false when somebody else already has. */
export const takeLink = async (database: Database, tokenHash: string): Promise<boolean> => {
  const { rows } = await sql`delete from sign_in_one_time_link
    where token_hash = ${tokenHash} and expires_at > now() returning 1`.execute(database)
  return rows.length > 0
}

/**
 * The user whom an identity elsewhere may sign in as: the one it was linked to before, or else the one with its login,
 * unless another identity is linked to that one.
 */
export const selectIdentity = async (
  database: Database,
  subject: string,
  login: string | null,
): Promise<{ email: string; name: string } | null> => {
  const { rows } = await sql<{ email: string; name: string }>`
    select known.email, known.name from sign_in_user known
    join account on account.id = known.id and account.active
    left join sign_in_credential credential on credential.user_id = known.id and credential.provider_id = 'oidc'
    where case when exists (select from sign_in_credential where provider_id = 'oidc' and account_id = ${subject})
      then credential.account_id = ${subject}
      else known.username = lower(${login}) and credential.id is null end`.execute(database)
  return rows[0] ?? null
}

/** Parts an account from its identity elsewhere and ends its sessions; false when it had none. */
export const deleteIdentity = (database: Database, accountId: string): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { rows } = await sql`delete from sign_in_credential
      where user_id = ${accountId} and provider_id = 'oidc' returning 1`.execute(transaction)
    if (rows.length === 0) return false
    await sql`delete from sign_in_session where user_id = ${accountId}`.execute(transaction)
    await note(transaction, accountId, 'part-identity', {})
    return true
  })

export const deleteSecondFactor = (database: Database, accountId: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await sql`delete from sign_in_two_factor where user_id = ${accountId}`.execute(transaction)
    await sql`update sign_in_user set two_factor_enabled = false where id = ${accountId}`.execute(transaction)
  })

/** What an attempt is counted under: how many are free, and the longest one has to wait after that, in seconds. */
export type AttemptKey = { key: string; free: number; longestWait: number }

/**
 * Counts an attempt before it is made, so that many at once are no way around. Gives the seconds to wait when it may
 * not be made now (it is then not counted), or null. Waits double from 5 seconds; a quiet quarter of an hour forgets.
 */
export const takeAttempt = async (
  database: Database,
  keys: readonly AttemptKey[],
): Promise<number | null> => {
  const transaction = await database.startTransaction().execute()
  try {
    for (const { key, free, longestWait } of keys) {
      const { rows } = await sql`
        insert into sign_in_attempt as kept (key, failures, last_at, open_at)
        values (${key}, 1, clock_timestamp(), clock_timestamp())
        on conflict (key) do update set
          failures = case when kept.last_at < now() - interval '15 minutes' then 1 else kept.failures + 1 end,
          last_at = clock_timestamp(),
          open_at = clock_timestamp() + interval '1 second' * case
            when kept.last_at < now() - interval '15 minutes' or kept.failures + 1 < ${free}::integer then 0
            else least(${longestWait}::integer, 5 * 2 ^ least(kept.failures + 1 - ${free}::integer, 20)) end
        where kept.open_at <= clock_timestamp() returning 1`.execute(transaction)
      if (rows.length > 0) continue
      const waiting = await sql<{ seconds: number }>`
        select greatest(1, ceil(extract(epoch from open_at - clock_timestamp())))::integer as seconds
        from sign_in_attempt where key = ${key}`.execute(transaction)
      await transaction.rollback().execute()
      return waiting.rows[0]?.seconds ?? 1
    }
    await transaction.commit().execute()
    return null
  } catch (error) {
    await transaction.rollback().execute()
    throw error
  }
}

/** An attempt that succeeded: forgets what was counted under `mine`, and takes one from what others share. */
export const forgetAttempts = async (
  database: Database,
  mine: readonly string[],
  shared: string | null,
): Promise<void> => {
  await sql`delete from sign_in_attempt where key in (${sql.join(mine)})`.execute(database)
  await sql`update sign_in_attempt set failures = greatest(failures - 1, 0) where key = ${shared}`.execute(
    database,
  )
}

const placeKey = (key: string): string => `known:${key}`

/** Notes from where somebody has signed in, for thirty days. */
export const knowPlace = async (database: Database, key: string): Promise<void> => {
  await sql`insert into sign_in_attempt (key, failures, last_at, open_at)
    values (${placeKey(key)}, 0, now(), now()) on conflict (key) do update set last_at = now()`.execute(
    database,
  )
}

/** Whether somebody has signed in from there in the last thirty days. */
export const isKnownPlace = async (database: Database, key: string): Promise<boolean> => {
  const { rows } = await sql`select from sign_in_attempt
    where key = ${placeKey(key)} and last_at > now() - interval '30 days'`.execute(database)
  return rows.length > 0
}

/** Uses something up that may serve once in ten minutes; false when it already has. */
export const useOnce = async (database: Database, key: string): Promise<boolean> => {
  const { rows } = await sql`insert into sign_in_attempt as kept (key, failures, last_at, open_at)
    values (${`once:${key}`}, 0, now(), now())
    on conflict (key) do update set last_at = now() where kept.last_at < now() - interval '10 minutes'
    returning 1`.execute(database)
  return rows.length > 0
}

export const deleteSessionOf = async (database: Database, token: string): Promise<void> => {
  await sql`delete from sign_in_session where token = ${token}`.execute(database)
}

/** Clears away what is over. */
export const clearExpired = async (database: Database): Promise<void> => {
  await sql`delete from sign_in_session where expires_at < now()`.execute(database)
  await sql`delete from sign_in_verification where expires_at < now()`.execute(database)
  await sql`delete from sign_in_one_time_link where expires_at < now()`.execute(database)
  await sql`delete from sign_in_attempt where last_at < now() - case when key like 'known:%'
    then interval '30 days' else interval '1 day' end`.execute(database)
}
