import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

export type NewAuditEvent = {
  operation: string
  subjectKind: string
  subjectId: string
  organization: string | null
  fiscalYear: number | null
  detail: unknown
  /** Only for what Heng does itself; otherwise the region of the acting account. */
  region?: string
}

/** Appends events to the chain of the acting account's region, in this transaction. */
export const appendAudit = async (database: Database, events: readonly NewAuditEvent[]): Promise<void> => {
  if (events.length === 0) return
  await sql`select heng_audit(${JSON.stringify(events)}::jsonb)`.execute(database)
}

export type AuditFilter = {
  from: string | null
  to: string | null
  /** Login, name or id. */
  account: string | null
  /** A part of the identifier, or one of these. */
  operation: { part: string; ids: readonly string[] } | null
  /** Ids or kinds. */
  subject: readonly string[] | null
  organization: string | null
  fiscalYear: number | null
}

export type AuditRow = {
  region: string
  seq: number
  at: Date
  account: { login: string; name: string } | null
  operation: string
  subjectKind: string
  subjectId: string
  organization: { id: string; name: string | null } | null
  fiscalYear: number | null
  /** JSON text: before, after, reason. */
  detail: string | null
  hash: string
}

/** The events that the acting account sees and that fit, the latest first. */
export const selectAuditEvents = (
  database: Database,
  filter: AuditFilter,
  page: Page,
): Promise<Paged<AuditRow>> =>
  selectPage<AuditRow>(
    database,
    {
      columns: sql`event.region_code as region, event.seq, event.at, event.operation, event.subject_kind as "subjectKind",
      event.subject_id as "subjectId", event.fiscal_year as "fiscalYear", encode(event.hash, 'hex') as hash,
      (select json_build_object('login', account.login, 'name', account.name) from account
        where account.id = event.account_id) as account,
      case when event.organization_id is not null then json_build_object('id', event.organization_id, 'name',
        (select here.name from organization_year here where here.organization_id = event.organization_id
          order by abs(here.fiscal_year - coalesce(event.fiscal_year, 2200)) limit 1)) end as organization,
      nullif(event.body::jsonb -> 'detail', 'null'::jsonb)::text as detail`,
      from: sql`audit_event event`,
      where: sql`(${filter.from}::timestamptz is null or event.at >= ${filter.from}::timestamptz)
      and (${filter.to}::timestamptz is null or event.at < ${filter.to}::timestamptz)
      and (${filter.account}::text is null or event.account_id in
        (select id from account where ${filter.account}::text in (login, name, id::text)))
      and (${filter.operation?.part ?? null}::text is null
        or event.operation like '%' || ${filter.operation?.part ?? null}::text || '%'
        or event.operation = any(${filter.operation?.ids ?? []}::text[]))
      and (${filter.subject}::text[] is null or event.subject_id = any(${filter.subject}::text[])
        or event.subject_kind = any(${filter.subject}::text[]))
      and (${filter.organization}::uuid is null or event.organization_id = ${filter.organization}::uuid)
      and (${filter.fiscalYear}::integer is null or event.fiscal_year = ${filter.fiscalYear})`,
      keys: [
        { by: sql`event.at`, as: 'timestamptz' },
        { by: sql`event.region_code`, as: 'text' },
        { by: sql`event.seq`, as: 'numeric' },
      ],
      descending: true,
    },
    page,
  )

/** How a chain of events holds together. */
export type ChainState = {
  region: string
  events: number
  /** Of the last event: who has written it down elsewhere can tell whether the whole was written anew. */
  head: string | null
  /** The first event that is not as it was written, or from which on events are missing; null when all are. */
  broken: { seq: number; why: 'missing' | 'changed' | 'columns' | 'end' } | null
}

type StoredEvent = { seq: number; body: string; hash: Buffer; columns: Record<string, unknown> }

const selectStored = async (database: Database, region: string, after: number): Promise<StoredEvent[]> => {
  const { rows } = await sql<StoredEvent>`
    select seq, body, hash, jsonb_build_object('region', region_code, 'seq', seq,
      'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', account_id,
      'operation', operation, 'subjectKind', subject_kind, 'subjectId', subject_id,
      'organization', organization_id, 'fiscalYear', fiscal_year) as columns
    from audit_event where region_code = ${region} and seq > ${after} order by seq limit 2000`.execute(
    database,
  )
  return rows
}

const same = (said: unknown, stored: unknown): boolean =>
  said === stored || (typeof said === 'string' && said.toLowerCase() === stored)

/** Whether the columns, by which one searches, say what the body says. */
const agrees = ({ body, columns }: StoredEvent): boolean => {
  try {
    const said: unknown = JSON.parse(body)
    return (
      typeof said === 'object' &&
      said !== null &&
      Object.entries(columns).every(([name, value]) => same(Reflect.get(said, name), value))
    )
  } catch {
    return false
  }
}

const verifyChain = async (
  database: Database,
  { region, seq: endSeq, hash: endHash }: { region: string; seq: number | null; hash: Buffer | null },
): Promise<ChainState> => {
  let [events, at, last]: [number, number, Buffer] = [0, 0, Buffer.alloc(0)]
  let broken: ChainState['broken'] = null
  for (let rows = await selectStored(database, region, 0); rows.length > 0; ) {
    for (const event of rows) {
      const { seq, body, hash } = event
      const sealed = createHash('sha256').update(last).update(body, 'utf8').digest()
      events += 1
      if (broken === null && seq !== at + 1) broken = { seq: at + 1, why: 'missing' }
      if (broken === null && !sealed.equals(hash)) broken = { seq, why: 'changed' }
      if (broken === null && !agrees(event)) broken = { seq, why: 'columns' }
      at = seq
      last = hash
    }
    rows = await selectStored(database, region, at)
  }
  if (broken === null && (endSeq !== at || endHash === null || !endHash.equals(last)))
    broken = { seq: Math.max(endSeq ?? 0, at), why: 'end' }
  return { region, events, head: events === 0 ? null : last.toString('hex'), broken }
}

/** Recomputes every hash of every chain that the handle sees, on one state of the database. */
export const verifyChains = (database: Database): Promise<ChainState[]> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows } = await sql<{ region: string; seq: number | null; hash: Buffer | null }>`
        select region, head.seq, head.hash from (select distinct region_code as region from audit_event
          union select region_code from audit_head) chain
        left join audit_head head on head.region_code = region order by region`.execute(transaction)
      const states: ChainState[] = []
      for (const row of rows) states.push(await verifyChain(transaction, row))
      return states
    })

/** Whether a chain still has the event that somebody wrote down elsewhere: its number and its hash. */
export const hasEvent = async (database: Database, seq: number, hash: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select exists (select from audit_event
    where seq = ${seq} and hash = decode(${hash}, 'hex')) as found`.execute(database)
  return rows[0]?.found ?? false
}
