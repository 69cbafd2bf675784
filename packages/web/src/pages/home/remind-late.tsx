import { type EditionStage, stageTitles } from '@heng/domain/edition-state'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { sendJson } from '../../api/request'
import { reviewPaths } from '../../api/review-queries'
import { ActionProblem } from '../../parts/action-problem'
import { useReviewAction } from '../../review/use-review-action'

const shown = 6

const namesOf = (organizations: readonly { name: string }[]): string =>
  organizations
    .slice(0, shown)
    .map(({ name }) => name)
    .join('、') + (organizations.length > shown ? `等 ${organizations.length} 个单位` : '')

/** Reminds organizations that have not handed in; the text is prepared and may be changed. */
export const RemindLate = (props: {
  organizations: readonly { id: string; name: string }[]
  fiscalYear: number
  stage: EditionStage
  onClose: () => void
}) => {
  const { organizations, fiscalYear, stage, onClose } = props
  const [text, setText] = useState(`请{单位}尽快提交 ${fiscalYear} 年${stageTitles[stage]}预算。`)
  const [dueOn, setDueOn] = useState('')
  const ids = { text: useId(), due: useId() }
  const send = useReviewAction(
    () =>
      sendJson<unknown>('POST', reviewPaths.reminders, {
        fiscalYear,
        organizations: organizations.map(({ id }) => id),
        text,
        dueOn: dueOn === '' ? null : dueOn,
      }),
    onClose,
  )
  return (
    <Modal
      open
      title={`催报 ${organizations.length} 个单位`}
      okText="发出"
      okButtonProps={{ disabled: text.trim() === '', loading: send.isPending }}
      cancelText="取消"
      onOk={() => send.mutate(null)}
      onCancel={onClose}
    >
      <p className="faint">{namesOf(organizations)}</p>
      <div className="labelled">
        <label htmlFor={ids.text}>内容（{'{单位}'} 换成各单位的名称）</label>
        <Input.TextArea
          id={ids.text}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="labelled">
        <label htmlFor={ids.due}>期限（可不填）</label>
        <Input id={ids.due} type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </div>
      <ActionProblem problem={send.error} />
    </Modal>
  )
}
