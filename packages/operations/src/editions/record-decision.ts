import { stateTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import { insertDecision } from '@heng/store/decisions'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { editionInput } from './edition-answers'
import { requireEdition, requireLockedEdition } from './require-edition'

export const operation = defineOperation({
  id: 'editions/record-decision',
  title: '登记人大（常委会）决议',
  method: 'post',
  path: '/api/editions/{edition}/decisions',
  roles: ['budget-officer', 'congress-reviewer'],
  input: editionInput.extend({
    number: z.string().trim().min(1).max(100).describe('文号'),
    decidedOn: z.iso.date(),
    documentName: z.string().trim().min(1).max(300).describe('决议名称'),
  }),
  answers: z.object({ id: z.string() }),
  status: 201,
  run: async (acting, { edition, number, decidedOn, documentName }) => {
    const { id, state } = await requireLockedEdition(acting, edition)
    if (state !== 'compiled') throw new Refusal('edition-must-be-in-state', stateTitles[state])
    const row = await requireEdition(acting, id)
    // A budget is decided on shortly before its year or in it, its final accounts in the year after.
    if (Math.abs(Number.parseInt(decidedOn.slice(0, 4), 10) - row.fiscalYear) > 1)
      throw new Refusal(
        'request-must-be-valid',
        `决议日期 ${decidedOn} 不在 ${row.fiscalYear} 年度前后一年内`,
      )
    const decision = await insertDecision(acting.database, {
      edition: id,
      number,
      decidedOn,
      documentName,
      account: acting.account.id,
    })
    acting.audit({
      subject: ['edition', id],
      organization: row.organization,
      fiscalYear: row.fiscalYear,
      detail: { decision, number, decidedOn, documentName },
    })
    return { id: decision }
  },
})
