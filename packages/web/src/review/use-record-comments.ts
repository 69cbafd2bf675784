import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { commentsQuery } from '../api/review-queries'
import type { FieldComment } from '../editing/field-comment'
import { shortTime } from './short-time'

/** What is said of the values of a record and is not settled, to stand beside them. */
export const useRecordComments = (
  edition: string,
  record: string,
): { comments: readonly FieldComment[]; mayComment: boolean } => {
  const { data } = useQuery(commentsQuery(edition))
  const comments = useMemo(
    () =>
      (data?.comments ?? []).flatMap(({ id, path, text, by, at, settled, ...one }): FieldComment[] =>
        one.record !== record || path === null || settled !== null
          ? []
          : [{ id, path, text, by: by.name, at: shortTime(at) }],
      ),
    [data, record],
  )
  return { comments, mayComment: data?.mayComment ?? false }
}
