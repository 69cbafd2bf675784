import { Refusal } from '@heng/domain/refusal'
import { selectRegion } from '@heng/store/accounts'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'

export const unnamedRegion = '000000'

export const regionSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** False until the administrator has named it. */
  named: z.boolean(),
  /** Whether code and name can still be set. */
  open: z.boolean(),
  organizations: z.number(),
  accounts: z.number(),
})

export const operation = defineOperation({
  id: 'organizations/show-region',
  title: '本地区的代码和名称',
  method: 'get',
  path: '/api/region',
  roles: everybody,
  input: z.object({}),
  answers: regionSchema,
  run: async ({ database }) => {
    const region = await selectRegion(database)
    if (!region) throw new Refusal('organization-must-exist')
    const named = region.code !== unnamedRegion
    return { ...region, named, open: !named || region.organizations === 0 }
  },
})
