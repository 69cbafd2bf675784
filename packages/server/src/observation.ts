import type { Heng } from '@heng/operations/heng'
import type { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import type { Log } from './log'
import { createMetrics, type PoolLoad } from './metrics'

export type ObservationOptions = {
  heng: Pick<Heng, 'reading'>
  pool: PoolLoad
  log: Log
  metricsToken: string | null
}

/** Gives every request an id, a line in the log and a place in the metrics; goes before all other routes. */
export const observation = ({ heng, pool, log, metricsToken }: ObservationOptions) => {
  const metrics = createMetrics({ reading: heng.reading, pool, token: metricsToken })
  return (app: Hono): void => {
    app.use(requestId())
    app.use(log.requests)
    app.use(metrics.measure)
    app.get('/metrics', metrics.answer)
  }
}
