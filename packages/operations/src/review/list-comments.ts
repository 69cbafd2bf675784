import { selectComments } from '@heng/store/comments'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireEdition } from '../editions/require-edition'
import { figureReaders } from '../role-groups'
import { commentAnswer } from './comment-answer'
import { commentListSchema } from './review-answers'
import { nextOf, pageFields, pageOf } from '../paging'

export const operation = defineOperation({
  id: 'review/list-comments',
  title: '一个预算版本的批注',
  method: 'get',
  path: '/api/editions/{edition}/comments',
  roles: figureReaders,
  input: editionInput.extend(pageFields),
  answers: commentListSchema,
  run: async (acting, { edition, ...page }) => {
    const { id } = await requireEdition(acting, edition)
    const { rows, next } = await selectComments(acting.database, id, pageOf(page))
    return {
      comments: rows.map((row) => commentAnswer(acting.account, row)),
      ...nextOf(next),
      mayComment: acting.account.role !== 'auditor',
    }
  },
})
