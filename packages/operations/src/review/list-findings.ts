import { editionStageSchema } from '@heng/domain/edition-state'
import { severities } from '@heng/domain/finding'
import { selectRegionFindingsJson } from '@heng/store/collection'
import { z } from 'zod'
import { defineTextOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { organizationsBelow } from './organizations-below'
import { findingStates, regionFindingsSchema } from './review-answers'
import { nextOf, pageFields, pageOf } from '../paging'

export const operation = defineTextOperation({
  id: 'review/list-findings',
  title: '一个年度各预算版本的问题：按阶段、程度、规则、部门和状态',
  method: 'get',
  path: '/api/review/findings',
  roles: documentReaders,
  input: z.object({
    year: z.coerce.number().int(),
    stage: editionStageSchema.optional(),
    severity: z.enum(severities).optional(),
    rule: z.string().optional().describe('规则，含其变体'),
    organization: z.string().optional().describe('单位，含其下属'),
    state: z.enum(findingStates).optional(),
    ...pageFields,
  }),
  answers: regionFindingsSchema,
  run: async (acting, { year, organization, limit, before, ...filter }) => {
    const organizations = await organizationsBelow(acting, organization, year)
    const { json, total, next } = await selectRegionFindingsJson(
      acting.database,
      { ...filter, fiscalYear: year, organizations },
      pageOf({ limit, before }),
    )
    return `{"findings":${json},"next":${JSON.stringify(nextOf(next).next)},"total":${total}}`
  },
})
