import { selectOrganizationPage, selectOrganizationYears } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { fiscalYearSchema } from './change-tree'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

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
  ...nextField,
})

export const operation = defineOperation({
  id: 'organizations/list-organizations',
  title: '一个年度的单位树（不填年度为最近的一个），上级在前',
  method: 'get',
  path: '/api/organizations',
  roles: everybody,
  input: z.object({ fiscalYear: fiscalYearSchema.optional(), ...pageFields }),
  answers: organizationTreeSchema,
  run: async ({ database }, input) => {
    const years = await selectOrganizationYears(database)
    const now = new Date().getFullYear()
    const latest = years.findLast(({ fiscalYear }) => fiscalYear <= now) ?? years.at(-1)
    const fiscalYear = input.fiscalYear ?? latest?.fiscalYear ?? now
    const { rows, next } = await selectOrganizationPage(database, { fiscalYear, only: true }, pageOf(input))
    return {
      fiscalYear,
      years,
      organizations: rows.map(({ id, kind, parent, code, name }) => ({ id, kind, parent, code, name })),
      ...nextOf(next),
    }
  },
})
