import { Refusal } from '@heng/domain/refusal'
import { type OrganizationRow, openOrganization } from '@heng/store/organizations'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import { requireId } from '../require-id'
import {
  changeTree,
  fiscalYearSchema,
  noteSchema,
  organizationCodeSchema,
  organizationNameSchema,
  treeAnswerSchema,
} from './change-tree'
import { changeFrom, childrenOf, closeFrom, openFrom, organizationIn, type Trees } from './organization-tree'

/** The organizations to be merged: two or more of one kind. */
const mergedOnes = (trees: Trees, fiscalYear: number, ids: readonly string[]): OrganizationRow[] => {
  const rows = [...new Set(ids.map((id) => requireId(id, 'organization-must-exist')))].map((id) =>
    organizationIn(trees, fiscalYear, id),
  )
  if (rows.length < 2) throw new Refusal('request-must-be-valid', '合并要有两个以上单位')
  if (rows.some(({ kind }) => kind !== rows[0]?.kind || kind === 'bureau'))
    throw new Refusal('organization-tree-must-hold', '只能合并同一层级的单位')
  return rows
}

/** What they become: one of them, or a new organization in the place of the first. */
const targetOf = async (
  { database, account }: Acting,
  trees: Trees,
  merged: readonly OrganizationRow[],
  into: string | { code: string | null; name: string },
): Promise<string> => {
  const [first] = merged
  if (!first) throw new Refusal('organization-must-exist')
  if (typeof into === 'string') {
    const id = requireId(into, 'organization-must-exist')
    if (!merged.some((row) => row.id === id)) throw new Refusal('organization-must-exist')
    return id
  }
  const id = await openOrganization(database, account.region)
  openFrom(trees, { ...first, ...into, id })
  return id
}

export const operation = defineOperation({
  id: 'organizations/merge-organizations',
  title: '从某年度起合并单位：并入其中一个，或成立一个新的；下级随之转移',
  method: 'post',
  path: '/api/organizations/merge',
  roles: ['administrator'],
  input: z.object({
    fiscalYear: fiscalYearSchema,
    organizations: z.array(z.string()).min(2).max(50),
    into: z.union([z.string(), z.object({ code: organizationCodeSchema, name: organizationNameSchema })]),
    note: noteSchema,
  }),
  answers: treeAnswerSchema,
  run: (acting, { fiscalYear, organizations, into, note }) =>
    changeTree(acting, fiscalYear, async (trees) => {
      const merged = mergedOnes(trees, fiscalYear, organizations)
      const target = await targetOf(acting, trees, merged, into)
      const gone = merged.map(({ id }) => id).filter((id) => id !== target)
      for (const id of gone) {
        for (const [year, tree] of trees)
          for (const child of childrenOf(tree, id))
            changeFrom(new Map([[year, tree]]), year, child.id, { parent: target })
        closeFrom(trees, id)
      }
      return [{ kind: 'merge', from: merged.map(({ id }) => id), to: [target], note: note ?? null }]
    }),
})
