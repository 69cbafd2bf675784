// npm start: from a fresh clone to the running pages. Uses nothing but Node until the packages are there.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './set-up.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (text) => process.stdout.write(`${text}\n`)

const build = async () => {
  const { allPrograms, buildPages, buildPrograms, pagesAreStale, programsAreStale } = await import(
    './build.mjs'
  )
  if (programsAreStale(allPrograms)) {
    say('正在构建程序…')
    await buildPrograms(allPrograms)
  }
  if (pagesAreStale()) {
    say('正在构建网页…')
    await buildPages()
  }
}

try {
  prepare({ install: true })
  await build()
  const given = process.argv.slice(2)
  const hasData = given.includes('--data') || process.env.HENG_DATA || process.env.DATABASE_URL
  const { main } = await import('../packages/cli/dist/main.js')
  await main(['serve', '--sample', ...(hasData ? [] : ['--data', join(root, 'data')]), ...given])
} catch (error) {
  process.stderr.write(`没有启动：${error?.message ?? error}\n`)
  process.exitCode = 2
}
