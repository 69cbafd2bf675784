import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context, MiddlewareHandler } from 'hono'
import { methodLabel, routeLabel } from './route-label'
import { withoutContents } from './without-contents'

export type LogFormat = 'json' | 'plain' | 'none'

type Entry = { level: 'info' | 'error'; event: string } & Readonly<
  Record<string, string | number | null | readonly string[]>
>

export type Log = {
  /** Writes a line for every request; goes before all else, after the request's id is known. */
  requests: MiddlewareHandler
  /** Tells of a bug, with the id of the request that met it. */
  bug: (error: unknown) => void
  /** Tells of something that happened, in words that name nobody. */
  note: (message: string) => void
}

export type LogOptions = {
  format: LogFormat
  out: (text: string) => void
  err: (text: string) => void
  /** The id of the account a request comes from: an opaque one, no name. */
  accountOf: (context: Context) => string | null
}

const plain = ({ level, event, stack, ...rest }: Entry, time: string): string => {
  const fields = Object.entries(rest).flatMap(([name, value]) =>
    value === null ? [] : `${name}=${String(value)}`,
  )
  const head = [time, ...(level === 'error' ? ['错误'] : []), event, ...fields].join(' ')
  return [head, ...(Array.isArray(stack) ? stack.map((line) => `    ${line}`) : [])].join('\n')
}

/**
 * One line for each request and each bug. Neither has what a request carried: no address with its ids and
 * queries, no contents, no names; the account is an id that means nothing outside the database.
 */
export const createLog = ({ format, out, err, accountOf }: LogOptions): Log => {
  const current = new AsyncLocalStorage<string>()
  const write = (entry: Entry): void => {
    const time = new Date().toISOString()
    if (format === 'json') out(`${JSON.stringify({ time, ...entry })}\n`)
    else if (format === 'plain') out(`${plain(entry, time)}\n`)
    // Even who wants no log is told of bugs.
    else if (entry.level === 'error' && entry.event === 'bug') err(`${plain(entry, time)}\n`)
  }
  return {
    requests: async (context, next) => {
      const begun = performance.now()
      const id: unknown = context.get('requestId')
      const request = typeof id === 'string' ? id : ''
      await current.run(request, next)
      const { status } = context.res
      write({
        level: status >= 500 ? 'error' : 'info',
        event: 'request',
        request,
        method: methodLabel(context),
        route: routeLabel(context),
        status,
        ms: Math.round((performance.now() - begun) * 10) / 10,
        account: accountOf(context),
      })
    },
    bug: (error) =>
      write({ level: 'error', event: 'bug', request: current.getStore() ?? null, ...withoutContents(error) }),
    note: (message) => write({ level: 'info', event: 'note', message }),
  }
}
