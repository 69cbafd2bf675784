import { randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'
import { Client } from 'pg'

/** What a test run has: an account that makes databases, the plain one that owns them, the migrated one to copy. */
export type TestServer = { maker: string; owner: string; prefix: string; template: string }

/**
 * The server that tests are to run on instead of the embedded one: its address (of an account that may make databases,
 * and a role if it is a superuser), or the folder of the programs of another PostgreSQL, which is then started for them.
 */
export const otherServer = (): { url: string } | { programs: string } | null => {
  const url = process.env['HENG_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  if (url) return { url }
  const programs = process.env['HENG_TEST_POSTGRES']
  return programs ? { programs } : null
}

/** Asks the test run's set-up for its server. */
const ask = (): Promise<TestServer> =>
  new Promise((done, failed) => {
    const port = Number.parseInt(process.env['HENG_TEST_BROKER'] ?? '', 10)
    const socket = createConnection({ host: '127.0.0.1', port })
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    socket.once('error', failed)
    socket.once('end', () => {
      const answer = JSON.parse(said) as TestServer | { error: string }
      if ('error' in answer) failed(new Error(answer.error))
      else done(answer)
    })
  })

/** Runs statements on a database and disconnects. */
export const withDatabase = async (
  url: string,
  work: (sql: (text: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work((text) => client.query(text))
  } finally {
    await client.end()
  }
}

/** The address of another database of the same server and account. */
export const databaseAt = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Makes an empty database as the operation guide says; answers its address as its owner has it. */
export const makeDatabase = async (
  { maker, owner }: Pick<TestServer, 'maker' | 'owner'>,
  name: string,
): Promise<string> => {
  const { username } = new URL(owner)
  await withDatabase(maker, (sql) =>
    sql(`create database ${name} owner "${username}" encoding 'UTF8' template template0`),
  )
  return databaseAt(owner, name)
}

export type TestDatabase = { url: string; drop: () => Promise<void> }

/**
 * A fresh database for one test file, its address that of its owner, who is no superuser: a copy of the migrated
 * template, or (`empty`) one without tables.
 */
export const testDatabase = async ({ empty = false } = {}): Promise<TestDatabase> => {
  const { maker, owner, prefix, template } = await ask()
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  if (empty) await makeDatabase({ maker, owner }, name)
  else
    await withDatabase(maker, (sql) =>
      sql(`create database ${name} owner "${new URL(owner).username}" template ${template}`),
    )
  return {
    url: databaseAt(owner, name),
    drop: () => withDatabase(maker, (sql) => sql(`drop database if exists ${name} with (force)`)),
  }
}
