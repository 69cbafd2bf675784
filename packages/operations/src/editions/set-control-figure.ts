import { moneySchema } from '@heng/domain/money'
import { Refusal } from '@heng/domain/refusal'
import { putControlFigure, selectControlFigure } from '@heng/store/control-figures'
import { selectOrganizationOf } from '@heng/store/organization-of-year'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'

export const operation = defineOperation({
  id: 'editions/set-control-figure',
  title: '下达预算控制数；可以说明原因准许超过',
  method: 'put',
  path: '/api/control-figures/{organization}/{fiscalYear}',
  roles: ['budget-officer'],
  input: z.object({
    organization: z.string(),
    fiscalYear: z.coerce.number().int(),
    amount: moneySchema.refine((fen) => fen >= 0).describe('分'),
    exceptionReason: z.string().trim().min(1).max(2000).nullable().default(null),
  }),
  answers: z.object({}),
  run: async ({ database, account, audit }, { organization, fiscalYear, amount, exceptionReason }) => {
    const id = requireId(organization, 'organization-must-exist')
    if (!(await selectOrganizationOf(database, id, fiscalYear))) throw new Refusal('organization-must-exist')
    const before = await selectControlFigure(database, id, fiscalYear)
    const figure = { organization: id, fiscalYear, amount, exceptionReason }
    await putControlFigure(database, { ...figure, region: account.region, account: account.id })
    audit({
      subject: ['control-figure', id],
      organization: id,
      fiscalYear,
      detail: { before, after: figure },
    })
    return {}
  },
})
