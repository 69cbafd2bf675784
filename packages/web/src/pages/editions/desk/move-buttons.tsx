import type { EditionAnswer, EditionMove } from '@heng/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { editionPaths } from '../../../api/edition-queries'
import { sendJson } from '../../../api/request'
import { moveWords } from '../edition-words'
import { Labelled } from '../labelled'
import { problemWords } from '../../../parts/problem-words'

type Decision = { number: string; decidedOn: string; documentName: string }
type Asked = { move: EditionMove; reason: string; decision: Decision }

const noDecision: Decision = { number: '', decidedOn: '', documentName: '' }

const useMoving = (edition: string, onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ move, reason, decision }: Asked) => {
      const paths = editionPaths(edition)
      if (move === 'approve' && decision.number.trim() !== '')
        await sendJson('POST', paths.decisions, decision)
      await sendJson('POST', paths.moves, { move, reason: reason.trim() === '' ? null : reason })
    },
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['edition', edition] }),
        client.invalidateQueries({ queryKey: ['editions'] }),
      ]),
  })
}

const DecisionFields = (props: { decision: Decision; onChange: (decision: Decision) => void }) => {
  const { decision, onChange } = props
  const fields = [
    ['documentName', '决议名称', 'text'],
    ['number', '文号', 'text'],
    ['decidedOn', '通过日期', 'date'],
  ] as const
  return (
    <div className="small-fields">
      {fields.map(([key, label, type]) => (
        <Labelled key={key} label={label}>
          {(id) => (
            <Input
              id={id}
              type={type}
              value={decision[key]}
              onChange={(event) => onChange({ ...decision, [key]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      <p className="faint">决议已经登记过的，可以不填。</p>
    </div>
  )
}

type ConfirmationProps = {
  edition: string
  name: string
  move: EditionMove
  /** What should be known before it is made, or null. */
  caution: string | null
  onClose: () => void
}

const Confirmation = (props: ConfirmationProps) => {
  const { edition, name, move, caution, onClose } = props
  const [asked, setAsked] = useState<Asked>({ move, reason: '', decision: noDecision })
  const moving = useMoving(edition, onClose)
  const { title, ask, danger } = moveWords[move]
  const waits = move === 'return' && asked.reason.trim() === ''
  return (
    <Modal
      open
      title={`${title}：${name}`}
      okText={title}
      cancelText="取消"
      okButtonProps={{ danger: danger ?? false, disabled: waits, loading: moving.isPending }}
      onOk={() => moving.mutate(asked)}
      onCancel={onClose}
    >
      <p>{ask}</p>
      {caution !== null && <p className="severity-error">{caution}</p>}
      {move === 'return' && (
        <Labelled label="退回原因">
          {(id) => (
            <Input.TextArea
              id={id}
              autoFocus
              rows={4}
              maxLength={2000}
              value={asked.reason}
              onChange={(event) => setAsked({ ...asked, reason: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {move === 'approve' && (
        <DecisionFields decision={asked.decision} onChange={(decision) => setAsked({ ...asked, decision })} />
      )}
      {moving.error && (
        <p className="severity-error" role="alert">
          没有办理：{problemWords(moving.error)}
        </p>
      )}
    </Modal>
  )
}

const waitWords = (answer: EditionAnswer, saved: boolean): string | null => {
  if (!saved) return '还有修改没有保存'
  return answer.edition.stale ? '正在检查' : null
}

/** What stands against sending an edition on: it is allowed, but the bureau will not pass it so. */
const cautionOf = ({ edition }: EditionAnswer, move: EditionMove): string | null => {
  if (move !== 'submit' && move !== 'check') return null
  if (edition.records === 0) return '这个版本还没有任何表。'
  return edition.openErrors === 0 ? null : `还有 ${edition.openErrors} 处错误没有改正，财政审核时不能通过。`
}

const needsCheck: readonly EditionMove[] = ['submit', 'pass', 'compile']

/** What the account may do with the edition now; `saved` is false while something typed is not saved yet. */
export const MoveButtons = (props: { answer: EditionAnswer; name: string; saved: boolean }) => {
  const { answer, name, saved } = props
  const [move, setMove] = useState<EditionMove | null>(null)
  const wait = waitWords(answer, saved)
  return (
    <div className="desk-moves" role="group" aria-label="办理">
      {answer.moves.map((one) => {
        const waits = needsCheck.includes(one) && wait !== null
        return (
          <Button
            key={one}
            size="small"
            type={one === 'return' ? 'default' : 'primary'}
            danger={one === 'return'}
            disabled={waits}
            title={waits ? `${wait}，请稍候` : undefined}
            onClick={() => setMove(one)}
          >
            {moveWords[one].title}
          </Button>
        )
      })}
      {move !== null && (
        <Confirmation
          edition={answer.edition.id}
          name={name}
          move={move}
          caution={cautionOf(answer, move)}
          onClose={() => setMove(null)}
        />
      )}
    </div>
  )
}
