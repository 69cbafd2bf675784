import { selectIndicators } from '@heng/store/indicators'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'

const text = z.string().nullable()

export const suggestionListSchema = z.object({
  suggestions: z.array(
    z.object({
      name: z.string(),
      operator: text,
      value: text,
      unit: text,
      weight: text,
      /** Whose project it was set for. */
      from: z.string(),
    }),
  ),
})

export const operation = defineOperation({
  id: 'editions/suggest-indicators',
  title: '指标建议：看得到的绩效目标里怎样设同类指标',
  method: 'get',
  path: '/api/indicators',
  roles: figureReaders,
  input: z.object({ query: z.string().trim().min(1).max(100), level2: z.string().optional() }),
  answers: suggestionListSchema,
  run: async ({ database }, { query, level2 = null }) => ({
    suggestions: await selectIndicators(database, query, level2),
  }),
})
