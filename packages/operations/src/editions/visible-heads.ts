import type { RecordHead } from '@heng/store/edition-records'
import { selectVisibleFiles } from '@heng/store/imported-files'
import type { Acting } from '../operation'

/** Heads of records as an account may read them: a document that it may not see is not named. */
export const visibleHeads = async (
  { database }: Acting,
  heads: readonly RecordHead[],
): Promise<RecordHead[]> => {
  const visible = await selectVisibleFiles(
    database,
    heads.flatMap(({ document }) => document ?? []),
  )
  return heads.map((head) => ({
    ...head,
    document: visible.has(head.document ?? '') ? head.document : null,
  }))
}
