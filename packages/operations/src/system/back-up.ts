import { type BackupContents, backUp, verifyBackup } from '@heng/store/backup'
import { restoreBackup, type Restored } from '@heng/store/restore'

/** A PostgreSQL server, or the folder of a private one. */
export type DatabasePlace = { url: string } | { dataFolder: string }

export type { BackupContents, Restored }

/**
 * Backs up everything Heng keeps to a new file. For whoever has the machine: who may read the data folder or the
 * connection string may read all of it anyway.
 */
export const backUpHeng = (place: DatabasePlace, file: string): Promise<BackupContents> => backUp(place, file)

/** Reads a backup to its end; one that is not to the last bit what was written is refused. */
export const checkBackup = (file: string): Promise<BackupContents> => verifyBackup(file)

/** Restores a backup to a new data folder or an empty database. */
export const restoreHeng = (place: DatabasePlace, file: string): Promise<Restored> =>
  restoreBackup(place, file)
