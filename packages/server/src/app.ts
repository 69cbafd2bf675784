import { Refusal } from '@heng/domain/refusal'
import type { Heng } from '@heng/operations/heng'
import { isReachable } from '@heng/operations/system/is-reachable'
import { version } from '@heng/operations/version'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { describeOperations } from './describe-operations'
import type { Log } from './log'
import { observation } from './observation'
import { pages } from './pages'
import { answerProblems } from './problem'
import { localNamesOnly, ownOriginOnly, securityHeaders } from './protection'
import { eventRoutes } from './routes/events'
import { operationRoutes } from './routes/operations'
import { signInRoutes } from './sign-in'
import { whoAsksOf } from './who-asks'

export type AppOptions = {
  heng: Heng
  /** The built pages; null where there are none. */
  pagesFolder: string | null
  /** Whether it is called by this machine alone. */
  local: boolean
  /** Whether a proxy of ours stands before it and writes down whom it speaks for. */
  behindProxy: boolean
  log: Log
  /** Who may see the metrics from elsewhere; null: nobody. */
  metricsToken: string | null
}

/** The most one request may send, in bytes. */
const uploadLimit = 256 * 1024 * 1024

/** The whole of the HTTP side: protection, sign-in, operations, pages. */
export const createApp = (options: AppOptions): Hono => {
  const { heng, pagesFolder, local, behindProxy, log, metricsToken } = options
  const app = new Hono()
  const whoAsks = whoAsksOf(heng)
  app.onError(answerProblems(log.bug))
  app.notFound(() => {
    throw new Refusal('address-must-exist')
  })
  app.use(securityHeaders)
  observation({ heng, pool: heng.pool, log, metricsToken })(app)
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
  app.get('/api/health', async (context) => {
    await isReachable(heng.database)
    return context.json({ status: 'ok', version })
  })
  app.get('/api/openapi.json', (context) => context.json(describeOperations()))
  app.route('/', signInRoutes(heng.signIn, { behindProxy }))
  app.route('/', eventRoutes(heng, whoAsks))
  app.route('/', operationRoutes(heng, whoAsks))
  if (pagesFolder !== null) app.use(pages(pagesFolder))
  return app
}
