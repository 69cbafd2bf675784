import { randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'
import { Client } from 'pg'

type Given = { url: string; template: string }

/** Asks the test run's set-up for its server. */
const ask = (): Promise<Given> =>
  new Promise((done, failed) => {
    const port = Number.parseInt(process.env['HENG_TEST_BROKER'] ?? '', 10)
    const socket = createConnection({ host: '127.0.0.1', port })
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    socket.once('error', failed)
    socket.once('end', () => {
      const answer = JSON.parse(said) as Given | { error: string }
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

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** A fresh database for one test file: a copy of the migrated template, or (`empty`) one without tables. */
export const testDatabase = async ({ empty = false } = {}): Promise<TestDatabase> => {
  const { url, template } = await ask()
  const name = `heng_test_${randomBytes(6).toString('hex')}`
  await withDatabase(url, (sql) => sql(`create database ${name}${empty ? '' : ` template ${template}`}`))
  const address = new URL(url)
  address.pathname = `/${name}`
  return {
    url: address.href,
    drop: () => withDatabase(url, (sql) => sql(`drop database if exists ${name} with (force)`)),
  }
}
