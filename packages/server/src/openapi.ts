import { Refusal } from '@heng/domain/refusal'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { problemSchema } from './contract'

/** A JSON answer of a route's description. */
export const json = <S extends z.ZodType>(schema: S, description = '成功') => ({
  description,
  content: { 'application/json': { schema } },
})

const problem = json(problemSchema, '不能照办；说明原因')

/** The answers any route with a parameter or a body may give instead. */
export const problems = { 400: problem, 404: problem } as const

/** Routes whose requests are checked against their description; what does not fit is refused. */
export const apiRoutes = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const fields = result.error.issues.map(({ path }) => path.join('.'))
      throw new Refusal('request-must-be-valid', [...new Set(fields)].join('、') || null)
    },
  })
