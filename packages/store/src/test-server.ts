import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './database'
import { withClient } from './owner-access'
import { postgresBinaries, postgresPrograms } from './postgres-binaries'
import { startPrivatePostgres } from './private-postgres'
import { rowsOf } from './table-catalogue'
import { makeDatabase, otherServer, type TestServer } from './test-database'

type Running = { url: string; stop: () => Promise<void> }

/** Room for the tests of a machine with many cores; what they write need not outlive a power cut. */
const settings = ['max_connections=400', 'fsync=off']

/** A server for tests: the one the environment names, or one in a temporary folder. */
const startServer = async (): Promise<Running> => {
  const other = otherServer()
  if (other && 'url' in other) return { url: other.url, stop: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'heng-test-postgres-'))
  const binaries = other ? postgresPrograms(other.programs) : await postgresBinaries()
  const server = await startPrivatePostgres(folder, { binaries, settings })
  return {
    url: server.url('postgres'),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Owner = { url: string; drop: () => Promise<void> }

/**
 * Who owns the databases: the account given, or, where that is a superuser, whom nothing holds back, an account made
 * as the operation guide says.
 */
const makeOwner = (maker: string, name: string): Promise<Owner> =>
  withClient(maker, async (client) => {
    const [found] = await rowsOf<{ superuser: boolean; desk: boolean }>(
      client,
      `select rolsuper as superuser, exists (select from pg_roles where rolname = 'heng_desk') as desk
        from pg_roles where rolname = current_user`,
    )
    if (!found?.superuser) return { url: maker, drop: () => Promise.resolve() }
    const owner = new URL(maker)
    owner.username = name
    owner.password = randomBytes(12).toString('hex')
    await client.query(`create role ${name} login password '${owner.password}' createrole`)
    if (found.desk) await client.query(`grant heng_desk to ${name}`)
    const drop = (): Promise<void> =>
      withClient(maker, async (last) => {
        // Another run of tests, or a Heng, may have begun to use it meanwhile.
        if (!found.desk) await last.query('drop role if exists heng_desk').catch(() => {})
        await last.query(`drop role ${name}`)
      })
    return { url: owner.href, drop }
  })

const dropDatabases = (maker: string, prefix: string): Promise<void> =>
  withClient(maker, async (client) => {
    const names = await rowsOf<{ name: string }>(
      client,
      'select datname as name from pg_database where starts_with(datname, $1)',
      [`${prefix}_`],
    )
    for (const { name } of names) await client.query(`drop database if exists ${name} with (force)`)
  })

/** Starts what the tests of a run need; `stop` leaves nothing of it. */
const start = async (): Promise<{ server: TestServer; stop: () => Promise<void> }> => {
  const { url: maker, stop } = await startServer()
  const prefix = `heng_test_${randomBytes(4).toString('hex')}`
  const owner = await makeOwner(maker, prefix)
  const template = `${prefix}_template`
  const migrated = await makeDatabase({ maker, owner: owner.url }, template)
  await (await openDatabase({ url: migrated })).close()
  return {
    server: { maker, owner: owner.url, prefix, template },
    stop: async () => {
      await dropDatabases(maker, prefix)
      await owner.drop()
      await stop()
    },
  }
}

/**
 * Set up once for a whole test run: answers, to whoever connects, the server as JSON. It is started by the first who
 * asks, so that runs without a database do not wait for one.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  let started: ReturnType<typeof start> | null = null
  const broker = createServer((socket) => {
    socket.on('error', () => {})
    started ??= start()
    started.then(
      ({ server }) => socket.end(JSON.stringify(server)),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    )
  })
  await new Promise<void>((done) => broker.listen(0, '127.0.0.1', done))
  const address = broker.address()
  process.env['HENG_TEST_BROKER'] = `${typeof address === 'object' && address ? address.port : ''}`
  return async () => {
    broker.close()
    await (await started)?.stop()
  }
}
