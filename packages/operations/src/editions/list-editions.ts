import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { selectEditionPage } from '@heng/store/editions'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { figureReaders } from '../role-groups'
import { editionSummarySchema } from './edition-answers'
import { editionSummaryOf } from './edition-summary'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

export const editionListSchema = z.object({ editions: z.array(editionSummarySchema), ...nextField })

export const operation = defineOperation({
  id: 'editions/list-editions',
  title: '预算版本：按年度、单位、阶段和状态',
  method: 'get',
  path: '/api/editions',
  roles: figureReaders,
  input: z.object({
    year: z.coerce.number().int().optional(),
    organization: z.string().optional(),
    stage: editionStageSchema.optional(),
    state: editionStateSchema.optional(),
    ...pageFields,
  }),
  answers: editionListSchema,
  run: async ({ database }, { year, organization, stage, state, ...page }) => {
    const filter = {
      fiscalYear: year,
      organization:
        organization === undefined ? undefined : requireId(organization, 'organization-must-exist'),
      stage,
      state,
    }
    const { rows, next } = await selectEditionPage(database, filter, pageOf(page))
    return { editions: rows.map(editionSummaryOf), ...nextOf(next) }
  },
})
