import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from './database'
import { migrate, readMigrations } from './migrate'
import { startPrivatePostgres } from './private-postgres'
import { withDatabase } from './test-database'

type TestServer = { url: string; stop: () => Promise<void> }

/** A server for tests: the one the environment names, or a private one in a temporary folder. */
const startServer = async (): Promise<TestServer> => {
  const given = process.env['HENG_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  if (given) return { url: given, stop: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'heng-test-postgres-'))
  const server = await startPrivatePostgres(folder)
  return {
    url: server.url('postgres'),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes the migrated database from which every test file gets its copy. */
const makeTemplate = async (url: string): Promise<string> => {
  const template = `heng_template_${randomBytes(4).toString('hex')}`
  await withDatabase(url, (sql) => sql(`create database ${template}`))
  const address = new URL(url)
  address.pathname = `/${template}`
  const database = connect(address.href)
  await migrate(database, await readMigrations())
  await database.destroy()
  return template
}

/**
 * Set up once for a whole test run: answers, to whoever connects, the server and the template as JSON. The server
 * is started by the first who asks, so that runs without a database do not wait for one.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  let started: Promise<{ server: TestServer; template: string }> | null = null
  const start = async (): Promise<{ server: TestServer; template: string }> => {
    const server = await startServer()
    return { server, template: await makeTemplate(server.url) }
  }
  const broker = createServer((socket) => {
    socket.on('error', () => {})
    started ??= start()
    started.then(
      ({ server, template }) => socket.end(JSON.stringify({ url: server.url, template })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    )
  })
  await new Promise<void>((done) => broker.listen(0, '127.0.0.1', done))
  const address = broker.address()
  process.env['HENG_TEST_BROKER'] = `${typeof address === 'object' && address ? address.port : ''}`
  return async () => {
    broker.close()
    if (!started) return
    const { server, template } = await started
    await withDatabase(server.url, (sql) => sql(`drop database if exists ${template} with (force)`))
    await server.stop()
  }
}
