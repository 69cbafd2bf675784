import type { AddressInfo } from 'node:net'
import { Refusal } from '@heng/domain/refusal'
import { type Heng, openHeng } from '@heng/operations/heng'
import { serve as listen } from '@hono/node-server'
import { createApp } from './app'

export type ServeOptions = {
  where: { url: string } | { dataFolder: string }
  host: string
  port: number
  pagesFolder: string | null
  onBug: (error: unknown) => void
}

export type Serving = {
  heng: Heng
  /** For the browser: "http://127.0.0.1:4646". */
  address: string
  close: () => Promise<void>
}

type Listening = { address: AddressInfo; close: () => Promise<void> }

const listenOn = (app: ReturnType<typeof createApp>, host: string, port: number): Promise<Listening> =>
  new Promise((done, failed) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (address) =>
      done({
        address,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            // Event streams never end by themselves.
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new Refusal('port-must-be-free', `${port}`) : error),
    )
  })

const localHosts = new Set(['127.0.0.1', 'localhost', '::1'])

/** Opens Heng and answers requests until it is closed. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { where, host, port, pagesFolder, onBug } = options
  const heng = await openHeng({ where, onBug })
  try {
    const local = localHosts.has(host)
    const server = await listenOn(createApp({ heng, pagesFolder, local, onBug }), host, port)
    const name = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
    return {
      heng,
      address: `http://${name}:${server.address.port}`,
      close: async () => {
        await server.close()
        await heng.close()
      },
    }
  } catch (error) {
    await heng.close()
    throw error
  }
}
