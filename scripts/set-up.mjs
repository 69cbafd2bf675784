// What must be there before anything of Heng can run: the right Node, and the packages of the lock file.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Whether a version is at least another; both as "20.19.0". */
const atLeast = (version, least) => {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number))
  for (const [at, number] of want.entries()) if ((have[at] ?? 0) !== number) return (have[at] ?? 0) > number
  return true
}

const timeOf = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes this file last; a lock newer than it asks for other packages than are there.
const isInstalled = () => {
  const installed = timeOf('node_modules/.package-lock.json')
  return installed > 0 && timeOf('package-lock.json') <= installed + 2_000
}

/**
 * Whether the lock file lists the optional packages of every platform. Where it was written against a registry
 * without them, `npm ci` refuses it; `npm install` takes the same versions from it.
 */
const lockIsWhole = () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.values(packages).every(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).every((name) => packages[`node_modules/${name}`]),
  )
}

const install = () => {
  const npm = process.env.npm_execpath
  const wanted = lockIsWhole() ? ['ci'] : ['install', '--no-save']
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...wanted]] : ['npm', wanted]
  const shell = command === 'npm' && process.platform === 'win32'
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (status !== 0) throw new Error('依赖没有安装成功，原因见上面的信息')
}

/** Checks the version of Node and, if asked to, installs the packages where they are missing or out of date. */
export const prepare = ({ install: mayInstall }) => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const least = /\d+(?:\.\d+)*/.exec(engines.node)[0]
  if (!atLeast(process.versions.node, least))
    throw new Error(
      `需要 Node.js ${least} 或更新的版本，现在是 ${process.versions.node}（https://nodejs.org）`,
    )
  if (isInstalled()) return
  if (!mayInstall) throw new Error('依赖还没有安装，请运行 npm ci')
  process.stdout.write('正在安装依赖，首次需要几分钟…\n')
  install()
}
