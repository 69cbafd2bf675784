import { Refusal } from '@heng/domain/refusal'
import { insertComment } from '@heng/store/comments'
import { type ReturnRow, selectReturn, settleReturn } from '@heng/store/returns'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import { requireLockedEdition } from '../editions/require-edition'
import { requireId } from '../require-id'
import { reviewers, writers } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { returnAnswer } from './return-answer'
import { recordReturnSchema } from './review-answers'

const requireReturn = async ({ database }: Acting, id: string): Promise<ReturnRow> => {
  const row = await selectReturn(database, requireId(id, 'return-must-exist'))
  if (!row) throw new Refusal('return-must-exist')
  return row
}

/** Whoever returned may take it back; whoever corrects has corrected the record or says why not. */
export const operation = defineOperation({
  id: 'review/settle-return',
  title: '退回的表已改正或已说明',
  method: 'post',
  path: '/api/returns/{return}/settlement',
  roles: writers,
  input: z.object({
    return: z.string().describe('退回的编号'),
    answer: z.string().trim().min(1).max(4000).nullable().default(null).describe('没有修改时说明理由'),
  }),
  answers: z.object({ return: recordReturnSchema }),
  run: async (acting, { return: given, answer }) => {
    const { database, account } = acting
    const { edition } = await requireReturn(acting, given)
    const { id, organization, fiscalYear } = await requireLockedEdition(acting, edition)
    const row = await requireReturn(acting, given)
    if (row.settledAt !== null) return { return: returnAnswer(row) }
    if (answer !== null)
      await insertComment(database, {
        edition: id,
        record: row.record,
        path: null,
        text: answer,
        account: account.id,
      })
    const isWithdrawn = row.account === account.id && reviewers.includes(account.role)
    if (!row.changed && !row.answered && answer === null && !isWithdrawn)
      throw new Refusal('returns-must-be-answered', row.recordName)
    await settleReturn(database, row.id, account.id)
    acting.audit({
      subject: ['record', row.record],
      organization,
      fiscalYear,
      detail: { edition: id, settled: row.id, reason: row.reason, changed: row.changed, answer },
    })
    announceEdition(acting, { id, organization, fiscalYear })
    return { return: returnAnswer(await requireReturn(acting, row.id)) }
  },
})
