import { Refusal } from '@heng/domain/refusal'
import { insertComment, selectComment } from '@heng/store/comments'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireEdition, requireRecord } from '../editions/require-edition'
import { figureReaders } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { commentAnswer } from './comment-answer'
import { commentSchema } from './review-answers'

export const operation = defineOperation({
  id: 'review/add-comment',
  title: '批注一个预算版本、一张表或一个栏目',
  method: 'post',
  path: '/api/editions/{edition}/comments',
  roles: figureReaders.filter((role) => role !== 'auditor'),
  input: editionInput.extend({
    record: z.string().nullable().default(null).describe('不填为整个版本'),
    path: z.string().min(1).max(300).nullable().default(null).describe('表中的栏目'),
    text: z.string().trim().min(1).max(4000),
  }),
  answers: z.object({ comment: commentSchema }),
  status: 201,
  run: async (acting, { edition, record: given, path, text }) => {
    const { id, organization, fiscalYear } = await requireEdition(acting, edition)
    const record = given === null ? null : await requireRecord(acting, given)
    if (record !== null && record.edition !== id) throw new Refusal('record-must-exist')
    if (record === null && path !== null) throw new Refusal('request-must-be-valid', 'path')
    const made = await insertComment(acting.database, {
      edition: id,
      record: record?.id ?? null,
      path,
      text,
      account: acting.account.id,
    })
    const row = await selectComment(acting.database, made)
    if (!row) throw new Error('an inserted comment is not there')
    acting.audit({
      subject: ['comment', made],
      organization,
      fiscalYear,
      detail: { edition: id, record: record?.id ?? null, path, text },
    })
    announceEdition(acting, { id, organization, fiscalYear })
    return { comment: commentAnswer(acting.account, row) }
  },
})
