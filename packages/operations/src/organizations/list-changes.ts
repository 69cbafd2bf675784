import { selectOrganizationChanges } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { everybody } from '../role-groups'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

export const organizationChangesSchema = z.object({
  changes: z.array(
    z.object({
      id: z.string(),
      fiscalYear: z.number(),
      kind: z.enum(['rename', 'move', 'merge', 'split', 'open', 'close']),
      /** Names before and after. */
      from: z.array(z.string()),
      to: z.array(z.string()),
      note: z.string().nullable(),
      madeAt: z.string(),
    }),
  ),
  ...nextField,
})

export const operation = defineOperation({
  id: 'organizations/list-changes',
  title: '单位的沿革：设立、更名、划转、合并、拆分、撤销',
  method: 'get',
  path: '/api/organizations/changes',
  roles: everybody,
  input: z.object({ organization: z.string().optional(), ...pageFields }),
  answers: organizationChangesSchema,
  run: async ({ database }, { organization, ...page }) => {
    const id = organization === undefined ? null : requireId(organization, 'organization-must-exist')
    const { rows, next } = await selectOrganizationChanges(database, id, pageOf(page))
    return {
      changes: rows.map(({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })),
      ...nextOf(next),
    }
  },
})
