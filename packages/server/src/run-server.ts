import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { importSampleRegion } from '@heng/operations/documents/import-sample-region'
import { type Serving, serve } from './serve'

export type RunOptions = {
  /** Folder of the private database where DATABASE_URL names no server; null for the default. */
  dataFolder: string | null
  host: string
  port: number
  /** Whether to import the sample region when nothing has been imported yet. */
  sample: boolean
  say: (text: string) => void
}

/** The same from the source and from the bundle. */
const builtPages = fileURLToPath(new URL('../../web/dist', import.meta.url))

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
    process.once('SIGHUP', () => done())
  })

/** Told to end while still starting: closes what may have opened, but waits for no start that hangs. */
const giveUp = async (opening: Promise<Serving>, say: RunOptions['say']): Promise<void> => {
  say('正在停止…')
  const late = await Promise.race([opening.catch(() => null), sleep(10_000, null)])
  await late?.close()
  process.exit(130)
}

/** Serves until the process is told to end, then closes in order. */
export const runServer = async ({ dataFolder, host, port, sample, say }: RunOptions): Promise<void> => {
  const stop = interrupted()
  const url = process.env['DATABASE_URL']
  const folder = dataFolder ?? 'data'
  const hasPages = existsSync(join(builtPages, 'index.html'))
  const opening = serve({
    where: url ? { url } : { dataFolder: folder },
    host,
    port,
    pagesFolder: hasPages ? builtPages : null,
    onBug: (error) => console.error(error),
  })
  const serving = await Promise.race([opening, stop.then(() => null)])
  if (!serving) return giveUp(opening, say)
  try {
    if (sample && (await importSampleRegion(serving.heng))) say('已导入示例区资料')
    say(`数据：${url ? '数据库服务器（DATABASE_URL）' : folder}`)
    if (!hasPages) say('网页尚未构建（npm run build），只提供接口')
    say(`衡已启动：${serving.address}（按 Ctrl-C 停止）`)
    await stop
    say('正在停止…')
  } finally {
    await serving.close()
  }
  say('已停止')
}
