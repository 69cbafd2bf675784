import { Input, type InputRef } from 'antd'
import { type ReactNode, type Ref, useId } from 'react'

type LabelledInputProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** What the browser may fill in: "username", "current-password", "one-time-code" … */
  autoComplete: string
  secret?: boolean
  numeric?: boolean
  focused?: boolean
  help?: ReactNode
  /** What is wrong with it; read out when it appears. */
  wrong?: string | null
  ref?: Ref<InputRef>
}

/** One field of a form: its name above, help and what is wrong below. */
export const LabelledInput = (props: LabelledInputProps) => {
  const { label, value, onChange, autoComplete, secret, numeric, focused, help, wrong, ref } = props
  const id = useId()
  const shared = {
    id,
    value,
    autoComplete,
    autoFocus: focused ?? false,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    'aria-describedby': `${id}-help`,
    'aria-invalid': Boolean(wrong),
    ...(wrong ? { status: 'error' as const } : {}),
    ...(numeric ? { inputMode: 'numeric' as const } : {}),
    ...(ref ? { ref } : {}),
  }
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{label}</label>
      {secret ? (
        <Input.Password {...shared} />
      ) : (
        <Input {...shared} spellCheck={false} autoCapitalize="none" />
      )}
      <div id={`${id}-help`} className="labelled-input-help">
        {wrong ? (
          <span className="wrong" role="alert">
            {wrong}
          </span>
        ) : (
          help
        )}
      </div>
    </div>
  )
}
