import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@heng/domain/refusal'

/** Who holds a folder. `started` tells a process from a later one with the same number; null where unknown. */
type Holder = { host: string; pid: number; started: string | null; nonce: string; released: boolean }

export type FolderLock = { release: () => Promise<void> }

const heartbeat = 10_000
const silent = 60_000

/** When a process was started, in the kernel's own words; null where the system does not tell. */
const startOf = (pid: number): string | null => {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null
    return started && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${started}`
  } catch {
    return null
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const holderOf = async (file: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Whether the holder of a lock file still works with the folder. One on another machine is believed while it beats. */
const isHeld = async (file: string, holder: Holder | null): Promise<boolean> => {
  if (!holder || holder.released) return false
  if (holder.host !== hostname()) {
    const seen = await stat(file).catch(() => null)
    return seen !== null && Date.now() - seen.mtimeMs < silent
  }
  if (!isRunning(holder.pid)) return false
  const started = startOf(holder.pid)
  return holder.started === null || started === null || holder.started === started
}

const numbersIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .flatMap((name) => (/^\d+$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .sort((left, right) => left - right)

const linked = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const holding = (folder: string, file: string, own: string, holder: Holder): FolderLock => {
  const beat = setInterval(() => {
    const now = new Date()
    void utimes(file, now, now).catch(() => {})
  }, heartbeat)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      await writeFile(own, JSON.stringify({ ...holder, released: true }))
      await rename(own, file)
      const numbers = await numbersIn(folder)
      await Promise.all(numbers.slice(0, -1).map((number) => rm(join(folder, `${number}`), { force: true })))
    },
  }
}

/**
 * Takes a data folder for this process alone, or throws a Refusal. Lock files are numbered and the highest
 * number holds: whoever finds its holder gone links the next number, which only one can. The highest is never
 * deleted, so a slow process cannot take what another has taken over meanwhile, and a killed holder blocks nobody.
 */
export const lockFolder = async (dataFolder: string): Promise<FolderLock> => {
  const folder = join(dataFolder, 'lock')
  await mkdir(folder, { recursive: true })
  const holder: Holder = {
    host: hostname(),
    pid: process.pid,
    started: startOf(process.pid),
    nonce: randomUUID(),
    released: false,
  }
  const own = join(folder, `.${holder.nonce}`)
  await writeFile(own, JSON.stringify(holder))
  try {
    for (;;) {
      const last = (await numbersIn(folder)).at(-1) ?? 0
      const lastFile = join(folder, `${last}`)
      const current = last === 0 ? null : await holderOf(lastFile)
      if (await isHeld(lastFile, current))
        throw new Refusal('data-folder-must-be-free', `${dataFolder}（进程 ${current?.pid ?? '?'}）`)
      const file = join(folder, `${last + 1}`)
      if (!(await linked(own, file))) continue
      if ((await numbersIn(folder)).at(-1) !== last + 1) {
        await rm(file, { force: true })
        continue
      }
      await rm(own, { force: true })
      return holding(folder, file, own, holder)
    }
  } catch (error) {
    await rm(own, { force: true })
    throw error
  }
}
