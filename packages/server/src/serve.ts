import type { AddressInfo } from 'node:net'
import { Refusal } from '@heng/domain/refusal'
import { type Heng, openHeng } from '@heng/operations/heng'
import { serve as listen } from '@hono/node-server'
import { createApp } from './app'
import { gracefulStop } from './graceful-stop'
import type { Log } from './log'
import { signInFromEnvironment } from './sign-in'

export type ServeOptions = {
  where: { url: string } | { dataFolder: string }
  host: string
  port: number
  pagesFolder: string | null
  log: Log
  environment: NodeJS.ProcessEnv
  say: (text: string) => void
}

export type Serving = {
  heng: Heng
  /** For the browser: "http://127.0.0.1:4646". */
  address: string
  /** For other people's browsers: what HENG_URL says, else the same. */
  publicAddress: string
  close: () => Promise<void>
}

type Listening = { address: AddressInfo; close: () => Promise<void> }

const whyNot = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') return new Refusal('port-must-be-free', `${port}`)
  if (error.code === 'EACCES')
    return new Refusal('address-must-be-own', `${host}:${port}，1024 以下的端口只有系统管理员可以使用`)
  return new Refusal('address-must-be-own', `${host}:${port}（${error.code ?? error.message}）`)
}

const listenOn = (app: ReturnType<typeof createApp>, host: string, port: number): Promise<Listening> =>
  new Promise((done, failed) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (address) => done({ address, close }))
    const close = gracefulStop(server)
    server.once('error', (error: NodeJS.ErrnoException) => failed(whyNot(error, host, port)))
  })

const localHosts = new Set(['127.0.0.1', 'localhost', '::1'])

/** Opens Heng and answers requests until it is closed. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { where, host, port, pagesFolder, log, environment, say } = options
  const name = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
  const { behindProxy, ...signIn } = signInFromEnvironment(environment, `http://${name}:${port}`)
  const heng = await openHeng({
    where,
    signIn,
    upkeep: { backups: environment['HENG_BACKUPS'] ?? null, say },
    onBug: log.bug,
  })
  try {
    const local = localHosts.has(host) && !behindProxy
    const metricsToken = environment['HENG_METRICS_TOKEN'] ?? null
    const app = createApp({ heng, pagesFolder, local, behindProxy, log, metricsToken })
    const server = await listenOn(app, host, port)
    return {
      heng,
      address: `http://${name}:${server.address.port}`,
      publicAddress: environment['HENG_URL'] ?? `http://${name}:${server.address.port}`,
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
