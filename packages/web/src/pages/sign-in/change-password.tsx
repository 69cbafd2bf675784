import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LabelledInput } from './labelled-input'
import { newPasswordFault, NewPasswordFields, noPassword } from './new-password-fields'
import { sessionsQuery, signInOptionsQuery, signInRequests } from './sign-in-request'
import { SmallForm } from './small-form'
import { useSubmission } from './use-submission'

/** 修改密码, with the one before. */
export const ChangePassword = ({ login }: { login: string }) => {
  const client = useQueryClient()
  const minimum = useQuery(signInOptionsQuery).data?.minimumPassword ?? 10
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(noPassword)
  const [done, setDone] = useState(false)
  const submission = useSubmission()
  return (
    <SmallForm
      label="修改密码"
      action="修改密码"
      submission={submission}
      fault={() => (current === '' ? '请填写当前密码' : newPasswordFault(next, minimum))}
      act={async () => {
        setDone(false)
        await signInRequests.changePassword(current, next.first)
        setCurrent('')
        setNext(noPassword)
        setDone(true)
        await client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      }}
    >
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <LabelledInput
        label="当前密码"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        secret
      />
      <NewPasswordFields value={next} onChange={setNext} minimum={minimum} />
      {done && (
        <p className="right" role="status">
          密码已经修改，其他地方的登录都已退出。
        </p>
      )}
    </SmallForm>
  )
}
