import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { operation as changeAccount } from '../accounts/change-account'
import { operation as listAccounts } from '../accounts/list-accounts'
import { ownOrganization } from '../accounts/own-organization'
import { operation as listDocuments } from '../documents/list-documents'
import { type TestLogin, withTestDesk } from '../test-desk'
import type { treeAnswerSchema } from './change-tree'
import { operation as copyYear } from './copy-year'
import { operation as createOrganization } from './create-organization'
import { operation as mergeOrganizations } from './merge-organizations'
import { operation as splitOrganization } from './split-organization'

type Done = z.infer<typeof treeAnswerSchema>
type Accounts = {
  accounts: {
    id: string
    login: string
    organizations: { id: string; fromYear: number; untilYear: number }[]
  }[]
}

const given = withTestDesk()

const years = [2024, 2025, 2026, 2027]
const units = ['201001', '201002', '302001'] as const

/** A file of an organization that was read as one of a year; null for one that names none. */
const plantFile = async (organization: string, name: string, fiscalYear: number | null): Promise<void> => {
  const { database } = given.heng
  await sql`with batch as (insert into import_batch default values returning id),
    file as (insert into imported_file (batch_id, ordinal, name, size, sha256, bytes, region_code, organization_id, status)
      select id, 0, ${name}, 1, encode(sha256(convert_to(${name}, 'UTF8')), 'hex'), 'x', '500199', ${organization}::uuid, 'read'
      from batch returning id)
    insert into document (id, fiscal_year, line_count, statement_count, target_count, contents_count, entry_count,
      paragraph_count, doubt_count, unplaced_count, content)
    select id, ${fiscalYear}, 0, 0, 0, 0, 0, 0, 0, 0, '{}' from file`.execute(database)
}

beforeAll(async () => {
  await given.perform('admin', copyYear, { from: 2026, to: 2027 })
  for (const unit of units)
    for (const fiscalYear of years) {
      const organization = given.organization(unit)
      if (fiscalYear < 2027)
        await given.heng.database
          .insertInto('edition')
          .values({
            region_code: '500199',
            organization_id: organization,
            fiscal_year: fiscalYear,
            stage: 'draft',
            based_on: null,
            created_by: null,
            checked_revision: null,
          })
          .execute()
      await plantFile(organization, `${unit}/${fiscalYear}`, fiscalYear)
    }
  for (const unit of units) await plantFile(given.organization(unit), `${unit}/`, null)
})

/** Editions and files an account sees, as "unit/year"; read as row-level security gives them. */
const seen = async (login: TestLogin): Promise<{ editions: string[]; files: string[] }> => {
  const { database } = given.heng.as({ account: (await given.account(login)).id })
  const codes = new Map<string, string>(units.map((unit) => [given.organization(unit), unit]))
  const editions = await database.selectFrom('edition').select(['organization_id', 'fiscal_year']).execute()
  const files = await database.selectFrom('imported_file').select('name').execute()
  return {
    editions: editions.map((row) => `${codes.get(row.organization_id)}/${row.fiscal_year}`).sort(),
    files: files.map(({ name }) => name).sort(),
  }
}
const of = (unit: string, ...given: (number | '')[]): string[] => given.map((year) => `${unit}/${year}`)

const scopesOf = async (login: TestLogin) => {
  const { accounts } = await given.perform<Accounts>('admin', listAccounts)
  return accounts.find((one) => one.login === login)?.organizations ?? []
}

test('a clerk of a merged unit has the other from that year on, and of the years before what there was', async () => {
  const [one, other] = [given.organization('201001'), given.organization('201002')]
  expect(await seen('school')).toEqual({
    editions: of('201002', 2024, 2025, 2026),
    files: of('201002', '', 2024, 2025, 2026, 2027),
  })
  const done = await given.perform<Done>('admin', mergeOrganizations, {
    fiscalYear: 2027,
    organizations: [one, other],
    into: one,
  })
  expect(done).toMatchObject({ accounts: [], rescoped: [{ login: 'school', name: 'school' }] })
  expect(await seen('school')).toEqual({
    editions: of('201002', 2024, 2025, 2026),
    // What was read as of a year in which the unit is not there any more stays with whoever had it last.
    files: [...of('201001', '', 2027), ...of('201002', '', 2024, 2025, 2026, 2027)],
  })
  expect(await seen('clerk')).toEqual({
    editions: of('201001', 2024, 2025, 2026),
    files: of('201001', '', 2024, 2025, 2026, 2027),
  })
  const school = await given.account('school')
  expect(school.organizations?.filter(({ id }) => id === one)).toEqual([{ id: one, fiscalYear: 2027 }])
  expect(school.organizations?.filter(({ id }) => id === other)).toHaveLength(3)
  expect((await scopesOf('school')).map(({ id, fromYear }) => [id, fromYear])).toEqual([
    [one, 2027],
    [other, null],
  ])
  expect(await ownOrganization({ account: school, heng: given.heng }, null)).toBe(one)
})

test('what lists show is what the rows allow', async () => {
  const { documents } = await given.perform<{ documents: { name: string }[] }>('school', listDocuments)
  expect(documents.map(({ name }) => name)).not.toContain('201001/2026')
  expect(documents.map(({ name }) => name)).toContain('201001/2027')
})

test('each account is told of in the audit chain', async () => {
  const school = (await given.account('school')).id
  const events = await given.heng.database
    .selectFrom('audit_event')
    .select(['operation', 'body'])
    .where('subject_kind', '=', 'account')
    .where('subject_id', '=', school)
    .execute()
  expect(events).toHaveLength(1)
  const [one, other] = [given.organization('201001'), given.organization('201002')]
  const kept = { organization: other, from: null, until: null }
  const { detail }: { detail: { why: string; before: object; after: { organizations: object[] } } } =
    JSON.parse(events[0]?.body ?? '')
  expect(detail.why).toBe('merge')
  expect(detail.before).toEqual({ organizations: [kept] })
  expect(detail.after.organizations).toHaveLength(2)
  expect(detail.after.organizations).toEqual(
    expect.arrayContaining([kept, { organization: one, from: 2027, until: null }]),
  )
})

test('an account that changes for other reasons keeps the years of its organizations', async () => {
  const before = await scopesOf('school')
  const account = (await given.account('school')).id
  const organizations = before.map(({ id }) => id)
  await given.perform('admin', changeAccount, { account, name: '改名', organizations })
  expect(await scopesOf('school')).toEqual(before)
  await given.perform('admin', changeAccount, { account, name: 'school' })
  expect(await scopesOf('school')).toEqual(before)
})

test('an account of none of the organizations is not given what they become', async () => {
  const stranger = (await given.account('other-clerk')).id
  const into = { code: '201009', name: '示例区教育服务中心' }
  const { id } = await given
    .perform<{ opened: string[] }>('admin', createOrganization, {
      fiscalYear: 2027,
      parent: given.organization('201'),
      code: '201003',
      name: '示例区第三中学校',
    })
    .then(({ opened: [first = ''] }) => ({ id: first }))
  const organizations = [given.organization('201001'), id]
  for (const account of [stranger, (await given.account('budget')).id])
    await expect(
      given.perform('admin', mergeOrganizations, {
        fiscalYear: 2027,
        organizations,
        into,
        accounts: [account],
      }),
    ).rejects.toMatchObject({ code: 'account-must-exist' })
})

test('a split gives each account what is chosen for it; who leaves keeps the years before', async () => {
  const whole = given.organization('302001')
  const clerk = (await given.account('other-clerk')).id
  const parts = [
    { code: '302011', name: '疾控中心', accounts: [clerk] },
    { code: '302012', name: '卫生监督所' },
    { code: '302013', name: '急救中心', accounts: [clerk] },
  ]
  const split = { organization: whole, fiscalYear: 2027, keep: true, parts }
  await expect(
    given.perform('admin', splitOrganization, { ...split, leaving: [(await given.account('school')).id] }),
  ).rejects.toMatchObject({ code: 'account-must-exist' })
  const done = await given.perform<Done>('admin', splitOrganization, { ...split, leaving: [clerk] })
  expect(done.opened).toHaveLength(3)
  expect(done).toMatchObject({ accounts: [], rescoped: [{ login: 'other-clerk' }] })
  expect(await seen('other-clerk')).toEqual({
    editions: of('302001', 2024, 2025, 2026),
    files: of('302001', 2024, 2025, 2026),
  })
  const account = await given.account('other-clerk')
  expect(account.organizations?.filter(({ fiscalYear }) => fiscalYear === 2027)).toHaveLength(2)
  expect((await scopesOf('other-clerk')).find(({ id }) => id === whole)?.untilYear).toBe(2026)
  expect((await seen('other-manager')).files).toEqual(of('302001', '', 2024, 2025, 2026, 2027))
})

test('a split that nobody is chosen for tells who is left without an organization', async () => {
  const parts = [
    { code: '201021', name: '东校' },
    { code: '201022', name: '西校' },
  ]
  const organization = given.organization('201001')
  expect(
    await given.perform<Done>('admin', splitOrganization, {
      organization,
      fiscalYear: 2027,
      keep: false,
      parts,
    }),
  ).toMatchObject({
    accounts: [{ login: 'clerk' }, { login: 'school' }],
    rescoped: [],
  })
  expect((await seen('clerk')).editions).toEqual(of('201001', 2024, 2025, 2026))
})
