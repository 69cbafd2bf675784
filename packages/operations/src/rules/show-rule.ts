import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { explainRule } from './explain-rule'
import { ruleSummarySchema } from './rule-summary'

export const ruleAnswerSchema = z.object({ rule: ruleSummarySchema })

export const operation = defineOperation({
  id: 'rules/show-rule',
  title: '一条规则',
  method: 'get',
  path: '/api/rules/{group}/{name}',
  roles: everybody,
  input: z.object({ group: z.string(), name: z.string() }),
  answers: ruleAnswerSchema,
  run: (_, { group, name }) => Promise.resolve({ rule: explainRule(`${group}/${name}`) }),
})
