import { isRegionWide } from '@heng/domain/role'
import { selectOrganizationPage, selectOrganizationYears } from '@heng/store/organizations'
import { z } from 'zod'
import { editionSummarySchema } from '../editions/edition-answers'
import { defineOperation } from '../operation'
import { nextField, nextOf, pageFields, pageOf } from '../paging'
import { figureReaders } from '../role-groups'

export const ownOrganizationsSchema = z.object({
  fiscalYear: z.int(),
  /** The years for which there are organizations. */
  years: z.array(z.int()),
  /** Parents first; the parent of the topmost ones may be outside. */
  organizations: z.array(editionSummarySchema.shape.organization),
  ...nextField,
})
export type OwnOrganizations = z.infer<typeof ownOrganizationsSchema>

export const operation = defineOperation({
  id: 'organizations/list-own-organizations',
  title: '一个年度内本账号范围里的单位',
  method: 'get',
  path: '/api/own-organizations',
  roles: figureReaders,
  input: z.object({ year: z.coerce.number().int().optional().describe('不填为最近的年度'), ...pageFields }),
  answers: ownOrganizationsSchema,
  run: async ({ database, account }, { year, ...page }) => {
    const years = (await selectOrganizationYears(database)).map(({ fiscalYear }) => fiscalYear)
    const now = new Date().getFullYear()
    const fiscalYear = year ?? years.findLast((one) => one <= now) ?? years.at(-1) ?? now
    const { rows, next } = await selectOrganizationPage(database, { fiscalYear, only: true }, pageOf(page))
    const own = new Set(
      account.organizations?.flatMap((one) => (one.fiscalYear === fiscalYear ? one.id : [])),
    )
    const seen = isRegionWide(account.role) ? rows : rows.filter(({ id }) => own.has(id))
    return {
      fiscalYear,
      years,
      organizations: seen.map(({ id, code, name, kind, parent }) => ({ id, code, name, kind, parent })),
      ...nextOf(next),
    }
  },
})
