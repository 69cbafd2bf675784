import { diffRecords } from '@heng/domain/editing/diff-records'
import type { EditingState } from './editing-state'

/** The paths of values, and "<list>/<key>" of new items, that the server has not acknowledged. */
export const unsavedPaths = ({ base, current }: EditingState): ReadonlySet<string> =>
  new Set(
    diffRecords(base, current).flatMap((one) => {
      if (one.difference === 'value') return one.path
      return one.difference === 'inserted' ? `${one.list}/${one.key}` : []
    }),
  )
