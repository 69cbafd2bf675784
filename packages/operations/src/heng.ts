import { type Database, openDatabase } from '@heng/store/database'
import { selectUnread } from '@heng/store/imported-files'
import { type Announcements, openAnnouncements } from './announcements'
import { readImported } from './documents/read-imported'
import { regroupAndCheck } from './editions/regroup-and-check'
import { openReadingPool, type ReadingLimits, type ReadingPool } from './reading/reading-pool'

/** What operations on stored documents work with. */
export type Heng = {
  database: Database
  reading: ReadingPool
  announcements: Announcements
  /** Work that goes on after an answer was given; `idle` waits for all of it. */
  background: (work: () => Promise<void>) => void
  idle: () => Promise<void>
  close: () => Promise<void>
}

export type HengOptions = {
  /** A PostgreSQL server, or the folder of a private one. */
  where: { url: string } | { dataFolder: string }
  limits?: Partial<ReadingLimits>
  /** Told of what nobody waits for: a bug in background work. */
  onBug: (error: unknown) => void
}

const backgroundWork = (onBug: (error: unknown) => void) => {
  const running = new Set<Promise<void>>()
  return {
    background: (work: () => Promise<void>): void => {
      const promise = work()
        .catch(onBug)
        .finally(() => running.delete(promise))
      running.add(promise)
    },
    idle: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** Opens Heng on its database and takes up what a stopped or killed one left unread or unchecked. */
export const openHeng = async ({ where, limits, onBug }: HengOptions): Promise<Heng> => {
  const { database, close } = await openDatabase(where)
  const reading = openReadingPool(limits)
  let closing = false
  const work = backgroundWork((error) => {
    if (!closing) onBug(error)
  })
  const heng: Heng = {
    database,
    reading,
    announcements: openAnnouncements(),
    ...work,
    close: async () => {
      closing = true
      await reading.close()
      await work.idle()
      await close()
    },
  }
  for (const id of await selectUnread(database)) heng.background(() => readImported(heng, id))
  heng.background(() => regroupAndCheck(heng))
  return heng
}
