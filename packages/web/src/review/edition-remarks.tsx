import type { RecordAnswer } from '@heng/server/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { recordQuery } from '../api/edition-queries'
import { commentsQuery } from '../api/review-queries'
import { pathWords } from '../editing/path-words'
import { CommentPanel } from './comment-panel'
import { ReturnedRecords } from './returned-records'
import './review.css'

/** What the values are called that are spoken of: their records say it. */
const usePathTitles = (edition: string): ((path: string, record: string) => string) => {
  const { data } = useQuery(commentsQuery(edition))
  const ids = new Set((data?.comments ?? []).flatMap((one) => (one.path === null ? [] : (one.record ?? []))))
  const answers = useQueries({ queries: [...ids].map((id) => recordQuery(id)) })
  const records = new Map<string, RecordAnswer['data']>(
    answers.flatMap((answer) => (answer.data ? [[answer.data.id, answer.data.data] as const] : [])),
  )
  return (path, record) => {
    const known = records.get(record)
    return known ? pathWords(known, path) : '其中一栏'
  }
}

/** What was sent back of an edition and what was said of it, all records together. */
export const EditionRemarks = ({ edition }: { edition: string }) => {
  const pathTitle = usePathTitles(edition)
  return (
    <div className="edition-remarks">
      <ReturnedRecords edition={edition} record={null} />
      <CommentPanel edition={edition} record={null} pathTitle={pathTitle} />
    </div>
  )
}
