import { Refusal } from '@heng/domain/refusal'
import { type AccountOfOrganization, selectAccountsOf } from '@heng/store/account-scopes'
import {
  deleteOrganizationYears,
  insertOrganizationChange,
  lockOrganizations,
  type OrganizationChangeKind,
  type OrganizationRow,
  putOrganizationYears,
  selectOccupied,
  selectOrganizations,
} from '@heng/store/organizations'
import { z } from 'zod'
import { type Acting, defineOperation, type Operation } from '../operation'
import { changeScopes, type ScopeChange } from './change-scopes'
import { differenceOf, requireWholeTrees, type Trees, treesOf } from './organization-tree'

/** What became of organizations: which, into which, and in words; and of the accounts that have them. */
export type TreeChange = {
  kind: OrganizationChangeKind
  from: readonly string[]
  to: readonly string[]
  note?: string | null
  scopes?: readonly ScopeChange[]
}

export const fiscalYearSchema = z.coerce.number().int().min(1990).max(2200)
/** What an organization is called in a year. */
export const namedSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z-]{1,30}$/)
    .nullable(),
  name: z.string().trim().min(1).max(120),
})
export const noteSchema = z.string().trim().max(500).optional()
/** What every change of the tree says. */
export const treeChangeInput = z.object({ fiscalYear: fiscalYearSchema, note: noteSchema })
/** The same for one organization of the year. */
export const organizationChangeInput = treeChangeInput.extend({ organization: z.string() })

const accountNameSchema = z.object({ login: z.string(), name: z.string() })

export const treeAnswerSchema = z.object({
  /** The organizations that are new. */
  opened: z.array(z.string()),
  /** The years in which something is now otherwise. */
  years: z.array(z.number()),
  /** Who was given an organization that is not there any more, and none in its place. */
  accounts: z.array(accountNameSchema),
  /** Whose organizations are others from the year on. */
  rescoped: z.array(accountNameSchema),
})
type TreeAnswer = z.infer<typeof treeAnswerSchema>

const requireUnused = async ({ heng }: Acting, removed: readonly OrganizationRow[]): Promise<void> => {
  if (removed.length === 0) return
  const occupied = await selectOccupied(heng.system.database, removed)
  if (occupied.length === 0) return
  const names = occupied.map(({ id, fiscalYear }) => {
    const name = removed.find((row) => row.id === id && row.fiscalYear === fiscalYear)?.name ?? id
    return `${fiscalYear}年度${name}`
  })
  const free = Math.max(...occupied.map(({ fiscalYear }) => fiscalYear)) + 1
  throw new Refusal(
    'organization-must-have-no-editions',
    `${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}。已编报的年度保持原样，请从${free}年度起办理`,
  )
}

const told = ({ kind, parent, code, name }: OrganizationRow) => ({ kind, parent, code, name })

const noteRows = (
  { audit }: Acting,
  rows: readonly OrganizationRow[],
  difference: { put: readonly OrganizationRow[]; removed: readonly OrganizationRow[] },
  notes: readonly TreeChange[],
): void => {
  const before = treesOf(rows)
  const organizations = new Map<string, { years: number[]; note: object; fiscalYear: number }>()
  for (const [row, after] of [
    ...difference.put.map((one) => [one, told(one)] as const),
    ...difference.removed.map((one) => [one, null] as const),
  ]) {
    const was = before.get(row.fiscalYear)?.get(row.id)
    const known = organizations.get(row.id)
    if (known) known.years.push(row.fiscalYear)
    else
      organizations.set(row.id, {
        fiscalYear: row.fiscalYear,
        years: [row.fiscalYear],
        note: { before: was ? told(was) : null, after },
      })
  }
  for (const [id, { fiscalYear, years, note }] of organizations)
    audit({
      subject: ['organization', id],
      organization: id,
      fiscalYear,
      detail: {
        ...note,
        years,
        changes: notes.filter(({ from, to }) => from.includes(id) || to.includes(id)),
      },
    })
}

/** Accounts by name, each once. */
const namesOf = (
  accounts: readonly Pick<AccountOfOrganization, 'login' | 'name'>[],
): TreeAnswer['accounts'] => [
  ...new Map(accounts.map(({ login, name }) => [login, { login, name }])).values(),
]

/**
 * Changes the tree of a year and of the later ones: `change` works on the trees in memory and answers what it did;
 * the result must be whole trees, and nothing with editions is taken away.
 */
export const changeTree = async (
  acting: Acting,
  fiscalYear: number,
  change: (trees: Trees) => Promise<readonly TreeChange[]> | readonly TreeChange[],
): Promise<TreeAnswer> => {
  const { database, account } = acting
  await lockOrganizations(database)
  const rows = await selectOrganizations(database, fiscalYear, { only: false })
  const trees = treesOf(rows)
  if (!trees.has(fiscalYear)) trees.set(fiscalYear, new Map())
  const changes = await change(trees)
  requireWholeTrees(trees)
  const difference = differenceOf(rows, trees)
  await requireUnused(acting, difference.removed)
  await deleteOrganizationYears(database, difference.removed)
  await putOrganizationYears(database, account.region, difference.put)
  const named = (inTrees: Trees) => (id: string) => ({
    id,
    name: inTrees.get(fiscalYear)?.get(id)?.name ?? '',
  })
  for (const { kind, from, to, note = null } of changes)
    await insertOrganizationChange(database, {
      region: account.region,
      fiscalYear,
      kind,
      note,
      from: from.map(named(treesOf(rows))),
      to: to.map(named(trees)),
    })
  noteRows(acting, rows, difference, changes)
  const scopes = changes.flatMap((one) => (one.scopes ?? []).map((scope) => ({ ...scope, why: one.kind })))
  await changeScopes(acting, fiscalYear, scopes)
  const heirs = new Set(scopes.filter(({ gains }) => gains.length > 0).map(({ account: { id } }) => id))
  const gone = difference.removed.map(({ id }) => id)
  const known = new Set(rows.map(({ id }) => id))
  return {
    opened: [...new Set(difference.put.map(({ id }) => id))].filter((id) => !known.has(id)),
    years: [...new Set([...difference.put, ...difference.removed].map((row) => row.fiscalYear))].sort(
      (one, other) => one - other,
    ),
    accounts: namesOf(
      (await selectAccountsOf(database, gone, fiscalYear)).filter(({ id }) => !heirs.has(id)),
    ),
    rescoped: namesOf(scopes.map((scope) => scope.account)),
  }
}

type TreeWork = { acting: Acting; trees: Trees }

/** Declares an operation of the administrator that changes the tree from a year on; its own note goes first. */
export const defineTreeChange = <I extends typeof treeChangeInput>({
  change,
  ...described
}: Pick<Operation, 'id' | 'title' | 'method' | 'path'> & {
  status?: 201
  input: I
  change: (work: TreeWork, input: z.output<I>) => Promise<TreeChange[]> | TreeChange[]
}): Operation =>
  defineOperation({
    ...described,
    roles: ['administrator'],
    answers: treeAnswerSchema,
    run: (acting, input) =>
      changeTree(acting, input.fiscalYear, async (trees) =>
        (await change({ acting, trees }, input)).map((one) => ({
          ...one,
          note: input.note ?? one.note ?? null,
        })),
      ),
  })
