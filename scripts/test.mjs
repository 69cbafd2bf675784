// npm test: sets everything up, then type check, formatting, lint, unused code, build, and all tests; those that use a
// database once on the PostgreSQL that comes along and once on another, the machine's own (15 or later) or the one that
// HENG_TEST_DATABASE_URL (or DATABASE_URL) names. Prints "N passed, N failed" last and exits non-zero on any failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './set-up.mjs'
import { findSystemPostgres } from './system-postgres.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'heng-test-'))
const corpus = process.env.HENG_CORPUS ?? join(root, '../shared/corpus')
const { HENG_TEST_DATABASE_URL, DATABASE_URL, HENG_TEST_POSTGRES: _, ...given } = process.env
const env = { ...given, ...(existsSync(corpus) ? { HENG_CORPUS: corpus } : {}) }
let passed = 0
let failed = 0

const run = (title, command, args, more = {}) => {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } })
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  return status === 0
}
const step = (title, command, args) => {
  if (run(title, command, args)) passed += 1
  else failed += 1
}

/** Runs vitest and adds up what passed and failed. */
const test = (title, args, more) => {
  const report = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ok = run(title, 'npx', ['vitest', ...args, ...reporters], more)
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  passed += result?.numPassedTests ?? 0
  failed += result?.numFailedTests ?? 0
  // Also when nothing was found to run.
  if (!result?.numTotalTests || (!ok && !result.numFailedTests)) failed += 1
}

/** Whatever leads to the module that gives tests their databases, once more on another server. */
const testOnOtherServer = () => {
  const related = ['related', 'packages/store/src/test-database.ts', '--run']
  const url = HENG_TEST_DATABASE_URL || DATABASE_URL
  const system = url ? null : findSystemPostgres()
  if (url) test('tests on the PostgreSQL server given', related, { HENG_TEST_DATABASE_URL: url })
  else if (system)
    test(`tests on PostgreSQL ${system.version}`, related, { HENG_TEST_POSTGRES: system.programs })
  else
    console.log(
      '\nthe suite on a system PostgreSQL was skipped: install postgresql 15 or later, or set HENG_TEST_DATABASE_URL',
    )
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
  test('tests', ['run'])
  testOnOtherServer()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
