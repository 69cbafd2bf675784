import { openOrganization } from '@heng/store/organizations'
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
import { kindBelow, openFrom, organizationIn } from './organization-tree'

export const operation = defineOperation({
  id: 'organizations/create-organization',
  title: '从某年度起设立单位：财政局下是主管部门，主管部门下是预算单位',
  method: 'post',
  path: '/api/organizations',
  roles: ['administrator'],
  input: z.object({
    fiscalYear: fiscalYearSchema,
    parent: z.string().nullable().describe('上级单位；没有单位的年度先建财政局，填 null'),
    code: organizationCodeSchema,
    name: organizationNameSchema,
    note: noteSchema,
  }),
  answers: treeAnswerSchema,
  status: 201,
  run: (acting, { fiscalYear, parent, code, name, note }) =>
    changeTree(acting, fiscalYear, async (trees) => {
      const above =
        parent === null
          ? null
          : organizationIn(trees, fiscalYear, requireId(parent, 'organization-must-exist'))
      const kind = above === null ? ('bureau' as const) : kindBelow(above.kind)
      const id = await openOrganization(acting.database, acting.account.region)
      openFrom(trees, { id, fiscalYear, kind, parent: above?.id ?? null, code, name })
      return [{ kind: 'open', from: [], to: [id], note: note ?? null }]
    }),
})
