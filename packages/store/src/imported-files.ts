import { type Database, inTransaction } from './database'
import { raiseRevisionOf } from './dossiers'

export type NewFile = { name: string; size: number; sha256: string; bytes: Uint8Array }
/** For whom a file is imported, and by which account (null: Heng itself). */
export type FileOwner = { region: string; organization: string; account: string | null }
export type StoredFile = { id: string; name: string; bytes: Uint8Array }

/** Opens a batch: what one person imports at a time. */
export const insertBatch = async (database: Database): Promise<string> => {
  const { id } = await database
    .insertInto('import_batch')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps a file, or names the one that has the same bytes. Two imports at once of the same bytes keep one. */
export const insertFile = async (
  database: Database,
  batch: string,
  ordinal: number,
  file: NewFile,
  owner: FileOwner,
): Promise<{ id: string; already: boolean }> => {
  const inserted = await database
    .insertInto('imported_file')
    .values({
      batch_id: batch,
      ordinal,
      ...file,
      region_code: owner.region,
      organization_id: owner.organization,
      imported_by: owner.account,
      refusal_code: null,
      refusal_message: null,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return { id: inserted.id, already: false }
  const { id } = await database
    .selectFrom('imported_file')
    .select('id')
    .where('sha256', '=', file.sha256)
    .where('organization_id', '=', owner.organization)
    .executeTakeFirstOrThrow()
  return { id, already: true }
}

export const selectFile = async (database: Database, id: string): Promise<StoredFile | null> =>
  (await database
    .selectFrom('imported_file')
    .select(['id', 'name', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Files whose reading was asked for and has not ended, oldest first: also those a stopped Heng left behind. */
export const selectUnread = async (database: Database): Promise<string[]> =>
  (
    await database
      .selectFrom('imported_file')
      .select('id')
      .where('status', '=', 'reading')
      .orderBy('imported_at')
      .execute()
  ).map(({ id }) => id)

export const markRefused = async (
  database: Database,
  id: string,
  refusal: { code: string; message: string },
): Promise<void> => {
  await inTransaction(database, async (transaction) => {
    await raiseRevisionOf(transaction, id)
    await transaction.deleteFrom('document').where('id', '=', id).execute()
    await transaction
      .updateTable('imported_file')
      .set({ status: 'refused', refusal_code: refusal.code, refusal_message: refusal.message })
      .where('id', '=', id)
      .execute()
  })
}

/** Marks a file as to be read again; false when there is none. */
export const markUnread = async (database: Database, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('imported_file')
    .set({ status: 'reading', refusal_code: null, refusal_message: null })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes a file with all that was read from it; false when there is none. */
export const deleteFile = async (database: Database, id: string): Promise<boolean> =>
  inTransaction(database, async (transaction) => {
    await raiseRevisionOf(transaction, id)
    const { numDeletedRows } = await transaction
      .deleteFrom('imported_file')
      .where('id', '=', id)
      .executeTakeFirst()
    return numDeletedRows > 0n
  })

/** Which of some files the actor may see. */
export const selectVisibleFiles = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await database
    .selectFrom('imported_file')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}
