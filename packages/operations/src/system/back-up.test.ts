import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, withDatabase } from '@heng/store/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpSampleDesk } from './sample-desk'
import { type TestHeng, testHeng } from '../test-heng'
import { backUpHeng, checkBackup, restoreHeng } from './back-up'

let given: TestHeng
let folder: string
beforeAll(async () => {
  given = await testHeng()
  folder = await mkdtemp(join(tmpdir(), 'heng-back-up-'))
})
afterAll(async () => {
  await given.close()
  await rm(folder, { recursive: true, force: true })
})

const rowsOf = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  await withDatabase(url, async (sql) => {
    const answer = await sql(text)
    if (typeof answer === 'object' && answer && 'rows' in answer && Array.isArray(answer.rows))
      found.push(...answer.rows)
  })
  return found
}

/** Every table with the number of its rows and a hash of them, in whatever order they lie. */
const contentsOf = async (url: string): Promise<Record<string, unknown>> => {
  const tables = await rowsOf(
    url,
    `select relname as name from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace and relname <> 'migration' order by relname`,
  )
  const contents: Record<string, unknown> = {}
  for (const name of tables.map((row) => String(row['name'])))
    contents[name] = await rowsOf(
      url,
      `select count(*)::integer as rows, md5(string_agg(md5(t::text), '' order by md5(t::text))) from "${name}" t`,
    )
  return contents
}

test('all that Heng keeps of the sample region is there again after a restore', async () => {
  await setUpSampleDesk(given.heng)
  await given.heng.idle()
  const file = join(folder, 'sample.heng')
  const written = await backUpHeng({ url: given.url }, file)
  expect(written.rows).toBeGreaterThan(100)
  expect(await checkBackup(file)).toEqual(written)
  const target = await testDatabase({ empty: true })
  expect(await restoreHeng({ url: target.url }, file)).toEqual({ ...written, migrated: 0 })
  const contents = await contentsOf(given.url)
  expect(Object.keys(contents)).toHaveLength(written.tables)
  expect(await contentsOf(target.url)).toEqual(contents)
  await target.drop()
})
