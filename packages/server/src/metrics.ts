import { createHash, timingSafeEqual } from 'node:crypto'
import type { ReadingPool } from '@heng/operations/reading/reading-pool'
import { version } from '@heng/operations/version'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { methodLabel, routeLabel } from './route-label'

/** What a pool of database connections tells of itself. */
export type PoolLoad = { totalCount: number; idleCount: number; waitingCount: number }

export type MetricsOptions = {
  reading: Pick<ReadingPool, 'load' | 'observe'>
  pool: PoolLoad
  /** Whoever asks must name it; without one only this machine is answered. */
  token: string | null
}

export type Metrics = {
  /** Times every request; goes before all else. */
  measure: MiddlewareHandler
  /** Answers GET /metrics in the format of Prometheus. */
  answer: Handler
}

/** Seconds; 0.15 and 0.3 are the limits Heng has set itself for reading and saving. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 0.5, 1, 2.5, 5, 10, 30]
const taskBuckets = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60]

const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

const isLocal = (context: Context): boolean => {
  // What a proxy on this machine hands on comes from elsewhere.
  if (forwarding.some((name) => context.req.header(name) !== undefined)) return false
  return local.has(getConnInfo(context).remote.address ?? '')
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const mayAsk = (context: Context, token: string | null): boolean =>
  token === null || token === ''
    ? isLocal(context)
    : timingSafeEqual(digest(context.req.header('authorization') ?? ''), digest(`Bearer ${token}`))

const watchReading = (register: Registry, reading: MetricsOptions['reading']): void => {
  const tasks = new Gauge({
    name: 'heng_reading_tasks',
    help: 'Tasks in the reading pool by state.',
    labelNames: ['state'] as const,
    registers: [register],
    collect: () => {
      const { waiting, working } = reading.load()
      tasks.set({ state: 'waiting' }, waiting)
      tasks.set({ state: 'working' }, working)
    },
  })
  const labelNames = ['task', 'outcome'] as const
  const common = { labelNames, buckets: taskBuckets, registers: [register] }
  const wait = new Histogram({
    name: 'heng_reading_wait_seconds',
    help: 'Time tasks waited for a worker.',
    ...common,
  })
  const work = new Histogram({
    name: 'heng_reading_work_seconds',
    help: 'Time workers spent on tasks.',
    ...common,
  })
  const outcomes = { labelNames: ['outcome'] as const, registers: [register] }
  const imports = new Counter({
    name: 'heng_imports_total',
    help: 'Imported files that were read, by outcome.',
    ...outcomes,
  })
  const checks = new Counter({
    name: 'heng_checks_total',
    help: 'Checks of imported documents that belong together, by outcome.',
    ...outcomes,
  })
  const editions = new Counter({
    name: 'heng_editions_checked_total',
    help: 'Checks of editions, by outcome.',
    ...outcomes,
  })
  reading.observe(({ task, outcome, waited, worked }) => {
    wait.observe({ task, outcome }, waited / 1000)
    work.observe({ task, outcome }, worked / 1000)
    if (task === 'read') imports.inc({ outcome })
    if (task === 'check') checks.inc({ outcome })
    if (task === 'check-edition') editions.inc({ outcome })
  })
}

const watchPool = (register: Registry, pool: PoolLoad): void => {
  const connections = new Gauge({
    name: 'heng_database_connections',
    help: 'Connections of the pool by state.',
    labelNames: ['state'] as const,
    registers: [register],
    collect: () => {
      connections.set({ state: 'idle' }, pool.idleCount)
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
    },
  })
  const waiting: Gauge = new Gauge({
    name: 'heng_database_waiting',
    help: 'Requests that wait for a connection.',
    registers: [register],
    collect: () => waiting.set(pool.waitingCount),
  })
}

/** Figures of this process for Prometheus, in a registry of their own: no names, no ids, no paths. */
export const createMetrics = ({ reading, pool, token }: MetricsOptions): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  watchReading(register, reading)
  watchPool(register, pool)
  const build = { name: 'heng_build_info', help: 'The version that runs.', labelNames: ['version'] as const }
  new Gauge({ ...build, registers: [register] }).set({ version }, 1)
  const requests = new Histogram({
    name: 'heng_http_request_duration_seconds',
    help: 'Time until requests were answered.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: requestBuckets,
    registers: [register],
  })
  return {
    measure: async (context, next) => {
      const begun = performance.now()
      await next()
      const labels = { method: methodLabel(context), route: routeLabel(context), status: context.res.status }
      requests.observe(labels, (performance.now() - begun) / 1000)
    },
    answer: async (context) => {
      if (!mayAsk(context, token))
        return context.text('需要 HENG_METRICS_TOKEN，或只从本机访问\n', 401, {
          'WWW-Authenticate': 'Bearer',
        })
      return context.body(await register.metrics(), 200, { 'Content-Type': register.contentType })
    },
  }
}
