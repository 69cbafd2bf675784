import { sql } from 'kysely'
import type { Database } from './database'

export type IdempotentAnswer = { key: string; operation: string; requestHash: string; answer: string }

/** The answer that was given under a key; waits for a request with the same key that is still under way. */
export const selectAnswer = async (
  database: Database,
  account: string,
  key: string,
): Promise<IdempotentAnswer | null> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`heng answer ${account} ${key}`}, 0))`.execute(
    database,
  )
  const { rows } = await sql<IdempotentAnswer>`
    select key, operation, request_hash as "requestHash", answer from idempotent_answer
    where account_id = ${account}::uuid and key = ${key}`.execute(database)
  return rows[0] ?? null
}

export const insertAnswer = async (
  database: Database,
  account: string,
  answer: IdempotentAnswer,
): Promise<void> => {
  await database
    .insertInto('idempotent_answer')
    .values({
      account_id: account,
      key: answer.key,
      operation: answer.operation,
      request_hash: answer.requestHash,
      answer: answer.answer,
    })
    .execute()
}
