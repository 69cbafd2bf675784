import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@heng/domain/refusal'
import { Client } from 'pg'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries'
import { type PostgresUser, postgresUser } from './postgres-user'

export type PrivatePostgres = {
  /** Connection string of a database of this server. */
  url: (database: string) => string
  stop: () => Promise<void>
}

type Cluster = PostgresBinaries & {
  folder: string
  settings: readonly string[]
  user: PostgresUser
  password: string
  log: string
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })

const passwordOf = async (dataFolder: string): Promise<string> => {
  const file = join(dataFolder, 'postgres-password')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const password = randomBytes(24).toString('base64url')
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    return password
  }
}

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' })

/** Makes the cluster in a folder aside, so that an interrupted start leaves none half made. */
const initialise = async (cluster: Cluster): Promise<void> => {
  const making = `${cluster.folder}.new`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { mode: 0o700 })
  await cluster.user.own(making)
  const passwordFile = join(making, '..', 'postgres-password')
  const handed = `${passwordFile}.handed`
  await writeFile(handed, `${cluster.password}\n`, { mode: 0o600 })
  await cluster.user.own(handed)
  const args = ['-D', making, '-U', 'heng', '--auth=scram-sha-256', `--pwfile=${handed}`, '--no-instructions']
  args.push('--encoding=UTF8', ...cluster.collation)
  try {
    await finished(cluster, cluster.initdb, args)
  } finally {
    await rm(handed, { force: true })
  }
  await rename(making, cluster.folder)
}

const finished = (cluster: Cluster, program: string, args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const { file, args: all, ...ids } = cluster.user.command(program, args)
    const child = spawn(file, all, { ...ids, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('error', failed)
    child.once('close', (code) =>
      code === 0
        ? done()
        : failed(new Refusal('database-must-be-reachable', said.trim() || `initdb ${code}`)),
    )
  })

const commandOf = (pid: number): string | null => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Ends a server that outlived a killed Heng. The caller holds the folder's lock, so nobody else uses it. A process
 * number that now belongs to somebody else only leaves a stale file, which PostgreSQL could mistake for a server.
 */
const endOrphan = async (folder: string): Promise<void> => {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt((await readFile(file, 'utf8')).split('\n')[0] ?? '', 10)
  const command = Number.isInteger(pid) && pid > 0 && isAlive(pid) ? commandOf(pid) : null
  if (command === null && process.platform === 'linux') return rm(file, { force: true })
  if (command !== null && !command.includes(folder)) return rm(file, { force: true })
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
  for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) await sleep(50)
}

const usualSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=40',
  'shared_buffers=64MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
]

const launch = (cluster: Cluster, port: number): ChildProcess => {
  const settings = [...usualSettings, ...cluster.settings].flatMap((one) => ['-c', one])
  const args = ['-D', cluster.folder, '-p', `${port}`, ...settings]
  const { file, args: all, ...ids } = cluster.user.command(cluster.postgres, args)
  // Its own process group: Ctrl-C in a terminal must reach Heng alone, which then ends the server in order.
  const child = spawn(file, all, {
    ...ids,
    env: environment(),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const log = createWriteStream(cluster.log, { flags: 'a', mode: 0o600 })
  log.on('error', () => {})
  child.stderr?.pipe(log)
  return child
}

const connects = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01')
      throw new Refusal('database-must-be-reachable', '数据目录里的数据库密码不对')
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Waits until the server answers; null when it ended instead (its port was taken, for one). */
const answered = async (child: ChildProcess, url: string): Promise<boolean> => {
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  for (let waited = 0; waited < 60_000; waited += 30) {
    if (ended) return false
    if (await connects(url)) return true
    await sleep(30)
  }
  return false
}

const stopper = (child: ChildProcess): (() => Promise<void>) => {
  const onExit = (): void => {
    child.kill('SIGINT')
  }
  process.once('exit', onExit)
  return async () => {
    process.off('exit', onExit)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>((done) => child.once('exit', () => done()))
    child.kill('SIGINT')
    await Promise.race([gone, sleep(20_000, undefined, { ref: false })])
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGQUIT')
      await gone
    }
  }
}

const logOf = async (dataFolder: string): Promise<string> => {
  const log = join(dataFolder, 'postgres.log')
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 5_000_000) await rename(log, `${log}.1`)
  return log
}

/** Another PostgreSQL than the one that comes along; settings ("name=value") beside the usual ones. */
export type PostgresChoice = { binaries?: PostgresBinaries; settings?: readonly string[] }

/** Starts the private PostgreSQL of a data folder whose lock the caller holds; makes it when there is none. */
export const startPrivatePostgres = async (
  dataFolder: string,
  { binaries: chosen, settings = [] }: PostgresChoice = {},
): Promise<PrivatePostgres> => {
  const folder = join(resolve(dataFolder), 'postgres')
  const binaries = chosen ?? (await postgresBinaries())
  const user = await postgresUser([folder, binaries.postgres])
  const password = await passwordOf(dataFolder)
  const cluster: Cluster = { folder, settings, ...binaries, user, password, log: await logOf(dataFolder) }
  if (existsSync(join(folder, 'PG_VERSION'))) await endOrphan(folder)
  else await initialise(cluster)
  await user.own(folder)
  await chmod(folder, 0o700)
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await freePort()
    const url = (database: string): string => `postgres://heng:${password}@127.0.0.1:${port}/${database}`
    const child = launch(cluster, port)
    const stop = stopper(child)
    if (await answered(child, url('postgres'))) return { url, stop }
    await stop()
  }
  throw new Refusal('database-must-be-reachable', `私有数据库没有启动，原因见 ${cluster.log}`)
}
