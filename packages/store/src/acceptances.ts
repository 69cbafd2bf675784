import type { Severity } from '@heng/domain/finding'
import { sql } from 'kysely'
import type { Database } from './database'

/** Whether somebody has accepted a `finding` as it stands now. */
export const isAccepted = sql`exists (select from finding_acceptance accepted where accepted.edition_id = finding.edition_id
  and accepted.key = finding.key and accepted.facts_hash = finding.facts_hash and accepted.withdrawn_at is null)`

/** Findings of an edition by their keys, with the hash of their facts. */
export const selectFindingKeys = async (
  database: Database,
  edition: string,
  keys: readonly string[],
): Promise<{ key: string; factsHash: string; severity: Severity; rule: string }[]> => {
  const { rows } = await sql<{ key: string; factsHash: string; severity: Severity; rule: string }>`
    select key, facts_hash as "factsHash", severity, rule from edition_finding
    where edition_id = ${edition}::uuid and key = any(${[...keys]}::text[])`.execute(database)
  return rows
}

/** Accepts a finding as it stands; whatever was said of it before is withdrawn. */
export const insertAcceptance = async (
  database: Database,
  acceptance: { edition: string; key: string; factsHash: string; reason: string; account: string },
): Promise<void> => {
  await sql`update finding_acceptance set withdrawn_at = clock_timestamp()
    where edition_id = ${acceptance.edition}::uuid and key = ${acceptance.key} and withdrawn_at is null`.execute(
    database,
  )
  await sql`insert into finding_acceptance (edition_id, key, facts_hash, reason, account_id)
    values (${acceptance.edition}::uuid, ${acceptance.key}, ${acceptance.factsHash}, ${acceptance.reason},
      ${acceptance.account}::uuid)`.execute(database)
}

export type AcceptanceRow = {
  id: string
  edition: string
  key: string
  reason: string
  /** Of the finding as it is now; null when there is none any more. */
  severity: Severity | null
  withdrawn: boolean
}

export const selectAcceptance = async (database: Database, id: string): Promise<AcceptanceRow | null> => {
  const { rows } = await sql<AcceptanceRow>`
    select accepted.id, accepted.edition_id as edition, accepted.key, accepted.reason, finding.severity,
      accepted.withdrawn_at is not null as withdrawn
    from finding_acceptance accepted
    left join edition_finding finding on finding.edition_id = accepted.edition_id and finding.key = accepted.key
    where accepted.id = ${id}::uuid`.execute(database)
  return rows[0] ?? null
}

export const withdrawAcceptance = async (database: Database, id: string): Promise<void> => {
  await sql`update finding_acceptance set withdrawn_at = clock_timestamp() where id = ${id}::uuid`.execute(
    database,
  )
}
