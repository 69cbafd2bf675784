import { explainRule } from '@heng/operations/rules/explain-rule'
import { listRules } from '@heng/operations/rules/list-rules'
import { createRoute, z } from '@hono/zod-openapi'
import { ruleAnswerSchema, ruleListSchema } from '../contract'
import { apiRoutes, json, problems } from '../openapi'

const list = createRoute({
  method: 'get',
  path: '/api/rules',
  summary: '全部检查规则',
  responses: { 200: json(ruleListSchema) },
})

const show = createRoute({
  method: 'get',
  path: '/api/rules/{group}/{name}',
  summary: '一条规则',
  request: { params: z.object({ group: z.string(), name: z.string() }) },
  responses: { 200: json(ruleAnswerSchema), ...problems },
})

/** The rules by which documents are checked. */
export const ruleRoutes = () =>
  apiRoutes()
    .openapi(list, (context) => context.json({ rules: listRules() }, 200))
    .openapi(show, (context) => {
      const { group, name } = context.req.valid('param')
      return context.json({ rule: explainRule(`${group}/${name}`) }, 200)
    })
