import { selectReturns } from '@heng/store/returns'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireEdition } from '../editions/require-edition'
import { documentReaders, writers } from '../role-groups'
import { returnAnswer } from './return-answer'
import { mayReturn } from './return-group'
import { returnListSchema } from './review-answers'

export const operation = defineOperation({
  id: 'review/list-returns',
  title: '一个预算版本中被退回的表',
  method: 'get',
  path: '/api/editions/{edition}/returns',
  roles: documentReaders,
  input: editionInput,
  answers: returnListSchema,
  run: async (acting, { edition }) => {
    const row = await requireEdition(acting, edition)
    const returns = await selectReturns(acting.database, row.id, { open: false })
    return {
      returns: returns.map(returnAnswer),
      mayReturn: mayReturn(acting.account, row),
      maySettle: row.state === 'open' && writers.includes(acting.account.role),
    }
  },
})
