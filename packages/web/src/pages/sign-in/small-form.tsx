import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Submission } from './use-submission'
import { WrongNote } from '../../parts/wrong-note'

type SmallFormProps = {
  /** Names the form to those who hear it. */
  label: string
  action: string
  submission: Submission
  act: () => Promise<void>
  /** Turns a form that is not filled in away, in words; null lets it through. */
  fault?: () => string | null
  onCancel?: () => void
  children: ReactNode
}

/** A few fields and a button; Enter sends it, and what goes wrong is said above the button. */
export const SmallForm = (props: SmallFormProps) => {
  const { label, action, submission, act, fault, onCancel, children } = props
  return (
    <form
      className="small-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const wrong = fault?.() ?? null
        if (wrong === null) submission.submit(act)
        else submission.say(wrong)
      }}
    >
      {children}
      <WrongNote wrong={submission.wrong} />
      <div className="small-form-buttons">
        <Button type="primary" htmlType="submit" loading={submission.busy}>
          {action}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
    </form>
  )
}
