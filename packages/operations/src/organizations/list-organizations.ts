import { selectOrganizations, selectOrganizationYears } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { fiscalYearSchema } from './change-tree'

export const organizationTreeSchema = z.object({
  fiscalYear: z.number(),
  years: z.array(z.object({ fiscalYear: z.number(), organizations: z.number() })),
  organizations: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['bureau', 'department', 'unit']),
      parent: z.string().nullable(),
      code: z.string().nullable(),
      name: z.string(),
    }),
  ),
})

export const operation = defineOperation({
  id: 'organizations/list-organizations',
  title: '一个年度的单位树（不填年度为最近的一个），上级在前',
  method: 'get',
  path: '/api/organizations',
  roles: everybody,
  input: z.object({ fiscalYear: fiscalYearSchema.optional() }),
  answers: organizationTreeSchema,
  run: async ({ database }, input) => {
    const years = await selectOrganizationYears(database)
    const now = new Date().getFullYear()
    const latest = years.findLast(({ fiscalYear }) => fiscalYear <= now) ?? years.at(-1)
    const fiscalYear = input.fiscalYear ?? latest?.fiscalYear ?? now
    const rows = await selectOrganizations(database, fiscalYear, { only: true })
    return {
      fiscalYear,
      years,
      organizations: rows.map(({ id, kind, parent, code, name }) => ({ id, kind, parent, code, name })),
    }
  },
})
