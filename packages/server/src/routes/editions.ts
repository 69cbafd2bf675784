import { editionFindingsSchema } from '@heng/operations/editions/edition-summary'
import { listEditions } from '@heng/operations/editions/list-editions'
import { showEditionFindings } from '@heng/operations/editions/show-findings'
import type { Heng } from '@heng/operations/heng'
import { createRoute, z } from '@hono/zod-openapi'
import { editionListSchema } from '../contract'
import { apiRoutes, json, problems } from '../openapi'
import { typedJson } from '../typed-json'

const list = createRoute({
  method: 'get',
  path: '/api/editions',
  summary: '同一单位（地区）同一年度的资料为一套',
  responses: { 200: json(editionListSchema) },
})

const findings = createRoute({
  method: 'get',
  path: '/api/editions/{id}/findings',
  summary: '一套资料的检查结果',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(editionFindingsSchema), ...problems },
})

/** Editions and what their checks found. */
export const editionRoutes = (heng: Heng) =>
  apiRoutes()
    .openapi(list, async (context) => context.json({ editions: await listEditions(heng) }, 200))
    .openapi(findings, async (context) =>
      typedJson(
        context,
        200,
        editionFindingsSchema,
        await showEditionFindings(heng, context.req.valid('param').id),
      ),
    )
