import { openOrganization } from '@heng/store/organizations'
import { z } from 'zod'
import { defineTreeChange, namedSchema, treeChangeInput } from './change-tree'
import { kindBelow, openFrom, organizationIn } from './organization-tree'

export const operation = defineTreeChange({
  id: 'organizations/create-organization',
  title: '从某年度起设立单位：财政局下是主管部门，主管部门下是预算单位',
  method: 'post',
  path: '/api/organizations',
  input: treeChangeInput.extend({
    parent: z.string().nullable().describe('上级单位；没有单位的年度先建财政局，填 null'),
    ...namedSchema.shape,
  }),
  status: 201,
  change: async ({ acting, trees }, { fiscalYear, parent, code, name }) => {
    const above = parent === null ? null : organizationIn(trees, fiscalYear, parent)
    const kind = above === null ? ('bureau' as const) : kindBelow(above.kind)
    const id = await openOrganization(acting.database, acting.account.region)
    openFrom(trees, { id, fiscalYear, kind, parent: above?.id ?? null, code, name })
    return [{ kind: 'open', from: [], to: [id] }]
  },
})
