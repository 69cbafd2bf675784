import { Refusal } from '@heng/domain/refusal'
import { parse } from '../arguments'
import { databaseUrl } from '../database-place'
import type { Terminal } from '../terminal'

const logFormats = ['json', 'plain', 'none'] as const
type LogFormat = (typeof logFormats)[number]

const logFormatOf = (text: string): LogFormat => {
  const format = logFormats.find((one) => one === text)
  if (!format) throw new Refusal('request-must-be-valid', `日志格式应为 ${logFormats.join('、')}：${text}`)
  return format
}

type RunServer = (options: {
  dataFolder: string | null
  host: string
  port: number
  sample: boolean
  log: LogFormat
  say: (text: string) => void
}) => Promise<void>

const portOf = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number.parseInt(text, 10) > 65_535)
    throw new Refusal('request-must-be-valid', `端口应为 0 至 65535 的整数：${text}`)
  return Number.parseInt(text, 10)
}

/** The server is a program of its own, loaded only here: the other commands start without it. */
const loadServer = async (): Promise<RunServer> => {
  const file = import.meta.url.endsWith('.ts')
    ? '../../../server/src/run-server.ts'
    : '../../server/dist/run-server.js'
  const loaded: unknown = await import(new URL(file, import.meta.url).href)
  if (
    typeof loaded === 'object' &&
    loaded !== null &&
    'runServer' in loaded &&
    typeof loaded.runServer === 'function'
  )
    return loaded.runServer as RunServer
  throw new Error(`${file} has no runServer`)
}

/** `heng serve`: the pages and the API, until it is interrupted. */
export const serve = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    data: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    sample: { type: 'boolean' },
    log: { type: 'string' },
  })
  if (positionals.length > 0) throw new Refusal('request-must-be-valid', `不认识 ${positionals.join(' ')}`)
  databaseUrl()
  const runServer = await loadServer()
  await runServer({
    dataFolder: values.data ?? process.env['HENG_DATA'] ?? null,
    host: values.host ?? '127.0.0.1',
    port: portOf(values.port ?? process.env['PORT'] ?? '4646'),
    sample: values.sample ?? false,
    log: logFormatOf(values.log ?? 'none'),
    say: (text) => terminal.out(`${text}\n`),
  })
  return 0
}
