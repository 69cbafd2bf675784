import type { RecordDifference } from '@heng/domain/editing/diff-records'

/** The paths whose values were no longer read where they were, "<list>/<key>/" for a removed item with all it held. */
export const overwrittenBy = (differences: readonly RecordDifference[]): string[] =>
  differences.flatMap((one) => {
    if (one.difference === 'value') return one.path
    return one.difference === 'removed' ? `${one.list}/${one.key}/` : []
  })
