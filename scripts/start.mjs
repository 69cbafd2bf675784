// npm start: from a fresh clone to the running pages. Uses nothing but Node until the packages are there.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (text) => process.stdout.write(`${text}\n`)
const give = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(2)
}

/** Whether a version is at least another; both as "20.19.0". */
const atLeast = (version, least) => {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number))
  for (const [at, number] of want.entries()) if ((have[at] ?? 0) !== number) return (have[at] ?? 0) > number
  return true
}

const least = /\d+(?:\.\d+)*/.exec(createRequire(import.meta.url)('../package.json').engines.node)[0]
if (!atLeast(process.versions.node, least))
  give(`需要 Node.js ${least} 或更新的版本，现在是 ${process.versions.node}（https://nodejs.org）`)

const timeOf = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes this file last; a lock newer than it asks for other packages than are there.
const installed = timeOf('node_modules/.package-lock.json')
if (installed === 0 || timeOf('package-lock.json') > installed + 2_000) {
  say('正在安装依赖（npm ci），首次需要几分钟…')
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: command === 'npm' && process.platform === 'win32' })
  if (status !== 0) give('依赖没有安装成功，见上面的信息')
}

const { allPrograms, buildPages, buildPrograms, pagesAreStale, programsAreStale } = await import('./build.mjs')
try {
  if (programsAreStale(allPrograms)) {
    say('正在构建程序…')
    await buildPrograms(allPrograms)
  }
  if (pagesAreStale()) {
    say('正在构建网页…')
    await buildPages()
  }
} catch (error) {
  give(`构建失败：${error?.message ?? error}`)
}

const given = process.argv.slice(2)
const hasData = given.includes('--data') || process.env.HENG_DATA || process.env.DATABASE_URL
if (!existsSync(join(root, 'packages/cli/dist/main.js'))) give('构建没有产生程序，请运行 npm run build')
const { main } = await import('../packages/cli/dist/main.js')
await main(['serve', '--sample', ...(hasData ? [] : ['--data', join(root, 'data')]), ...given])
