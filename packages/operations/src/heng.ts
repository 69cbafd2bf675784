import {
  type Actor,
  connect,
  type Database,
  type OpenDatabase,
  openDatabase,
  type Upkeep,
} from '@heng/store/database'
import { selectUnread } from '@heng/store/imported-files'
import { type Announcements, openAnnouncements } from './announcements'
import { readImported } from './documents/read-imported'
import { regroupAndCheck } from './dossiers/regroup-and-check'
import { openSignIn, type SignIn, type SignInSettings } from './sign-in/open-sign-in'
import { checkEditions } from './editions/check-editions'
import { openReadingPool, type ReadingLimits, type ReadingPool } from './reading/reading-pool'

/** What operations on stored documents work with. */
export type Heng = {
  /** Sees and changes what the actor may. */
  database: Database
  /** The same for somebody else. */
  as: (actor: Actor) => Heng
  /** With Heng's own rights: for background work, and for finding out who asks. */
  system: Heng
  /** Passwords, sessions, second factors. */
  signIn: SignIn
  pool: OpenDatabase['pool']
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
  /** How people sign in; by default at this machine alone, with passwords. */
  signIn?: Omit<SignInSettings, 'database' | 'onBug'>
  /** Where a server's database is backed up before migrations, and who is told of it. */
  upkeep?: Upkeep
  /** Whether to read and check what a stopped or killed Heng left; not where one may be at it just now. */
  takeUp?: boolean
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

const localSignIn = { baseUrl: 'http://127.0.0.1:4646', secureCookies: false }

/** Opens Heng on its database and takes up what a stopped or killed one left unread or unchecked. */
export const openHeng = async (options: HengOptions): Promise<Heng> => {
  const { where, limits, upkeep, takeUp = true, onBug } = options
  const { as, url, pool, close } = await openDatabase(where, upkeep)
  const owner = connect(url)
  const signIn = await openSignIn({ ...(options.signIn ?? localSignIn), database: owner, onBug }).catch(
    async (error: unknown) => {
      // Otherwise the connections, and a private server, would keep the process alive.
      await owner.destroy()
      await close()
      throw error
    },
  )
  const reading = openReadingPool(limits)
  let closing = false
  const work = backgroundWork((error) => {
    if (!closing) onBug(error)
  })
  const shared = {
    pool,
    signIn,
    reading,
    announcements: openAnnouncements(),
    ...work,
    close: async () => {
      closing = true
      await reading.close()
      await work.idle()
      await shared.signIn.idle()
      await owner.destroy()
      await close()
    },
  }
  const handle = (actor: Actor): Heng => ({
    ...shared,
    database: as(actor),
    as: handle,
    get system() {
      return heng
    },
  })
  const heng = handle('system')
  if (!takeUp) return heng
  for (const id of await selectUnread(heng.database)) heng.background(() => readImported(heng, id))
  heng.background(() => regroupAndCheck(heng))
  heng.background(() => checkEditions(heng))
  return heng
}
