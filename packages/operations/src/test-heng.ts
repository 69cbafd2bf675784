import { testDatabase } from '@heng/store/test-database'
import { type Heng, openHeng } from './heng'
import type { ReadingLimits } from './reading/reading-pool'

export type TestHeng = {
  heng: Heng
  /** Bugs that background work met; a test expects none. */
  bugs: unknown[]
  url: string
  close: () => Promise<void>
}

/** Heng on a fresh database, for tests. */
export const testHeng = async (limits: Partial<ReadingLimits> = {}): Promise<TestHeng> => {
  const { url, drop } = await testDatabase()
  const bugs: unknown[] = []
  const heng = await openHeng({ where: { url }, limits, onBug: (bug) => bugs.push(bug) })
  return {
    heng,
    bugs,
    url,
    close: async () => {
      await heng.close()
      await drop()
    },
  }
}
