import { Refusal } from '@heng/domain/refusal'
import { type Database, ping } from '@heng/store/database'

/** Asks the database for an answer; a Refusal when it gives none. */
export const isReachable = (database: Database): Promise<void> =>
  ping(database).catch(() => {
    throw new Refusal('database-must-be-reachable')
  })
