// npm test: sets everything up, then type check, formatting, lint, unused code, build, and all tests.
// Prints "N passed, N failed" last and exits non-zero on any failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './set-up.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'heng-test-'))
const corpus = process.env.HENG_CORPUS ?? join(root, '../shared/corpus')
const env = { ...process.env, ...(existsSync(corpus) ? { HENG_CORPUS: corpus } : {}) }
let passed = 0
let failed = 0

const run = (title, command, args) => {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  return status === 0
}
const step = (title, command, args) => {
  if (run(title, command, args)) passed += 1
  else failed += 1
}

try {
  prepare({ install: true })
  step('registry', 'node', ['scripts/generate.mjs', '--check'])
  step('types', 'npm', ['run', '--silent', 'typecheck'])
  step('format and lint', 'npm', ['run', '--silent', 'lint'])
  step('unused code', 'npm', ['run', '--silent', 'unused'])
  step('build', 'npm', ['run', '--silent', 'build'])
  if (!env.HENG_CORPUS)
    console.log('\nHENG_CORPUS is not set and ../shared/corpus is not there: corpus tests are skipped')
  const report = join(folder, 'vitest.json')
  const ok = run('tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  passed += result?.numPassedTests ?? 0
  failed += result?.numFailedTests ?? 0
  if (!ok && !result?.numFailedTests) failed += 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
