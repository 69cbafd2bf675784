import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backUpDatabase } from './backup'
import { type Applied, type Migration, requireKnown } from './migrate'
import { withClient } from './owner-access'
import { quoted, rowsOf, selectTables } from './table-catalogue'

const kept = 10
const ours = /^before-\d{4}-\d{8}T\d{6}Z\.heng$/

/** The migrations a database has had; none where nothing is in its tables. */
const appliedTo = (url: string): Promise<Applied[]> =>
  withClient(url, async (client) => {
    const [found] = await rowsOf<{ found: boolean }>(
      client,
      `select to_regclass('public.migration') is not null as found`,
    )
    if (!found?.found) return []
    await client.query('set row_security = off')
    for (const { name } of await selectTables(client)) {
      const rows = await rowsOf(client, `select 1 as one from public.${quoted(name)} limit 1`)
      if (rows.length === 0) continue
      return rowsOf<Applied>(client, 'select number, checksum from public.migration order by number')
    }
    return []
  })

const forgetOldest = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => ours.test(name))
  // By time, which stands after the number.
  names.sort((left, right) => left.slice(12).localeCompare(right.slice(12)))
  for (const name of names.slice(0, -kept)) await rm(join(folder, name), { force: true })
}

/**
 * Backs up a database that has something in it and for which migrations are due, to
 * `folder`/before-NNNN-TIME.heng, NNNN being the first of them; of these the last ten are kept. With no folder the
 * database goes on without. Either is said. A database that will be refused is not backed up: a service that is
 * started again and again would push out the backups worth keeping.
 */
export const backUpBeforeMigrating = async (
  url: string,
  migrations: readonly Migration[],
  folder: string | null,
  say: (text: string) => void,
): Promise<void> => {
  const applied = await appliedTo(url)
  requireKnown(applied, migrations)
  const first = migrations[applied.length]
  if (applied.length === 0 || !first) return
  if (folder === null) {
    say('数据结构需要升级；没有设置 HENG_BACKUPS，升级前不作备份')
    return
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const file = join(folder, `before-${`${first.number}`.padStart(4, '0')}-${time}.heng`)
  await backUpDatabase(url, file)
  say(`数据结构需要升级，已先备份到 ${file}`)
  await forgetOldest(folder)
}
