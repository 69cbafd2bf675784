import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerType } from '@hono/node-server'

const look = 50

/** An event stream never ends by itself; whoever listens to one says so and comes back to the next start. */
const asksForStream = ({ headers, url }: IncomingMessage): boolean =>
  (headers.accept ?? '').includes('text/event-stream') || /^\/api\/events(\?|$)/.test(url ?? '')

/**
 * Watches a server from its start; what it answers stops it: no new connection, what runs is finished, what is
 * not after `within` milliseconds is cut off.
 */
export const gracefulStop = (server: ServerType, within = 10_000): (() => Promise<void>) => {
  const streams = new Set<ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!asksForStream(request)) return
    streams.add(response)
    response.once('close', () => streams.delete(response))
  })
  const endIdle = (): void => {
    for (const response of streams) response.destroy()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  return () =>
    new Promise((done) => {
      const looking = setInterval(endIdle, look)
      const cutting = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, within)
      server.close(() => {
        clearInterval(looking)
        clearTimeout(cutting)
        done()
      })
      endIdle()
    })
}
