import type { RecordReturn } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { sendJson } from '../api/request'
import { returnsQuery, reviewPaths } from '../api/review-queries'
import { sessionQuery } from '../pages/sign-in/sign-in-request'
import { ProblemNote } from '../parts/problem-note'
import { ActionProblem } from '../parts/action-problem'
import { shortTime } from './short-time'
import { useReviewAction } from './use-review-action'
import './review.css'

const standing = ({ settled, changed, answered }: RecordReturn): string => {
  if (settled) return '✓ 已处理'
  if (changed) return '已修改，提交时自动处理'
  return answered ? '已说明，提交时自动处理' : '待修改'
}

const Settling = ({ given }: { given: RecordReturn }) => {
  const [answer, setAnswer] = useState('')
  const settle = useReviewAction(() =>
    sendJson<unknown>('POST', reviewPaths.settlement(given.id), { answer: answer.trim() || null }),
  )
  const ready = given.changed || given.answered || answer.trim() !== ''
  return (
    <div className="accepting">
      <Input
        size="small"
        aria-label={`对退回“${given.recordName}”的说明`}
        placeholder={given.changed ? '说明（可不填）' : '没有修改时，说明理由'}
        maxLength={4000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button size="small" disabled={!ready} loading={settle.isPending} onClick={() => settle.mutate(null)}>
        已处理
      </Button>
      <ActionProblem problem={settle.error} />
    </div>
  )
}

/** What was sent back of an edition (or of one record), with its reasons; whoever corrects settles it here. */
export const ReturnedRecords = (props: { edition: string; record: string | null }) => {
  const { edition, record } = props
  // What was sent back between bureau and departments is not for the congress.
  const congress = useQuery(sessionQuery).data?.account?.role === 'congress-reviewer'
  const answer = useQuery({ ...returnsQuery(edition), enabled: !congress })
  if (answer.error) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
  const shown = (answer.data?.returns ?? []).filter(
    (one) => record === null || (one.record === record && one.settled === null),
  )
  if (shown.length === 0) return null
  return (
    <section className="comment-panel returned-records" aria-label="退回">
      <h2>
        退回 <span className="number faint">{shown.filter(({ settled }) => !settled).length}</span>
      </h2>
      <ol>
        {shown.map((given) => (
          <li key={given.id} className={given.settled ? 'comment comment-settled' : 'comment comment-return'}>
            <p className="comment-head">
              {record === null && (
                <Link to="/editions/$id" params={{ id: edition }} search={{ record: given.record }}>
                  {given.recordName} →
                </Link>
              )}
              <span className="faint">
                {given.by} {shortTime(given.at)}
              </span>{' '}
              <span className={given.settled ? 'comment-done' : ''}>{standing(given)}</span>
            </p>
            <p className="comment-text">{given.reason}</p>
            {answer.data?.maySettle && !given.settled && <Settling given={given} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
