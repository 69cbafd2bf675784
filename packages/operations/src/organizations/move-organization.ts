import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { changeTree, fiscalYearSchema, noteSchema, treeAnswerSchema } from './change-tree'
import { changeFrom, kindBelow, organizationIn } from './organization-tree'

export const operation = defineOperation({
  id: 'organizations/move-organization',
  title: '从某年度起把单位（连同下级）移到另一个上级之下',
  method: 'post',
  path: '/api/organizations/{organization}/move',
  roles: ['administrator'],
  input: z.object({
    organization: z.string(),
    fiscalYear: fiscalYearSchema,
    parent: z.string(),
    note: noteSchema,
  }),
  answers: treeAnswerSchema,
  run: (acting, { organization, fiscalYear, parent, note }) =>
    changeTree(acting, fiscalYear, (trees) => {
      const id = requireId(organization, 'organization-must-exist')
      const before = organizationIn(trees, fiscalYear, id)
      const above = organizationIn(trees, fiscalYear, requireId(parent, 'organization-must-exist'))
      if (before.parent === above.id) return []
      changeFrom(trees, fiscalYear, id, { parent: above.id, kind: kindBelow(above.kind) })
      const old = before.parent === null ? '' : organizationIn(trees, fiscalYear, before.parent).name
      return [{ kind: 'move', from: [id], to: [id], note: note ?? `${old} → ${above.name}` }]
    }),
})
