import { LabelledInput } from './labelled-input'

export type NewPassword = { first: string; second: string }

export const noPassword: NewPassword = { first: '', second: '' }

/** What is wrong before it is sent; the server has the last word. */
export const newPasswordFault = ({ first, second }: NewPassword, minimum: number): string | null => {
  if (Array.from(first).length < minimum) return `新密码至少 ${minimum} 个字符`
  if (first !== second) return '两次填写的新密码不一样'
  return null
}

/** A new password, twice. */
export const NewPasswordFields = (props: {
  value: NewPassword
  onChange: (value: NewPassword) => void
  minimum: number
  focused?: boolean
}) => {
  const { value, onChange, minimum, focused } = props
  return (
    <>
      <LabelledInput
        label="新密码"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        autoComplete="new-password"
        secret
        focused={focused ?? false}
        help={`至少 ${minimum} 个字符，不能与登录名相同。一句自己记得住的话比几个符号好。`}
      />
      <LabelledInput
        label="再填一次"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        autoComplete="new-password"
        secret
        wrong={value.second !== '' && !value.first.startsWith(value.second) ? '与上面的新密码不一样' : null}
      />
    </>
  )
}
