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
    if (state !== 'compiled') throw new Refusal('edition-must-be-in-state')
    const row = await requireEdition(acting, id)
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
