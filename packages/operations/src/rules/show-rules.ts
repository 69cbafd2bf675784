import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { listRules } from './list-rules'
import { ruleSummarySchema } from './rule-summary'

export const ruleListSchema = z.object({ rules: z.array(ruleSummarySchema) })

export const operation = defineOperation({
  id: 'rules/show-rules',
  title: '全部检查规则',
  method: 'get',
  path: '/api/rules',
  roles: everybody,
  input: z.object({}),
  answers: ruleListSchema,
  run: () => Promise.resolve({ rules: listRules() }),
})
