import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Operation } from '../operation'
import { withTestDesk } from '../test-desk'
import type { treeAnswerSchema } from './change-tree'
import { operation as closeOrganization } from './close-organization'
import { operation as copyYear } from './copy-year'
import { operation as createOrganization } from './create-organization'
import { operation as listChanges, type organizationChangesSchema } from './list-changes'
import { operation as listOrganizations, type organizationTreeSchema } from './list-organizations'
import { operation as mergeOrganizations } from './merge-organizations'
import { operation as moveOrganization } from './move-organization'
import { operation as renameOrganization } from './rename-organization'
import { operation as splitOrganization } from './split-organization'

type Tree = z.infer<typeof organizationTreeSchema>
type Done = z.infer<typeof treeAnswerSchema>
type Changes = z.infer<typeof organizationChangesSchema>

const given = withTestDesk()

const treeOf = async (fiscalYear: number): Promise<Tree['organizations']> =>
  (await given.perform<Tree>('clerk', listOrganizations, { fiscalYear: String(fiscalYear) })).organizations
const act = (operation: Operation, input: object): Promise<Done> =>
  given.perform<Done>('admin', operation, input)
const nameIn = async (fiscalYear: number, id: string): Promise<string | undefined> =>
  (await treeOf(fiscalYear)).find((one) => one.id === id)?.name
const required = (id: string | undefined): string => id ?? ''

test('a tree is listed by year, parents first, with the years there are', async () => {
  const tree = await given.perform<Tree>('auditor', listOrganizations)
  expect(tree.fiscalYear).toBe(2026)
  expect(tree.years.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2025, 2026])
  expect(tree.organizations.map(({ code }) => code)).toEqual([
    '001',
    '201',
    '302',
    '201001',
    '201002',
    '302001',
  ])
})

test('a new name holds from its year on, and what a later year says of its own stays', async () => {
  const id = given.organization('201002')
  await act(renameOrganization, { organization: id, fiscalYear: 2026, name: '示例区实验中学' })
  expect(
    await act(renameOrganization, { organization: id, fiscalYear: 2025, name: '示例区一中' }),
  ).toMatchObject({
    years: [2025],
  })
  expect([await nameIn(2024, id), await nameIn(2025, id), await nameIn(2026, id)]).toEqual([
    '示例区第一中学校',
    '示例区一中',
    '示例区实验中学',
  ])
  const { changes } = await given.perform<Changes>('budget', listChanges, { organization: id })
  expect(changes.map(({ kind, fiscalYear, to }) => [kind, fiscalYear, ...to])).toEqual([
    ['rename', 2026, '示例区实验中学'],
    ['rename', 2025, '示例区一中'],
  ])
})

test('a code that somebody has in a year is refused, and two may change places one after the other', async () => {
  await expect(
    act(renameOrganization, { organization: given.organization('302'), fiscalYear: 2026, code: '201' }),
  ).rejects.toMatchObject({ code: 'organization-code-must-be-free' })
})

test('organizations are opened below the bureau as departments and below departments as units', async () => {
  const { opened } = await act(createOrganization, {
    fiscalYear: 2025,
    parent: given.organization('001'),
    code: '405',
    name: '示例区数据局',
  })
  const department = required(opened[0])
  await act(createOrganization, { fiscalYear: 2026, parent: department, code: '405001', name: '数据中心' })
  expect((await treeOf(2024)).some(({ code }) => code === '405')).toBe(false)
  expect((await treeOf(2025)).find(({ code }) => code === '405')).toMatchObject({ kind: 'department' })
  expect((await treeOf(2025)).some(({ code }) => code === '405001')).toBe(false)
  expect((await treeOf(2026)).find(({ code }) => code === '405001')).toMatchObject({
    kind: 'unit',
    parent: department,
  })
  await expect(
    act(createOrganization, { fiscalYear: 2026, parent: null, code: '9', name: '第二个财政局' }),
  ).rejects.toMatchObject({ code: 'organization-tree-must-hold' })
  await expect(act(closeOrganization, { organization: department, fiscalYear: 2026 })).rejects.toMatchObject({
    code: 'organization-must-be-empty',
  })
})

test('a unit moves with all it has from a year on; nothing becomes its own parent', async () => {
  const unit = given.organization('302001')
  await act(moveOrganization, { organization: unit, fiscalYear: 2026, parent: given.organization('201') })
  expect((await treeOf(2025)).find(({ id }) => id === unit)?.parent).toBe(given.organization('302'))
  expect((await treeOf(2026)).find(({ id }) => id === unit)?.parent).toBe(given.organization('201'))
  await expect(
    act(moveOrganization, {
      organization: given.organization('201'),
      fiscalYear: 2026,
      parent: given.organization('201001'),
    }),
  ).rejects.toMatchObject({ code: 'organization-tree-must-hold' })
  await act(moveOrganization, { organization: unit, fiscalYear: 2026, parent: given.organization('302') })
})

test('what an account sees follows the tree of each year', async () => {
  const unit = given.organization('302001')
  await act(moveOrganization, { organization: unit, fiscalYear: 2026, parent: given.organization('201') })
  const manager = await given.account('manager')
  expect(manager.organizations?.filter(({ id }) => id === unit)).toEqual([{ id: unit, fiscalYear: 2026 }])
  await act(moveOrganization, { organization: unit, fiscalYear: 2026, parent: given.organization('302') })
})

test('an organization with editions in a year is not closed in it', async () => {
  const organization = given.organization('201002')
  await given.heng.database
    .insertInto('edition')
    .values({
      region_code: '500199',
      organization_id: organization,
      fiscal_year: 2026,
      stage: 'draft',
      based_on: null,
      created_by: null,
      checked_revision: null,
    })
    .execute()
  await expect(act(closeOrganization, { organization, fiscalYear: 2025 })).rejects.toMatchObject({
    code: 'organization-must-have-no-editions',
    detail: '2026年度示例区实验中学。已编报的年度保持原样，请从2027年度起办理',
  })
  await given.heng.database.deleteFrom('edition').execute()
  expect(await act(closeOrganization, { organization, fiscalYear: 2026, note: '撤并' })).toMatchObject({
    years: [2026],
    accounts: [{ login: 'school', name: 'school' }],
  })
  expect(await nameIn(2025, organization)).toBe('示例区一中')
  expect(await nameIn(2026, organization)).toBeUndefined()
})

test('a year without organizations takes those of another', async () => {
  expect(await given.perform('admin', copyYear, { from: 2026, to: 2027 })).toEqual({
    organizations: (await treeOf(2026)).length,
  })
  expect(await treeOf(2027)).toEqual(await treeOf(2026))
  await expect(given.perform('admin', copyYear, { from: 2026, to: 2027 })).rejects.toMatchObject({
    code: 'organization-year-must-be-empty',
  })
})

test('departments merge into a new one with their units, and it splits again', async () => {
  const two = [given.organization('201'), given.organization('302')]
  const merged = await act(mergeOrganizations, {
    fiscalYear: 2027,
    organizations: two,
    into: { code: '501', name: '示例区教育卫生局' },
    accounts: [(await given.account('manager')).id],
  })
  const whole = required(merged.opened[0])
  expect(merged.accounts.map(({ login }) => login)).toEqual(['other-manager', 'sector'])
  expect(merged.rescoped).toEqual([{ login: 'manager', name: 'manager' }])
  const tree = await treeOf(2027)
  const units = tree.filter(({ parent }) => parent === whole)
  expect(units.map(({ code }) => code)).toEqual(['201001', '302001'])
  expect(tree.some(({ id }) => two.includes(id))).toBe(false)
  expect((await treeOf(2026)).filter(({ id }) => two.includes(id))).toHaveLength(2)
  const parts = [
    { code: '201', name: '示例区教育局', children: [given.organization('201001')] },
    { code: '302', name: '示例区卫生局', children: [] },
  ]
  await expect(
    act(splitOrganization, { organization: whole, fiscalYear: 2027, parts, keep: false }),
  ).rejects.toMatchObject({ code: 'organization-tree-must-hold' })
  const split = await act(splitOrganization, {
    organization: whole,
    fiscalYear: 2027,
    keep: false,
    parts: parts.map((part, at) => (at === 0 ? part : { ...part, children: [given.organization('302001')] })),
  })
  expect(split.opened).toHaveLength(2)
  const { changes } = await given.perform<Changes>('auditor', listChanges)
  expect(changes.slice(0, 2)).toMatchObject([
    { kind: 'split', from: ['示例区教育卫生局'], to: ['示例区教育局', '示例区卫生局'] },
    { kind: 'merge', to: ['示例区教育卫生局'] },
  ])
})

test('one organization takes another in', async () => {
  const [one, other] = [given.organization('201001'), given.organization('302001')]
  expect(
    await act(mergeOrganizations, { fiscalYear: 2027, organizations: [one, other], into: one }),
  ).toMatchObject({ opened: [], accounts: [], rescoped: [{ login: 'other-clerk' }] })
  await expect(
    act(mergeOrganizations, { fiscalYear: 2026, organizations: [one, given.organization('201')], into: one }),
  ).rejects.toMatchObject({ code: 'organization-tree-must-hold' })
})

test('every change is told in the audit chain with before and after', async () => {
  const { rows } = await given.heng.database
    .selectFrom('audit_event')
    .select(['operation', 'organization_id', 'fiscal_year', 'body'])
    .where('operation', '=', 'organizations/rename-organization')
    .orderBy('seq')
    .execute()
    .then((found) => ({ rows: found }))
  expect(rows).toHaveLength(2)
  expect(JSON.parse(rows[1]?.body ?? '')).toMatchObject({
    fiscalYear: 2025,
    detail: { before: { name: '示例区第一中学校' }, after: { name: '示例区一中' }, years: [2025] },
  })
})

test('only the administrator changes the tree, and only of the own region', async () => {
  for (const operation of [
    createOrganization,
    renameOrganization,
    moveOrganization,
    closeOrganization,
    mergeOrganizations,
    splitOrganization,
    copyYear,
  ])
    for (const login of ['budget', 'auditor', 'clerk'] as const)
      await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
  const unknown = '11111111-2222-3333-4444-555555555555'
  for (const organization of [unknown, 'x'])
    await expect(
      act(renameOrganization, { organization, fiscalYear: 2026, name: '无' }),
    ).rejects.toMatchObject({
      code: 'organization-must-exist',
    })
})
