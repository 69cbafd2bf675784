import { execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '@heng/domain/refusal'

const run = promisify(execFile)

/** How to start a PostgreSQL program: PostgreSQL refuses to be run by root. */
export type PostgresUser = {
  /** Command line and options for spawn. */
  command(
    program: string,
    args: readonly string[],
  ): { file: string; args: string[]; uid?: number; gid?: number }
  /** Gives a file or folder to the user. */
  own: (path: string) => Promise<void>
}

const oneself: PostgresUser = {
  command: (program, args) => ({ file: program, args: [...args] }),
  own: () => Promise.resolve(),
}

const idOf = async (flag: '-u' | '-g'): Promise<number> =>
  Number.parseInt((await run('id', [flag, 'postgres'])).stdout, 10)

const ids = async (): Promise<{ uid: number; gid: number }> => {
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') }
  } catch {
    try {
      await run('groupadd', ['--system', 'postgres']).catch(() => {})
      await run('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres'])
      return { uid: await idOf('-u'), gid: await idOf('-g') }
    } catch {
      throw new Refusal(
        'database-must-be-reachable',
        'PostgreSQL 不能以 root 身份运行，也无法建立 postgres 用户；请换普通用户启动，或用 DATABASE_URL 指定数据库服务器',
      )
    }
  }
}

/** Whether others may pass through every folder above `path`. */
const isOpen = async (path: string): Promise<boolean> => {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

const hasSetpriv = (): Promise<boolean> =>
  run('setpriv', ['--version']).then(
    () => true,
    () => false,
  )

/**
 * The user under which PostgreSQL runs on `paths`: oneself, or, for root, the user "postgres". Where a folder above
 * is closed to others (such as /root) the program is given the right to pass through it.
 */
export const postgresUser = async (paths: readonly string[]): Promise<PostgresUser> => {
  if (process.getuid?.() !== 0) return oneself
  const { uid, gid } = await ids()
  const own = (path: string): Promise<void> => chown(path, uid, gid)
  if ((await Promise.all(paths.map(isOpen))).every(Boolean))
    return { command: (program, args) => ({ file: program, args: [...args], uid, gid }), own }
  if (!(await hasSetpriv()))
    throw new Refusal(
      'database-must-be-reachable',
      `以 root 身份启动时，postgres 用户须能进入 ${paths.join('、')} 的上级目录；请换一个目录，或换普通用户启动`,
    )
  // PostgreSQL asks by access(2) whether it may run its programs; without the secure bit that forgets the right.
  const secure = ['--securebits', '+no_setuid_fixup']
  const rights = [...secure, '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  return {
    command: (program, args) => ({
      file: 'setpriv',
      args: ['--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups', ...rights, '--', program, ...args],
    }),
    own,
  }
}
