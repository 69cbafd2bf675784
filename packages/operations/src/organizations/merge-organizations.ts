import { Refusal } from '@heng/domain/refusal'
import { type OrganizationRow, openOrganization } from '@heng/store/organizations'
import { z } from 'zod'
import type { Acting } from '../operation'
import { accountsConcerned, type ScopeChange } from './change-scopes'
import { defineTreeChange, namedSchema, treeChangeInput } from './change-tree'
import { changeFrom, childrenOf, closeFrom, openFrom, organizationIn, type Trees } from './organization-tree'

/** The organizations to be merged: two or more of one kind. */
const mergedOnes = (trees: Trees, fiscalYear: number, ids: readonly string[]): OrganizationRow[] => {
  const rows = [...new Map(ids.map((id) => [id, organizationIn(trees, fiscalYear, id)])).values()]
  if (new Set(rows.map(({ id }) => id)).size < 2)
    throw new Refusal('request-must-be-valid', '合并要有两个以上单位')
  if (rows.some(({ kind }) => kind !== rows[0]?.kind || kind === 'bureau'))
    throw new Refusal('organization-tree-must-hold', '只能合并同一层级的单位')
  return rows
}

/** What they become: one of them, or a new organization in the place of the first. */
const targetOf = async (
  { database, account }: Acting,
  trees: Trees,
  merged: readonly OrganizationRow[],
  into: string | z.output<typeof namedSchema>,
): Promise<string> => {
  const [first] = merged
  if (!first) throw new Refusal('organization-must-exist')
  if (typeof into === 'string') {
    const target = merged.find(({ id }) => id === into.toLowerCase())
    if (!target) throw new Refusal('organization-must-exist')
    return target.id
  }
  const id = await openOrganization(database, account.region)
  openFrom(trees, { ...first, ...into, id })
  return id
}

/** The accounts that get the target from the year on: those chosen, or all of the organizations that go. */
const scopesOf = async (
  acting: Acting,
  { gone, target, fiscalYear }: { gone: readonly string[]; target: string; fiscalYear: number },
  chosen: readonly string[] | undefined,
): Promise<ScopeChange[]> => {
  const concerned = { organizations: gone, fiscalYear }
  const accounts = await accountsConcerned(acting, concerned, chosen ?? [])
  return [...accounts.values()]
    .filter(({ id }) => chosen === undefined || chosen.includes(id))
    .map((account) => ({ account, gains: [target], leaves: [] }))
}

export const operation = defineTreeChange({
  id: 'organizations/merge-organizations',
  title: '从某年度起合并单位：并入其中一个，或成立一个新的；下级和账号随之转移',
  method: 'post',
  path: '/api/organizations/merge',
  input: treeChangeInput.extend({
    organizations: z.array(z.string()).min(2).max(50),
    into: z.union([z.string(), namedSchema]),
    accounts: z
      .array(z.string())
      .max(1000)
      .optional()
      .describe('从该年度起管合并后单位的账号；不填即被并单位的全部账号。以前年度的范围不变'),
  }),
  change: async ({ acting, trees }, { fiscalYear, organizations, into, accounts }) => {
    const merged = mergedOnes(trees, fiscalYear, organizations)
    const target = await targetOf(acting, trees, merged, into)
    const gone = merged.map(({ id }) => id).filter((id) => id !== target)
    for (const id of gone) {
      for (const [year, tree] of trees)
        for (const child of childrenOf(tree, id))
          changeFrom(new Map([[year, tree]]), year, child.id, { parent: target })
      closeFrom(trees, id)
    }
    const scopes = await scopesOf(acting, { gone, target, fiscalYear }, accounts)
    return [{ kind: 'merge', from: merged.map(({ id }) => id), to: [target], scopes }]
  },
})
