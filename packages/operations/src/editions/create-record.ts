import { insertRecord, insertVersion, type NewRecord } from '@heng/store/edition-records'
import type { Acting } from '../operation'

/** Puts a record into an edition, as its first version; answers its id. */
export const createRecord = async (
  { database, account }: Pick<Acting, 'database' | 'account'>,
  record: NewRecord,
): Promise<string> => {
  const id = await insertRecord(database, record)
  await insertVersion(database, {
    id,
    edition: record.edition,
    version: 1,
    account: account.id,
    differences: [],
  })
  return id
}
