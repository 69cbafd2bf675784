#!/usr/bin/env node
// The command line as it is started: makes sure that what runs is what the sources say.
import { existsSync } from 'node:fs'
import module from 'node:module'

module.enableCompileCache?.()

const built = new URL('../dist/main.js', import.meta.url)
const builder = new URL('../../../scripts/build.mjs', import.meta.url)
const complain = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(2)
}

if (existsSync(builder)) {
  const { buildPrograms, programsAreStale } = await import(builder.href)
  const needed = process.argv[2] === 'serve' ? ['cli', 'server'] : ['cli']
  if (programsAreStale(needed))
    try {
      await buildPrograms(needed)
    } catch (error) {
      if (error?.code === 'ERR_MODULE_NOT_FOUND') complain('衡还没有安装好，请先运行 npm ci 和 npm run build')
      complain(`构建失败，请运行 npm run build 查看原因：${error?.message ?? error}`)
    }
} else if (!existsSync(built)) complain('衡还没有构建，请先运行 npm run build')

const { main } = await import(built.href)
await main(process.argv.slice(2))
