// The PostgreSQL servers that the machine itself has, beside the one that npm brings along.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const suffix = process.platform === 'win32' ? '.exe' : ''

const said = (program, args) => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** The folders "here/NAME/below" for every name that begins as given. */
const foldersIn = (here, start, below) => {
  try {
    return readdirSync(here)
      .filter((name) => name.startsWith(start))
      .map((name) => join(here, name, below))
  } catch {
    return []
  }
}

/** Where the packagers of the various systems put the programs of a server, most of them outside the search path. */
const places = () => [
  ...(process.env.PATH ?? '').split(delimiter),
  said('pg_config', ['--bindir']),
  ...foldersIn('/usr/lib/postgresql', '', 'bin'),
  ...foldersIn('/usr', 'pgsql-', 'bin'),
  ...foldersIn('/opt/homebrew/opt', 'postgresql', 'bin'),
  ...foldersIn('/usr/local/opt', 'postgresql', 'bin'),
  ...foldersIn('/Applications/Postgres.app/Contents/Versions', '', 'bin'),
  ...foldersIn('C:\\Program Files\\PostgreSQL', '', 'bin'),
]

/** The oldest server of version 15 or later: `{ programs, version }`, its folder and "15.8"; null where there is none. */
export const findSystemPostgres = () => {
  const initdbs = places().flatMap((folder) => {
    const file = folder ? join(folder, `initdb${suffix}`) : ''
    return existsSync(file) ? [realpathSync(file)] : []
  })
  const found = [...new Set(initdbs.map((file) => dirname(file)))].flatMap((programs) => {
    const version = /\d+(?:\.\d+)*/.exec(said(join(programs, `postgres${suffix}`), ['--version']) ?? '')?.[0]
    return version && Number.parseFloat(version) >= 15 ? [{ programs, version }] : []
  })
  found.sort((one, other) => Number.parseFloat(one.version) - Number.parseFloat(other.version))
  return found[0] ?? null
}
