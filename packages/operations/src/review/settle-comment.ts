import { Refusal } from '@heng/domain/refusal'
import { type CommentRow, selectComment, settleComment } from '@heng/store/comments'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import { requireEdition } from '../editions/require-edition'
import { requireId } from '../require-id'
import { figureReaders } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { commentAnswer } from './comment-answer'
import { commentSchema } from './review-answers'

const requireComment = async ({ database }: Acting, id: string): Promise<CommentRow> => {
  const row = await selectComment(database, requireId(id, 'comment-must-exist'))
  if (!row) throw new Refusal('comment-must-exist')
  return row
}

export const operation = defineOperation({
  id: 'review/settle-comment',
  title: '批注已处理，或者重新提出',
  method: 'patch',
  path: '/api/comments/{comment}',
  roles: figureReaders.filter((role) => role !== 'auditor'),
  input: z.object({ comment: z.string().describe('批注编号'), settled: z.boolean() }),
  answers: z.object({ comment: commentSchema }),
  run: async (acting, { comment, settled }) => {
    const row = await requireComment(acting, comment)
    const edition = await requireEdition(acting, row.edition)
    if (!commentAnswer(acting.account, row).settleable)
      throw new Refusal('role-must-permit', '人大的意见由提出人或财政处理')
    if ((row.settledAt !== null) !== settled) {
      await settleComment(acting.database, row.id, settled ? acting.account.id : null)
      announceEdition(acting, edition)
    }
    acting.audit({
      subject: ['comment', row.id],
      organization: edition.organization,
      fiscalYear: edition.fiscalYear,
      detail: { edition: row.edition, before: row.settledAt !== null, after: settled },
    })
    return { comment: commentAnswer(acting.account, await requireComment(acting, row.id)) }
  },
})
