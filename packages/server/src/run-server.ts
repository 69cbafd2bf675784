import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { roleTitles } from '@heng/domain/role'
import { createFirstAdministrator } from '@heng/operations/system/first-administrator'
import {
  isSampleDesk,
  sampleAccounts,
  samplePassword,
  setUpSampleDesk,
} from '@heng/operations/system/sample-desk'
import { accountOfRequest } from './who-asks'
import { createLog, type LogFormat } from './log'
import { type Serving, serve } from './serve'

export type RunOptions = {
  /** Folder of the private database where DATABASE_URL names no server; null for the default. */
  dataFolder: string | null
  host: string
  port: number
  /** Whether to import the sample region when nothing has been imported yet. */
  sample: boolean
  log: LogFormat
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

/** Prepares a Heng where nobody works yet: the sample region, or the first administrator. */
const setUp = async (
  { heng, publicAddress }: Serving,
  sample: boolean,
  say: RunOptions['say'],
): Promise<void> => {
  if (sample && (await setUpSampleDesk(heng))) say('已建立示例区')
  const token = await createFirstAdministrator(heng)
  if (token !== null)
    say(`首次启动：请用浏览器打开下面的一次性链接，为管理员 admin 设置密码（24 小时内有效）
${publicAddress}/sign-in/first?token=${token}`)
  const isSample = sample && (await isSampleDesk(heng))
  if (sample && !isSample) say('数据库里已有别的内容，没有建立示例区')
  if (isSample)
    say(
      [
        `示例账号（密码均为 ${samplePassword}）：`,
        ...sampleAccounts.map(
          ({ login, name, role }) => `  ${login.padEnd(14)} ${name}（${roleTitles[role]}）`,
        ),
      ].join('\n'),
    )
}

/** Serves until the process is told to end, then closes in order. */
export const runServer = async (options: RunOptions): Promise<void> => {
  const { dataFolder, host, port, sample } = options
  const log = createLog({
    format: options.log,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    accountOf: accountOfRequest,
  })
  const say = options.log === 'json' ? log.note : options.say
  const stop = interrupted()
  const url = process.env['DATABASE_URL']
  const folder = dataFolder ?? 'data'
  const hasPages = existsSync(join(builtPages, 'index.html'))
  const opening = serve({
    where: url ? { url } : { dataFolder: folder },
    host,
    port,
    pagesFolder: hasPages ? builtPages : null,
    log,
    environment: process.env,
    say,
  })
  const serving = await Promise.race([opening, stop.then(() => null)])
  if (!serving) return giveUp(opening, say)
  try {
    await setUp(serving, sample, say)
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
