import type { RecordDifference } from '@heng/domain/editing/diff-records'
import type { Origin } from '@heng/store/edition-records'

/** The origins that still hold: a value that somebody changed was no longer read where it was. */
export const withoutOrigins = (
  origins: Readonly<Record<string, Origin>>,
  differences: readonly RecordDifference[],
): Record<string, Origin> => {
  const changed = new Set<string>()
  const removed: string[] = []
  for (const one of differences)
    if (one.difference === 'value') changed.add(one.path)
    else if (one.difference === 'removed') removed.push(`${one.list}/${one.key}`)
  return Object.fromEntries(
    Object.entries(origins).filter(
      ([path]) => !changed.has(path) && !removed.some((item) => path === item || path.startsWith(`${item}/`)),
    ),
  )
}
