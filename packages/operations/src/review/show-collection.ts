import { editionStageSchema, editionStages } from '@heng/domain/edition-state'
import { selectOpenCounts } from '@heng/store/collection'
import { selectEditions } from '@heng/store/editions'
import { selectOrganizations } from '@heng/store/organizations'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { isInScope } from '../accounts/account'
import { mayRead } from '../editions/require-edition'
import { documentReaders } from '../role-groups'
import { collectionOf } from './collection-of'
import { collectionSchema } from './review-answers'

export const operation = defineOperation({
  id: 'review/show-collection',
  title: '收集进度：哪些单位还缺，各到哪一步',
  method: 'get',
  path: '/api/review/collection',
  roles: documentReaders,
  input: z.object({
    year: z.coerce.number().int(),
    stage: editionStageSchema.optional().describe('不填为该年度最近有版本的阶段'),
  }),
  answers: collectionSchema,
  run: async (acting, { year, stage: given }) => {
    const { database, account } = acting
    const rows = (await selectEditions(database, { fiscalYear: year })).filter((row) => mayRead(acting, row))
    const stages = editionStages.filter((one) =>
      rows.some((row) => row.stage === one && row.organizationKind !== 'bureau'),
    )
    const stage = given ?? stages.at(-1) ?? 'first-submission'
    const counts = await selectOpenCounts(database, { fiscalYear: year, stage })
    return {
      fiscalYear: year,
      stage,
      stages,
      departments: collectionOf({
        organizations: await selectOrganizations(database, year, { only: true }),
        editions: rows.filter((row) => row.stage === stage),
        counts: new Map(counts.map((one) => [one.edition, one])),
        isSeen: (id) => isInScope(account, id, year),
      }),
    }
  },
})
