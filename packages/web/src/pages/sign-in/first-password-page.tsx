import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { RequestProblem } from '../../api/request'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { newPasswordFault, NewPasswordFields, noPassword } from './new-password-fields'
import { signInOptionsQuery, signInRequests } from './sign-in-request'
import { SmallForm } from './small-form'
import { useSubmission } from './use-submission'
import './sign-in.css'

const PasswordByLink = (props: { token: string; login: string; onDone: () => void }) => {
  const { token, login, onDone } = props
  const minimum = useQuery(signInOptionsQuery).data?.minimumPassword ?? 10
  const [password, setPassword] = useState(noPassword)
  const submission = useSubmission()
  return (
    <SmallForm
      label="设置密码"
      action="设置密码"
      submission={submission}
      fault={() => newPasswordFault(password, minimum)}
      act={async () => {
        await signInRequests.setPasswordByLink(token, password.first)
        onDone()
      }}
    >
      {/* Password managers keep the password under this name. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <NewPasswordFields value={password} onChange={setPassword} minimum={minimum} focused />
    </SmallForm>
  )
}

/** A link that leads nowhere: what may be the matter, and who can help. */
const VoidLink = ({ token }: { token: string }) => (
  <StateNote role="alert" title={token === '' ? '链接不完整' : '这个链接不能用了'}>
    <p>
      {token === ''
        ? '请重新打开收到的整个链接。刷新过这个页面的，也请从收到的链接再打开一次。'
        : '它可能已经用过、过了 24 小时，或者后来又开过新的链接。'}
    </p>
    <p>已经设过密码的，请直接登录；还没有设的，请系统管理员重新给一个链接。</p>
    <p>第一个系统管理员还没有设密码时，重新启动衡就会打印新的链接。</p>
    <Button href="/sign-in">去登录</Button>
  </StateNote>
)

/** 设置密码: the page of a one-time link, for a new account or one whose password is forgotten. */
export const FirstPasswordPage = () => {
  usePageTitle('设置密码')
  const [token] = useState(() => new URLSearchParams(window.location.search).get('token') ?? '')
  const [done, setDone] = useState(false)
  // The token opens the account: it does not stay in the address, nor in what the browser remembers.
  useEffect(() => window.history.replaceState(window.history.state, '', '/sign-in/first'), [])
  const link = useQuery({
    queryKey: ['sign-in', 'link', token],
    queryFn: () => signInRequests.link(token),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (done)
    return (
      <StateNote title="密码已经设好">
        <p>这个链接不能再用了。请用登录名和新密码登录。</p>
        <Button autoFocus type="primary" href="/sign-in">
          去登录
        </Button>
      </StateNote>
    )
  if (token === '' || (link.error instanceof RequestProblem && link.error.code === 'link-must-be-valid'))
    return <VoidLink token={token} />
  if (link.error) return <ProblemNote problem={link.error} onRetry={() => void link.refetch()} />
  if (!link.data) return <Waiting what="链接" />
  const { login, name, purpose } = link.data
  return (
    <div className="sign-in-page">
      <section className="sign-in-sheet" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{purpose === 'first' ? '第一次登录' : '重设密码'}</h1>
        <p className="sign-in-who">
          {name}，您的登录名是 <strong>{login}</strong>。
        </p>
        <PasswordByLink token={token} login={login} onDone={() => setDone(true)} />
        <p className="sign-in-help">
          {purpose === 'first' ? '这个链接只能用一次。' : '设好以后，这个账号在其他地方的登录都会退出。'}
        </p>
      </section>
    </div>
  )
}
