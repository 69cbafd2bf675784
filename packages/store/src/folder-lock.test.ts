import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './folder-lock'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a folder is held by one alone until it is released', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data-folder-must-be-free' })
  await lock.release()
  const again = await lockFolder(folder)
  await again.release()
})

test('of many who take it at once, one gets it', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
  const [held, ...others] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(held).toBeDefined()
  expect(others).toEqual([])
  await held?.release()
})

/** The lock of a process that lived a moment and is gone. */
const leaveStale = async (pid: number, started: string | null): Promise<void> => {
  await (await lockFolder(folder)).release()
  const holder = { host: hostname(), pid, started, nonce: 'gone', released: false }
  const [name = '1'] = await readdir(join(folder, 'lock'))
  await writeFile(join(folder, 'lock', name), JSON.stringify(holder))
}

test('a killed holder blocks nobody, and of many successors one gets it', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await leaveStale(child.pid ?? 0, null)
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.runIf(process.platform === 'linux')(
  'a later process with the same number is not the holder',
  async () => {
    await leaveStale(process.pid, 'another-boot:1')
    const lock = await lockFolder(folder)
    await lock.release()
  },
)

test('a holder on another machine is believed while it beats', async () => {
  await (await lockFolder(folder)).release()
  const [name = '1'] = await readdir(join(folder, 'lock'))
  const holder = { host: 'elsewhere', pid: 1, started: null, nonce: 'n', released: false }
  await writeFile(join(folder, 'lock', name), JSON.stringify(holder))
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data-folder-must-be-free' })
})
