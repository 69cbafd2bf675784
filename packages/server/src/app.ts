import { Refusal } from '@heng/domain/refusal'
import type { Heng } from '@heng/operations/heng'
import { version } from '@heng/operations/version'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { apiRoutes, json } from './openapi'
import { pages } from './pages'
import { answerProblems } from './problem'
import { localNamesOnly, ownOriginOnly, securityHeaders } from './protection'
import { documentDownloads, documentRoutes } from './routes/documents'
import { editionRoutes } from './routes/editions'
import { eventRoutes } from './routes/events'
import { renderingDownloads } from './routes/renderings'
import { ruleRoutes } from './routes/rules'

export type AppOptions = {
  heng: Heng
  /** The built pages; null where there are none. */
  pagesFolder: string | null
  /** Whether it is called by this machine alone. */
  local: boolean
  onBug: (error: unknown) => void
}

/** The most one request may send, in bytes. */
const uploadLimit = 256 * 1024 * 1024

const health = createRoute({
  method: 'get',
  path: '/api/health',
  summary: '服务是否正常',
  responses: { 200: json(z.object({ status: z.literal('ok'), version: z.string() })) },
})

const routes = (heng: Heng) =>
  apiRoutes()
    .openapi(health, (context) => context.json({ status: 'ok' as const, version }, 200))
    .route('/', documentRoutes(heng))
    .route('/', editionRoutes(heng))
    .route('/', ruleRoutes())

/** The type of the routes, for hono/client. */
export type App = ReturnType<typeof routes>

/** The whole of the HTTP side: protection, API, pages. */
export const createApp = ({ heng, pagesFolder, local, onBug }: AppOptions): OpenAPIHono => {
  const app = new OpenAPIHono()
  app.onError(answerProblems(onBug))
  app.notFound(() => {
    throw new Refusal('address-must-exist')
  })
  app.use(securityHeaders)
  if (local) app.use(localNamesOnly)
  app.use('/api/*', ownOriginOnly)
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: uploadLimit,
      onError: () => {
        throw new Refusal('file-must-be-within-size-limit', '一次最多 256 MB')
      },
    }),
  )
  app.route('/', routes(heng))
  app.route('/', documentDownloads(heng))
  app.route('/', renderingDownloads(heng))
  app.route('/', eventRoutes(heng))
  app.doc('/api/openapi.json', { openapi: '3.0.0', info: { title: '衡 Heng', version } })
  if (pagesFolder !== null) app.use(pages(pagesFolder))
  return app
}
