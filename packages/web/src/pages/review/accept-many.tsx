import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { RequestProblem, sendJson } from '../../api/request'
import { reviewPaths } from '../../api/review-queries'
import { SeverityCounts } from '../../parts/severity-mark'
import { ActionProblem } from '../../parts/action-problem'
import { useReviewAction } from '../../review/use-review-action'
import { byEdition, type ReviewFinding } from './edition-findings'

export type Settling = 'accept' | 'withdraw'

const words = { accept: '认可', withdraw: '撤回认可' } as const

type Outcome = { done: number; failed: { organization: string; count: number; why: string }[] }

const send = async (
  settling: Settling,
  findings: readonly ReviewFinding[],
  reason: string,
): Promise<void> => {
  const [first] = findings
  if (!first) return
  const acceptances = findings.flatMap(({ acceptance }) => acceptance?.id ?? [])
  if (settling === 'accept')
    await sendJson<unknown>('POST', reviewPaths.acceptances(first.edition), {
      keys: findings.map(({ key }) => key),
      reason,
    })
  else await sendJson<unknown>('POST', reviewPaths.withdrawals(first.edition), { acceptances, reason })
}

/** One edition after the other; what one of them refuses does not keep the others. */
const settleAll = async (
  settling: Settling,
  findings: readonly ReviewFinding[],
  reason: string,
): Promise<Outcome> => {
  const outcome: Outcome = { done: 0, failed: [] }
  for (const group of byEdition(findings))
    try {
      // In turn: each is a transaction of its own that locks its edition.
      // oxlint-disable-next-line no-await-in-loop
      await send(settling, group, reason)
      outcome.done += group.length
    } catch (problem) {
      if (!(problem instanceof RequestProblem)) throw problem
      const organization = group[0]?.organizationName ?? ''
      outcome.failed.push({ organization, count: group.length, why: problem.message })
    }
  return outcome
}

const Result = ({ settling, outcome }: { settling: Settling; outcome: Outcome }) => (
  <div role="status">
    <p>
      {words[settling]}了 <b className="number">{outcome.done}</b> 处。
    </p>
    {outcome.failed.length > 0 && (
      <>
        <p className="severity-warning">没有办成的：</p>
        <ul>
          {outcome.failed.map(({ organization, count, why }) => (
            <li key={organization}>
              {organization} {count} 处：{why}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)

const About = ({ findings }: { findings: readonly ReviewFinding[] }) => {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length
  const names = [...new Set(findings.map(({ organizationName }) => organizationName))]
  return (
    <p>
      {names.length} 个单位（{names.slice(0, 4).join('、')}
      {names.length > 4 ? '等' : ''}）的 {findings.length} 处：{' '}
      <SeverityCounts errors={count('error')} warnings={count('warning')} hints={count('hint')} />
    </p>
  )
}

/** Accepts many findings with one reason, or takes that back; says afterwards what was done and what was not. */
export const AcceptMany = (props: {
  settling: Settling
  findings: readonly ReviewFinding[]
  onClose: () => void
}) => {
  const { settling } = props
  // The list behind changes once they are settled: what was asked for stays what it was.
  const [findings] = useState(props.findings)
  const [reason, setReason] = useState('')
  const label = useId()
  const settle = useReviewAction(() => settleAll(settling, findings, reason.trim()))
  const outcome = settle.data
  return (
    <Modal
      open
      title={`${words[settling]} ${findings.length} 处问题`}
      okText={outcome ? '好' : `${words[settling]} ${findings.length} 处`}
      okButtonProps={{ disabled: !outcome && reason.trim() === '', loading: settle.isPending }}
      cancelText="取消"
      cancelButtonProps={outcome ? { style: { display: 'none' } } : {}}
      onOk={() => (outcome ? props.onClose() : settle.mutate(null))}
      onCancel={props.onClose}
    >
      {outcome ? (
        <Result settling={settling} outcome={outcome} />
      ) : (
        <>
          <About findings={findings} />
          <label htmlFor={label}>理由（写进每一处，并记入审计日志）</label>
          <Input.TextArea
            id={label}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <ActionProblem problem={settle.error} />
    </Modal>
  )
}
