import { Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { sendJson } from '../api/request'
import { reviewPaths } from '../api/review-queries'
import { ActionProblem } from '../parts/action-problem'
import { useReviewAction } from './use-review-action'
import './review.css'

type Chosen = ReadonlyMap<string, string>

const Line = (props: {
  record: { id: string; name: string }
  reason: string | undefined
  onChange: (reason: string | undefined) => void
}) => {
  const { record, reason, onChange } = props
  return (
    <li className="return-line">
      <Checkbox
        checked={reason !== undefined}
        onChange={(event) => onChange(event.target.checked ? '' : undefined)}
      >
        {record.name}
      </Checkbox>
      {reason !== undefined && (
        <Input
          aria-label={`“${record.name}”的退回原因`}
          placeholder="只对这张表的原因，不填用上面的"
          maxLength={2000}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </li>
  )
}

/** Sends some records of an edition back: one reason for all, or its own for each. */
export const ReturnForms = (props: {
  records: readonly { id: string; name: string }[]
  /** Those that are ticked at first. */
  initial?: readonly string[]
  onClose: () => void
}) => {
  const { records, initial = [], onClose } = props
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState<Chosen>(new Map(initial.map((id) => [id, ''])))
  const label = useId()
  const send = useReviewAction(
    () =>
      sendJson<unknown>('POST', reviewPaths.returns, {
        returns: [...chosen].map(([record, own]) => ({ record, reason: own.trim() || reason.trim() })),
      }),
    onClose,
  )
  const complete =
    chosen.size > 0 && [...chosen.values()].every((own) => own.trim() !== '' || reason.trim() !== '')
  const change = (id: string, own: string | undefined): void =>
    setChosen((old) => {
      const next = new Map(old)
      if (own === undefined) next.delete(id)
      else next.set(id, own)
      return next
    })
  return (
    <Modal
      open
      width={680}
      title="退回单张表"
      okText={`退回 ${chosen.size} 张表`}
      okButtonProps={{ danger: true, disabled: !complete, loading: send.isPending }}
      cancelText="取消"
      onOk={() => send.mutate(null)}
      onCancel={onClose}
    >
      <p className="faint">整个版本回到填报中；被退回的表修改或说明后才能再次提交。</p>
      <label htmlFor={label}>原因</label>
      <Input.TextArea
        id={label}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ol className="return-lines">
        {records.map((record) => (
          <Line
            key={record.id}
            record={record}
            reason={chosen.get(record.id)}
            onChange={(own) => change(record.id, own)}
          />
        ))}
      </ol>
      <ActionProblem problem={send.error} />
    </Modal>
  )
}
