import { selectReturns } from '@heng/store/returns'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireEdition } from '../editions/require-edition'
import { documentReaders, writers } from '../role-groups'
import { returnAnswer } from './return-answer'
import { mayReturn } from './return-group'
import { returnListSchema } from './review-answers'
import { nextOf, pageFields, pageOf } from '../paging'

export const operation = defineOperation({
  id: 'review/list-returns',
  title: '一个预算版本中被退回的表',
  method: 'get',
  path: '/api/editions/{edition}/returns',
  roles: documentReaders,
  input: editionInput.extend(pageFields),
  answers: returnListSchema,
  run: async (acting, { edition, ...page }) => {
    const row = await requireEdition(acting, edition)
    const { rows, next } = await selectReturns(acting.database, row.id, { open: false }, pageOf(page))
    return {
      returns: rows.map(returnAnswer),
      ...nextOf(next),
      mayReturn: mayReturn(acting.account, row),
      maySettle: row.state === 'open' && writers.includes(acting.account.role),
    }
  },
})
