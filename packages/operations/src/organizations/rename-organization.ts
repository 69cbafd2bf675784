import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import {
  changeTree,
  fiscalYearSchema,
  noteSchema,
  organizationCodeSchema,
  organizationNameSchema,
  treeAnswerSchema,
} from './change-tree'
import { changeFrom, organizationIn } from './organization-tree'

export const operation = defineOperation({
  id: 'organizations/rename-organization',
  title: '从某年度起改单位的名称或编码；以前的年度不变',
  method: 'patch',
  path: '/api/organizations/{organization}',
  roles: ['administrator'],
  input: z.object({
    organization: z.string(),
    fiscalYear: fiscalYearSchema,
    name: organizationNameSchema.optional(),
    code: organizationCodeSchema.optional(),
    note: noteSchema,
  }),
  answers: treeAnswerSchema,
  run: (acting, { organization, fiscalYear, name, code, note }) =>
    changeTree(acting, fiscalYear, (trees) => {
      const id = requireId(organization, 'organization-must-exist')
      const before = organizationIn(trees, fiscalYear, id)
      changeFrom(trees, fiscalYear, id, {
        ...(name === undefined ? {} : { name }),
        ...(code === undefined ? {} : { code }),
      })
      const after = organizationIn(trees, fiscalYear, id)
      if (before.name === after.name && before.code === after.code) return []
      const words = `${before.code ?? ''} ${before.name} → ${after.code ?? ''} ${after.name}`
      return [{ kind: 'rename', from: [id], to: [id], note: note ?? words }]
    }),
})
