import { selectRecordHeads } from '@heng/store/edition-records'
import { defineOperation } from '../operation'
import { figureReaders, writers } from '../role-groups'
import { editionAnswerSchema, editionInput } from './edition-answers'
import { movesOf } from './edition-moves'
import { editionSummaryOf } from './edition-summary'
import { requireEdition } from './require-edition'
import { visibleHeads } from './visible-heads'

export const operation = defineOperation({
  id: 'editions/show-edition',
  title: '一个预算版本：各表和可以办理的事项',
  method: 'get',
  path: '/api/editions/{edition}',
  roles: figureReaders,
  input: editionInput,
  answers: editionAnswerSchema,
  run: async (acting, { edition }) => {
    const row = await requireEdition(acting, edition)
    const { rows: heads } = await selectRecordHeads(acting.database, row.id, null)
    return {
      edition: editionSummaryOf(row),
      records: await visibleHeads(acting, heads),
      moves: movesOf(acting.account, row),
      editable: row.state === 'open' && writers.includes(acting.account.role),
    }
  },
})
