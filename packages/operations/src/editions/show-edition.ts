import { selectSteps } from '@heng/store/editions'
import { selectRecordHeads } from '@heng/store/edition-records'
import { selectVisibleFiles } from '@heng/store/imported-files'
import { defineOperation } from '../operation'
import { figureReaders, writers } from '../role-groups'
import { editionAnswerSchema, editionInput } from './edition-answers'
import { movesOf } from './edition-moves'
import { editionSummaryOf } from './edition-summary'
import { requireEdition } from './require-edition'

export const operation = defineOperation({
  id: 'editions/show-edition',
  title: '一个预算版本：各表、经过和可以办理的事项',
  method: 'get',
  path: '/api/editions/{edition}',
  roles: figureReaders,
  input: editionInput,
  answers: editionAnswerSchema,
  run: async (acting, { edition }) => {
    const row = await requireEdition(acting, edition)
    const steps = await selectSteps(acting.database, row.id)
    const heads = await selectRecordHeads(acting.database, row.id)
    const visible = await selectVisibleFiles(
      acting.database,
      heads.flatMap(({ document }) => document ?? []),
    )
    return {
      edition: editionSummaryOf(row),
      records: heads.map((head) => ({
        ...head,
        document: visible.has(head.document ?? '') ? head.document : null,
      })),
      steps: steps.map(({ from, to, accountName, madeAt, reason }) => ({
        from,
        to,
        by: accountName,
        at: madeAt.toISOString(),
        reason,
      })),
      moves: movesOf(acting.account, row),
      editable: row.state === 'open' && writers.includes(acting.account.role),
    }
  },
})
