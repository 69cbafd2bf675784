import { valueAt } from '@heng/domain/editing/item-at'
import { selectVersions } from '@heng/store/edition-records'
import { type FileOfRecord, selectFilesOfRecords } from '@heng/store/issued-files'
import type { RecordInEdition } from '@heng/store/provenance'
import type { Acting } from '../operation'
import { issuedFileAnswer } from './issued-file'
import type { IssuedUse } from './provenance-answers'
import { valueChanges } from './value-changes'

type Used = Pick<RecordInEdition, 'id' | 'data'> & { edition: { id: string }; path: string }

/** What a value was in a version of its record: before the first change that came later. */
const valueIn = async ({ database }: Acting, used: Used, version: number | null): Promise<string | null> => {
  const later = await selectVersions(database, used.id, version ?? 0)
  const first = valueChanges(later, used.path).at(-1)
  return first ? first.before : valueAt(used.data, used.path)
}

export const issuedUse = (file: FileOfRecord, value: string | null): IssuedUse => ({
  ...issuedFileAnswer(file),
  record: file.record,
  times: file.times,
  value,
})

/** The files into which a value went from the records in which it stands; what it was then. */
export const issuedUses = async (acting: Acting, used: readonly Used[]): Promise<IssuedUse[]> => {
  if (used.length === 0) return []
  const files = await selectFilesOfRecords(
    acting.database,
    { editions: [...new Set(used.map(({ edition }) => edition.id))] },
    used.map(({ id }) => id),
  )
  const uses: IssuedUse[] = []
  for (const file of files) {
    const one = used.find(({ id }) => id === file.record)
    if (one) uses.push(issuedUse(file, await valueIn(acting, one, file.version)))
  }
  return uses
}
