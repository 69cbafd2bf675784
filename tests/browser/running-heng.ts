import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabasePlace } from '@heng/store/owner-access'
import { otherServer, testDatabase, type TestDatabase } from '@heng/store/test-database'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The pages as they are served: built, unless they are already as the sources say. */
const buildStalePages = (): void => {
  const script = `import { buildPages, pagesAreStale } from './scripts/build.mjs'; if (pagesAreStale()) await buildPages()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the pages could not be built: ${stderr}`)
}

export type RunningHeng = {
  address: string
  /** What it said while it started. */
  said: string
  stop: () => Promise<void>
  /** Ends it without a chance to finish anything. */
  kill: () => Promise<void>
}

/** A folder for the data of a test, removed with everything in it at the end. */
export const dataFolder = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'heng-browser-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const databases = new Map<string, Promise<TestDatabase>>()

/**
 * Where a Heng that is started on the folder keeps its data: privately there, or, when the tests are to run on another
 * server, in a database of its own, which the test run drops at its end.
 */
export const placeOf = async (folder: string): Promise<DatabasePlace> => {
  if (otherServer() === null) return { dataFolder: join(folder, 'data') }
  const database = databases.get(folder) ?? testDatabase({ empty: true })
  databases.set(folder, database)
  return { url: (await database).url }
}

/** Starts Heng as its users do, on a free port; `sample`: with the sample region and its accounts. */
export const startHeng = async (
  folder: string,
  { sample }: { sample: boolean } = { sample: true },
): Promise<RunningHeng> => {
  buildStalePages()
  const place = await placeOf(folder)
  const { DATABASE_URL: _, HENG_DATA: __, ...ours } = process.env
  const env = 'url' in place ? { ...ours, DATABASE_URL: place.url } : { ...ours, HENG_DATA: place.dataFolder }
  const serving = ['packages/cli/bin/heng.mjs', 'serve', '--port', '0']
  const child = spawn(process.execPath, sample ? [...serving, '--sample'] : serving, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /衡已启动：(http:\/\/[\w.:[\]]+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`Heng ended before it was ready: ${said}`)))
  })
  return {
    address,
    said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
