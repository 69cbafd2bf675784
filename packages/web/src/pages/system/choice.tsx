import { Select } from 'antd'
import { type ReactNode, useId } from 'react'

type Option = { value: string; label: string }

/** A field in which one of several is chosen: its name above. */
export const Choice = (props: {
  label: string
  value: string | null
  options: readonly Option[]
  onChange: (value: string) => void
  help?: ReactNode
  focused?: boolean
}) => {
  const id = useId()
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        autoFocus={props.focused ?? false}
        className="choice"
        value={props.value}
        options={[...props.options]}
        showSearch={props.options.length > 12 ? { optionFilterProp: 'label' } : false}
        onChange={(value) => value !== null && props.onChange(value)}
      />
      <div className="labelled-input-help">{props.help}</div>
    </div>
  )
}

/** The same for several at once. */
export const Choices = (props: {
  label: string
  values: readonly string[]
  options: readonly Option[]
  onChange: (values: string[]) => void
  help?: ReactNode
  focused?: boolean
}) => {
  const id = useId()
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        autoFocus={props.focused ?? false}
        mode="multiple"
        className="choice"
        value={[...props.values]}
        options={[...props.options]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={props.onChange}
      />
      <div className="labelled-input-help">{props.help}</div>
    </div>
  )
}
