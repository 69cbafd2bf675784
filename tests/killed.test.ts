import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyAudit } from '@heng/operations/audit/verify-audit'
import { asReader } from '@heng/store/owner-access'
import { otherServer } from '@heng/store/test-database'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type AcknowledgedWork, beginWork, goalAt, sendAgain, workUntilKilled } from './acknowledged-work'
import { dataFolder, placeOf, type RunningHeng, startHeng } from './browser/running-heng'

const rounds = Number.parseInt(process.env['HENG_KILLS'] ?? '6', 10)
const data = dataFolder()
const folder = join(data.folder, 'data')
let heng: RunningHeng | null = null

/** Ends what a failed test left behind, and its folder. */
afterAll(async () => {
  await heng?.stop()
  data.remove()
})

/** The process numbers of PostgreSQL servers on the folder. */
const servers = (): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`-D ${join(folder, 'postgres')}`))
    .map((line) => Number.parseInt(line, 10))

const ask = async <T extends object>(statement: string): Promise<T[]> =>
  asReader(await placeOf(data.folder), async (url) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<T>(statement)).rows
    } finally {
      await client.end()
    }
  })

/** Everything that would tell of a write that was done by half, counted; all of it is 0. */
const halfDone = ({ savings }: AcknowledgedWork): string => `
  with saved as (select * from edition_record where id in (${savings.map(({ id }) => `'${id}'`).join()}))
  select
  (select count(*)::int from imported_file file left join document on document.id = file.id
    where (file.status = 'read') <> (document.id is not null)) as "read without records, or the other way round",
  (select count(*)::int from document where (target_count, statement_count) <>
    (select count(*) filter (where kind = 'performance-target'), count(*) filter (where kind = 'statement')
      from record where document_id = document.id)) as "documents with records missing",
  (select count(*)::int from saved where version <>
    (select count(*) from record_version where record_id = saved.id)) as "records without their history",
  (select count(*)::int from saved where data -> 'fields' ->> 'goal' <> '第 ' || version || ' 次')
    as "records whose data is of another version",
  (select abs((select count(*) from audit_event where operation = 'editions/save-record'
      and subject_id in (select id::text from saved)) - (select sum(version - 1) from saved)))::int as "saves without their event",
  (select abs((select count(*) from audit_event where operation = 'documents/import-documents')
    - (select count(*) from imported_file where imported_by is not null)))::int as "imports without their event",
  (select count(*)::int from (select hash = sha256(coalesce(lag(hash) over chain, ''::bytea)
      || convert_to(body, 'UTF8')) and seq = row_number() over chain as holds
    from audit_event window chain as (partition by region_code order by seq)) link where not holds)
    as "broken links of the chain"`

type Shown = { id: string; status: string; findings: unknown; counts: unknown }

/** Asks Heng itself what there is, as its user sees it. */
const shown = async (work: AcknowledgedWork, address: string) => {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${address}${path}`, { headers: { cookie: work.cookie } })).json()) as T
  const documents: Shown[] = []
  for (let before: string | null = ''; before !== null; ) {
    const page: { documents: Shown[]; next: string | null } = await get(
      `/api/documents?limit=1000${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`,
    )
    documents.push(...page.documents)
    before = page.next
  }
  const records = await Promise.all(
    work.savings.map(({ id }) =>
      get<{ version: number; data: { fields: { goal: string } } }>(`/api/records/${id}`),
    ),
  )
  return { documents, records }
}

/** Compares what there is with what was acknowledged. */
const compare = async (work: AcknowledgedWork, address: string): Promise<void> => {
  const { documents, records } = await shown(work, address)
  const ids = new Set(documents.map(({ id }) => id))
  expect([...work.documents.keys()].filter((id) => !ids.has(id))).toEqual([])
  // With what was sent again, nothing is there that nobody sent, and nothing twice.
  expect(documents).toHaveLength(work.documents.size)
  expect(records.map(({ version, data: { fields } }) => [version, fields.goal])).toEqual(
    work.savings.map(({ version }) => [version, goalAt(version)]),
  )
  const [counts = {}] = await ask(halfDone(work))
  expect([...new Set(Object.values(counts))], JSON.stringify(counts)).toEqual([0])
}

/**
 * Kills the server of the database too, as when the machine loses its power; where it is not ours to kill, breaks off
 * what it still does for the Heng that was killed.
 */
const killDatabase = async (): Promise<void> => {
  if (otherServer() !== null) {
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    return
  }
  const pid = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10)
  if (servers().includes(pid)) process.kill(pid, 'SIGKILL')
}

test(
  `nothing acknowledged is lost and nothing half done is visible when Heng is killed ${rounds} times`,
  async () => {
    heng = await startHeng(data.folder)
    const work = await beginWork(heng.address, 4)
    for (let round = 1; round <= rounds; round += 1) {
      const working = workUntilKilled(work, heng.address)
      await sleep(50 + Math.random() * 1200)
      await heng.kill()
      if (round % 3 === 0) await killDatabase()
      await working
      heng = await startHeng(data.folder)
      expect(servers()).toHaveLength(otherServer() === null ? 1 : 0)
      await sendAgain(work, heng.address)
      expect(work.wrongs).toEqual([])
      await compare(work, heng.address)
    }
    const { savings, documents } = work
    expect(documents.size).toBeGreaterThan(rounds)
    expect(savings.reduce((sum, { version }) => sum + version, 0)).toBeGreaterThan(rounds)
    // What was left unread and unchecked is taken up again.
    for (let waited = 0; ; waited += 1) {
      const { documents: all } = await shown(work, heng.address)
      if (all.every(({ status, findings }) => status === 'read' && findings !== null)) break
      if (waited > 600) expect(all.filter(({ findings }) => findings === null)).toEqual([])
      await sleep(200)
    }
    await compare(work, heng.address)
    expect(await verifyAudit(await placeOf(data.folder))).toMatchObject({ intact: true })
    await heng.stop()
    expect(servers()).toEqual([])
    console.info(
      `${rounds} kills: ${documents.size} imports, versions ${savings.map(({ version }) => version).join('、')} kept`,
    )
  },
  60_000 + rounds * 20_000,
)
