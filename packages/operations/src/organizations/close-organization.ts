import { Refusal } from '@heng/domain/refusal'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { changeTree, fiscalYearSchema, noteSchema, treeAnswerSchema } from './change-tree'
import { childrenOf, closeFrom, organizationIn } from './organization-tree'

export const operation = defineOperation({
  id: 'organizations/close-organization',
  title: '从某年度起撤销单位；以前的年度不变',
  method: 'post',
  path: '/api/organizations/{organization}/close',
  roles: ['administrator'],
  input: z.object({ organization: z.string(), fiscalYear: fiscalYearSchema, note: noteSchema }),
  answers: treeAnswerSchema,
  run: (acting, { organization, fiscalYear, note }) =>
    changeTree(acting, fiscalYear, (trees) => {
      const id = requireId(organization, 'organization-must-exist')
      organizationIn(trees, fiscalYear, id)
      for (const [year, tree] of trees) {
        const [child] = childrenOf(tree, id)
        if (child) throw new Refusal('organization-must-be-empty', `${year}年度有${child.name}`)
      }
      closeFrom(trees, id)
      return [{ kind: 'close', from: [id], to: [], note: note ?? null }]
    }),
})
