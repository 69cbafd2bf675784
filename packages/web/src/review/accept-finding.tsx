import type { Severity } from '@heng/domain/finding'
import type { EditionFinding } from '@heng/server/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { remove, sendJson } from '../api/request'
import { reviewPaths } from '../api/review-queries'
import { ActionProblem } from '../parts/action-problem'
import { shortTime } from './short-time'
import { useMayAccept } from './use-may-accept'
import { useReviewAction } from './use-review-action'
import './review.css'

type Acceptance = NonNullable<EditionFinding['acceptance']>

const Standing = ({ acceptance, mayAccept }: { acceptance: Acceptance; mayAccept: boolean }) => {
  const withdraw = useReviewAction(() => remove(reviewPaths.acceptance(acceptance.id)))
  return (
    <div className={acceptance.holds ? 'acceptance' : 'acceptance acceptance-outgrown'}>
      <p>
        <b>{acceptance.holds ? '✓ 已认可' : '↻ 事实已变，重新提出；原认可'}</b>：{acceptance.reason}{' '}
        <span className="faint">
          {acceptance.by ?? ''} {shortTime(acceptance.at)}
        </span>
      </p>
      {acceptance.holds && mayAccept && (
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(null)}>
          撤回认可
        </Button>
      )}
      <ActionProblem problem={withdraw.error} />
    </div>
  )
}

const Accepting = ({ edition, findingKey }: { edition: string; findingKey: string }) => {
  const [reason, setReason] = useState<string | null>(null)
  const accept = useReviewAction(
    () => sendJson<unknown>('POST', reviewPaths.acceptances(edition), { keys: [findingKey], reason }),
    () => setReason(null),
  )
  if (reason === null)
    return (
      <Button size="small" onClick={() => setReason('')}>
        认可（写明理由）
      </Button>
    )
  return (
    <div className="accepting">
      <Input
        autoFocus
        aria-label="认可的理由"
        placeholder="为什么可以这样"
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => reason.trim() !== '' && accept.mutate(null)}
        onKeyDown={(event) => event.key === 'Escape' && setReason(null)}
      />
      <Button
        size="small"
        type="primary"
        disabled={reason.trim() === ''}
        loading={accept.isPending}
        onClick={() => accept.mutate(null)}
      >
        认可
      </Button>
      <Button size="small" onClick={() => setReason(null)}>
        取消
      </Button>
      <ActionProblem problem={accept.error} />
    </div>
  )
}

/** How a finding of an edition was settled, and the way to accept it with a reason or to take that back. */
export const AcceptFinding = (props: {
  edition: string
  finding: { key: string; severity: Severity; acceptance: Acceptance | null; approved: boolean }
}) => {
  const { edition, finding } = props
  const { acceptance, approved, key } = finding
  const permitted = useMayAccept()(finding.severity)
  const mayAccept = permitted && !approved
  if (acceptance === null && !permitted) return null
  return (
    <div className="accept-finding">
      {acceptance && <Standing acceptance={acceptance} mayAccept={mayAccept} />}
      {mayAccept && !acceptance?.holds && <Accepting edition={edition} findingKey={key} />}
      {permitted && approved && <p className="faint">版本已批准，对问题的认可不再增减。</p>}
    </div>
  )
}
