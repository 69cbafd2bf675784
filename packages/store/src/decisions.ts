import { sql } from 'kysely'
import type { Database } from './database'

export const countDecisions = async (database: Database, edition: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from decision where edition_id = ${edition}::uuid`.execute(database)
  return rows[0]?.count ?? 0
}

export const insertDecision = async (
  database: Database,
  decision: { edition: string; number: string; decidedOn: string; documentName: string; account: string },
): Promise<string> => {
  const { id } = await database
    .insertInto('decision')
    .values({
      edition_id: decision.edition,
      number: decision.number,
      decided_on: decision.decidedOn,
      document_name: decision.documentName,
      recorded_by: decision.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
