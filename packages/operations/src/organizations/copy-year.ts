import { Refusal } from '@heng/domain/refusal'
import { lockOrganizations, putOrganizationYears, selectOrganizations } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from './change-tree'

export const operation = defineOperation({
  id: 'organizations/copy-year',
  title: '把一个年度的单位树复制到还没有单位的年度',
  method: 'post',
  path: '/api/organizations/copy-year',
  roles: ['administrator'],
  input: z.object({ from: fiscalYearSchema, to: fiscalYearSchema }),
  answers: z.object({ organizations: z.number() }),
  status: 201,
  run: async ({ database, account, audit }, { from, to }) => {
    await lockOrganizations(database)
    const rows = await selectOrganizations(database, from, { only: true })
    if (rows.length === 0) throw new Refusal('organization-must-exist', `${from}年度没有单位`)
    if ((await selectOrganizations(database, to, { only: true })).length > 0)
      throw new Refusal('organization-year-must-be-empty', `${to}年度`)
    await putOrganizationYears(
      database,
      account.region,
      rows.map((row) => ({ ...row, fiscalYear: to })),
    )
    audit({
      subject: ['organization-year', String(to)],
      fiscalYear: to,
      detail: { from, organizations: rows.length },
    })
    return { organizations: rows.length }
  },
})
