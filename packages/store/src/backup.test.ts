import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, asyncProperty, constantFrom, integer, property } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp, verifyBackup } from './backup'
import { backUpBeforeMigrating } from './backup-before-migrating'
import { type Migration, readMigrations } from './migrate'
import { restoreBackup } from './restore'
import { inOrder } from './table-catalogue'
import { type TestDatabase, testDatabase, withDatabase } from './test-database'

let folder: string
let source: TestDatabase
let file: string
const dropped: TestDatabase[] = []

const rows = async (url: string, text: string): Promise<unknown[]> => {
  let found: unknown[] = []
  await withDatabase(url, async (sql) => {
    const answer = await sql(text)
    if (typeof answer === 'object' && answer && 'rows' in answer && Array.isArray(answer.rows))
      found = answer.rows
  })
  return found
}

const fresh = async (): Promise<TestDatabase> => {
  const database = await testDatabase({ empty: true })
  dropped.push(database)
  return database
}

/** Values that text forms of data like to lose. */
const words = [`制表\t换行\n回车\r反斜杠\\N '"`, '', '\\.', '𠮷䶮', 'NULL', '\u0001']

/** Tables of every awkward kind beside those of Heng. */
const awkward = `
  create table b_parent (id bigint generated always as identity primary key, above bigint references b_parent,
    label text, amount bigint not null, twice bigint generated always as (amount * 2) stored);
  create table a_child (id uuid primary key, parent bigint not null references b_parent, data jsonb, raw bytea,
    seen timestamptz, list text[], precise double precision);
  create table "圆 ""一" (id integer primary key, other integer);
  create table "圆二" (id integer primary key, other integer not null references "圆 ""一");
  alter table "圆 ""一" add foreign key (other) references "圆二" deferrable;
  create function forbid() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger forbid_all before insert or update or delete on a_child for each row execute function forbid();
  create trigger forbid_truncate before truncate on a_child execute function forbid();
  alter table a_child enable always trigger forbid_all;
  alter table a_child enable row level security;
  create table seeded (id uuid primary key default gen_random_uuid(), at timestamptz default now());
  create table also_seeded (like seeded including all);
  insert into seeded default values; insert into also_seeded default values;`

let migrations: Migration[]

const everything = [
  `select row_to_json(t)::text as row from b_parent t order by id`,
  `select row_to_json(t)::text as row from a_child t order by id`,
  `select row_to_json(t)::text as row from "圆 ""一" t order by id`,
  `select row_to_json(t)::text as row from "圆二" t order by id`,
  `select row_to_json(t)::text as row from seeded t`,
  `select number, name, checksum from migration order by number`,
  `select last_value, is_called from b_parent_id_seq`,
  `select conname, condeferrable, condeferred, convalidated from pg_constraint
    where connamespace = 'public'::regnamespace order by conname`,
  `select relname, relrowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  `select tgname, tgenabled from pg_trigger where not tgisinternal order by tgname`,
]

const fill = async (url: string): Promise<void> => {
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
  const nested = words.map((word) => `(${literal(word)}, ${randomBytes(5).readUInt32BE()})`)
  await withDatabase(url, async (sql) => {
    await sql(`insert into b_parent (label, amount) values ${nested.join()}, (null, 9007199254740993)`)
    // Each points at one further on: no order of rows satisfies that.
    await sql('update b_parent set above = id + 1 where id < 5')
    await sql(`begin; set constraints all deferred; insert into "圆 ""一" values (1, 1), (2, null);
      insert into "圆二" values (1, 1), (2, 1); commit`)
    await sql('alter table a_child disable trigger user')
    for (let time = 0; time < 200; time += 1)
      await sql(`insert into a_child values (gen_random_uuid(), ${1 + (time % 5)},
        jsonb_build_object('词', ${literal(words[time % 6] === '\u0001' ? '' : (words[time % 6] ?? ''))}),
        '\\x${randomBytes(time).toString('hex')}', now() - interval '${time} days 0.123456 seconds',
        array[null, ${literal(words[time % 5] ?? '')}, '{,}'], random() * 1e-7)`)
    await sql('alter table a_child enable trigger user; alter table a_child enable always trigger forbid_all')
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-backup-'))
  source = await testDatabase()
  dropped.push(source)
  const real = await readMigrations()
  migrations = [
    ...real,
    { number: real.length + 1, name: 'awkward', text: awkward, checksum: 'f'.repeat(64) },
  ]
  await withDatabase(source.url, (sql) =>
    sql(`${awkward} insert into migration values (${real.length + 1}, 'awkward', '${'f'.repeat(64)}')`),
  )
  await fill(source.url)
  file = join(folder, 'given.heng')
  await backUp({ url: source.url }, file)
})
afterAll(async () => {
  for (const { drop } of dropped) await drop()
  await rm(folder, { recursive: true, force: true })
})

test('what was backed up is what is restored, with its guards, and newer migrations are applied to it', async () => {
  const later = { number: migrations.length + 1, name: 'later', text: 'create table later ()', checksum: 'x' }
  const target = await fresh()
  const restored = await restoreBackup({ url: target.url }, file, [...migrations, later])
  expect(restored).toMatchObject({ migrated: 1 })
  expect(await rows(target.url, `select to_regclass('later')::text as found`)).toEqual([{ found: 'later' }])
  await withDatabase(target.url, (sql) => sql(`drop table later; delete from migration where name = 'later'`))
  for (const text of everything) {
    const expected = await rows(source.url, text)
    expect(expected.length, text).toBeGreaterThan(0)
    expect(await rows(target.url, text), text).toEqual(expected)
  }
  await expect(rows(target.url, 'delete from a_child')).rejects.toThrow('append only')
})

test('a database that holds anything is refused and left as it is', async () => {
  const used = await fresh()
  const place = { url: used.url }
  await withDatabase(used.url, (sql) => sql('create table others as select 1 as one'))
  await expect(restoreBackup(place, file, migrations)).rejects.toMatchObject({
    code: 'restore-target-must-be-empty',
  })
  expect(await rows(used.url, 'select one from others')).toEqual([{ one: 1 }])
  await expect(restoreBackup({ url: source.url }, file, migrations)).rejects.toMatchObject({
    code: 'restore-target-must-be-empty',
  })
})

test('a backup of a newer program is refused', async () => {
  const target = await fresh()
  await expect(restoreBackup({ url: target.url }, file, migrations.slice(0, -1))).rejects.toMatchObject({
    code: 'backup-must-not-be-newer',
  })
  const [last] = migrations.slice(-1)
  const other = last ? [...migrations.slice(0, -1), { ...last, checksum: 'other' }] : []
  await expect(restoreBackup({ url: target.url }, file, other)).rejects.toMatchObject({
    code: 'backup-must-not-be-newer',
  })
})

test('what fails half way leaves the database empty', async () => {
  const target = await fresh()
  const broken = { number: migrations.length + 1, name: 'broken', text: 'select 1/0', checksum: 'x' }
  await expect(restoreBackup({ url: target.url }, file, [...migrations, broken])).rejects.toThrow(
    /division by zero/,
  )
  expect(await restoreBackup({ url: target.url }, file, migrations)).toMatchObject({ migrated: 0 })
})

test('one changed byte anywhere, and any end that is missing or added, is noticed', async () => {
  const bytes = await readFile(file)
  const changed = join(folder, 'changed.heng')
  const refused = async (content: Uint8Array): Promise<void> => {
    await writeFile(changed, content)
    await expect(verifyBackup(changed)).rejects.toMatchObject({ code: 'backup-must-be-intact' })
  }
  await assert(
    asyncProperty(
      integer({ min: 0, max: bytes.length - 1 }),
      integer({ min: 1, max: 255 }),
      async (at, by) => {
        const copy = Buffer.from(bytes)
        copy[at] = (copy[at] ?? 0) ^ by
        await refused(copy)
      },
    ),
    { numRuns: 300 },
  )
  await assert(
    asyncProperty(integer({ min: 0, max: bytes.length - 1 }), (length) => refused(bytes.subarray(0, length))),
    { numRuns: 100 },
  )
  for (let at = 0; at < 80; at += 1) {
    await refused(bytes.subarray(0, bytes.length - at - 1))
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    await refused(copy)
  }
  await refused(Buffer.concat([bytes, Buffer.from([0])]))
  await expect(verifyBackup(join(folder, 'missing.heng'))).rejects.toMatchObject({ code: 'file-must-exist' })
})

test('a file that is there is never written over, and a backup that fails leaves none', async () => {
  const copy = join(folder, 'kept.heng')
  await copyFile(file, copy)
  await expect(backUp({ url: source.url }, copy)).rejects.toMatchObject({ code: 'backup-file-must-be-new' })
  expect(await readFile(copy)).toEqual(await readFile(file))
  const target = await fresh()
  const none = join(folder, 'none.heng')
  await expect(backUp({ url: target.url }, none)).rejects.toMatchObject({
    code: 'database-must-be-reachable',
  })
  expect((await readdir(folder)).filter((name) => name.startsWith('none'))).toEqual([])
})

test('an account that does not see every row is refused rather than given some', async () => {
  const address = new URL(source.url)
  address.searchParams.set('options', '-c role=heng_desk')
  const some = join(folder, 'some.heng')
  await expect(backUp({ url: address.href }, some)).rejects.toMatchObject({
    code: 'database-account-must-see-all',
  })
  expect(existsSync(some)).toBe(false)
})

test('a backup is one moment of a database that is written to meanwhile', async () => {
  const busy = join(folder, 'busy.heng')
  const writing = { over: false }
  const writer = withDatabase(source.url, async (sql) => {
    while (!writing.over)
      await sql('begin; insert into seeded default values; insert into also_seeded default values; commit')
  })
  await backUp({ url: source.url }, busy)
  writing.over = true
  await writer
  const target = await fresh()
  await restoreBackup({ url: target.url }, busy, migrations)
  const [counts] = await rows(
    target.url,
    'select (select count(*) from seeded) - (select count(*) from also_seeded) as difference',
  )
  expect(counts).toEqual({ difference: '0' })
})

test('before migrations that are due a database with something in it is backed up, and ten of these are kept', async () => {
  const backups = join(folder, 'backups')
  const due = [...migrations, { number: migrations.length + 1, name: 'later', text: '', checksum: 'x' }]
  const said: string[] = []
  const prepare = (url: string, known: readonly Migration[], into: string | null): Promise<void> =>
    backUpBeforeMigrating(url, known, into, (text) => said.push(text))
  await prepare(source.url, migrations, backups)
  await prepare((await fresh()).url, due, backups)
  expect(said).toEqual([])
  expect(existsSync(backups)).toBe(false)
  await prepare(source.url, due, null)
  expect(said.splice(0)).toEqual([expect.stringContaining('HENG_BACKUPS')])
  await prepare(source.url, due, backups)
  const [first = ''] = await readdir(backups)
  expect(said.splice(0)).toEqual([`数据结构需要升级，已先备份到 ${join(backups, first)}`])
  expect(first).toMatch(new RegExp(`^before-00\\d${due.length % 10}-\\d{8}T\\d{6}Z\\.heng$`))
  expect(await verifyBackup(join(backups, first))).toMatchObject({
    head: { migrations: { length: migrations.length } },
  })
  const old = Array.from(
    { length: 12 },
    (_, at) => `before-00${50 - at}-2020010${at % 8}T0000${10 + at}Z.heng`,
  )
  for (const name of [...old, 'mine.heng']) await writeFile(join(backups, name), '')
  await rm(join(backups, first))
  await prepare(source.url, due, backups)
  const left = await readdir(backups)
  const newest = [...old].sort((one, other) => one.slice(12).localeCompare(other.slice(12))).slice(3)
  expect(left).toHaveLength(11)
  expect(left).toEqual(expect.arrayContaining([...newest, 'mine.heng']))
})

test('tables come after those they point at, circles and all', async () => {
  expect(
    inOrder(
      ['a', 'b', 'c', 'd'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'b', to: 'b' },
        { from: 'd', to: 'gone' },
      ],
    ),
  ).toEqual(['c', 'b', 'a', 'd'])
  assert(
    property(constantFrom('a', 'b', 'c', 'd'), constantFrom('a', 'b', 'c', 'd'), (from, to) => {
      const order = inOrder(
        ['a', 'b', 'c', 'd'],
        [
          { from, to },
          { from: to, to: from },
        ],
      )
      expect([...order].sort()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})
